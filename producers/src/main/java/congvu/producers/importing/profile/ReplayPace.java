package congvu.producers.importing.profile;

/**
 * How the time of the data is told.
 *
 * @param tickHours hours of the data's time after which a tick is due at the latest, where there is data
 * @param maxBatchEvents most events in one transaction
 */
public record ReplayPace(int tickHours, int maxBatchEvents) {

    /** A tick every six hours of the data, up to 5,000 events in one transaction. */
    public static ReplayPace standard() {
        return new ReplayPace(6, 5_000);
    }
}
