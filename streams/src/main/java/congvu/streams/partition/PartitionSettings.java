package congvu.streams.partition;

import congvu.domain.signal.Correctable;
import congvu.domain.signal.SignalPolicy;
import congvu.domain.standing.Policy;
import congvu.domain.tally.TallyPolicy;
import congvu.streams.attendance.AttendanceSettings;
import congvu.streams.rate.RateHold;

/**
 * @param policy what decisions depend on
 * @param tallies what counting depends on
 * @param defaultOfficeHoursId the hours of units that name none and have none above them
 * @param turnMillis how often work that was left over goes on
 * @param firingsPerTurn how many dossiers fall due in one piece, before a commit
 * @param recomputationsPerTurn how many dossiers are looked at again in one piece when reference data changes
 * @param ratesPerTurn how many cells of rates are passed on in one piece
 * @param rateHold how long a changed cell waits for further changes to join
 * @param attendance what the stage of attendance is told
 * @param signals what the review of signals depends on
 */
public record PartitionSettings(
        Policy policy,
        TallyPolicy tallies,
        String defaultOfficeHoursId,
        int turnMillis,
        int firingsPerTurn,
        int recomputationsPerTurn,
        int ratesPerTurn,
        RateHold rateHold,
        AttendanceSettings attendance,
        SignalPolicy signals) {
    private static final long DAY_MILLIS = 86_400_000L;

    public PartitionSettings {
        requirePositive("turnMillis", turnMillis);
        requirePositive("firingsPerTurn", firingsPerTurn);
        requirePositive("recomputationsPerTurn", recomputationsPerTurn);
        requirePositive("ratesPerTurn", ratesPerTurn);
    }

    /** The pieces that were measured to keep a turn well under the commit interval. */
    public static PartitionSettings of(Policy policy, String defaultOfficeHoursId) {
        return new PartitionSettings(
                policy,
                new TallyPolicy(4, 2, 2, policy.keepClosedMillis()),
                defaultOfficeHoursId,
                10,
                5_000,
                1_000,
                20_000,
                new RateHold(250, 600_000),
                AttendanceSettings.standard(),
                new SignalPolicy(5, 730 * DAY_MILLIS));
    }

    /** How long facts of persons can change: a day by its date, of which an instant may be most of two days away. */
    Correctable correctable() {
        return new Correctable((attendance.keepDays() + 2) * DAY_MILLIS, tallies.keepMillis());
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("Expected " + name + " to be 1 or more, but found " + value + ".");
        }
    }
}
