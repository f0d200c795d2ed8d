package congvu.domain.attendance;

/**
 * A punch as the day reads it.
 *
 * @param boundary which expected punch it is taken for
 * @param occurredAt when it was made, after corrections
 */
public record ReadPunch(Boundary boundary, String source, String eventId, long occurredAt) {}
