package congvu.domain.attendance;

/**
 * A device was working, and all its punches of this span have been delivered. Epoch milliseconds.
 *
 * @param coveredTo exclusive
 */
public record DeviceReport(String deviceId, long coveredFrom, long coveredTo) {}
