package congvu.domain.alert;

import org.jspecify.annotations.Nullable;

/**
 * What a person did about one alert. Times are epoch milliseconds. People are tokens.
 *
 * @param eventId unique within its source
 * @param alertId which alert, by its {@link AlertId}
 * @param actorToken who did it
 * @param assigneeToken who is to look after it, exactly for ASSIGNED
 * @param until end of the silence, exactly for SILENCED; 0 otherwise
 */
public record AlertAction(
        String eventId,
        String source,
        ActionType type,
        String alertId,
        long occurredAt,
        String actorToken,
        @Nullable String assigneeToken,
        long until)
        implements Comparable<AlertAction> {

    /** Whether this and the other are the same action: same source, same id. */
    boolean isSameAction(AlertAction other) {
        return eventId.equals(other.eventId) && source.equals(other.source);
    }

    /** By time, then by kind, source and id: the same in any order of arrival. */
    @Override
    public int compareTo(AlertAction other) {
        if (occurredAt != other.occurredAt) {
            return Long.compare(occurredAt, other.occurredAt);
        }
        int byType = type.compareTo(other.type);
        if (byType != 0) {
            return byType;
        }
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : eventId.compareTo(other.eventId);
    }
}
