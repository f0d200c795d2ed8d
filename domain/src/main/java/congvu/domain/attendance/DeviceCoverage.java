package congvu.domain.attendance;

/** What is known of the times at which punches would have arrived, had there been any. */
@FunctionalInterface
public interface DeviceCoverage {

    /** Whether all punches of a device from an instant to another are known. Epoch milliseconds. */
    boolean covers(String deviceId, long from, long to);

    /** No device has reported anything. */
    static DeviceCoverage none() {
        return (deviceId, from, to) -> false;
    }
}
