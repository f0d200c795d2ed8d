package congvu.streams.rate;

import java.time.ZoneId;

/**
 * How rates are published.
 *
 * @param zone whose local days decide when a period is over
 * @param quietMillis a rate is published when it has not changed for so long
 * @param oldMillis or when it has waited for about so long
 * @param intervalMillis how often a task looks for rates that are ready
 * @param groupsPerInterval how many groups a task publishes at most each time; up to four records each
 * @param minimumPersons below which no rate of working days is told, nor of a single schedule; 1 tells all
 * @param minimumRatings of an official in a month, below which nothing is told of that person
 */
public record RateConfig(
        ZoneId zone,
        long quietMillis,
        long oldMillis,
        long intervalMillis,
        int groupsPerInterval,
        int minimumPersons,
        int minimumRatings) {

    public RateConfig {
        require("quietMillis", quietMillis, 0, 60_000);
        require("oldMillis", oldMillis, quietMillis, 600_000);
        require("intervalMillis", intervalMillis, 10, 60_000);
        require("groupsPerInterval", groupsPerInterval, 1, 100_000);
        require("minimumPersons", minimumPersons, 1, 1_000);
        require("minimumRatings", minimumRatings, 2, 1_000);
    }

    /** Rates within about two seconds live, and about once each in a replay. */
    public static RateConfig defaults() {
        return new RateConfig(ZoneId.of("Asia/Ho_Chi_Minh"), 1_000, 5_000, 100, 1_000, 5, 5);
    }

    private static void require(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "Expected " + name + " from " + least + " to " + most + ", but found " + value + ".");
        }
    }
}
