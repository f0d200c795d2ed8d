package congvu.bench.load;

import java.time.LocalDate;

/**
 * How much load, and over which days it is spread.
 *
 * @param dossiers how many are accepted, evenly over the working days
 * @param seed the same seed makes the same history
 * @param firstDay first day of acceptance
 * @param workingDays of acceptance, by the national calendar
 * @param afterglowWorkingDays how long the history goes on after the last acceptance; what would happen later is cut off
 */
public record LoadShape(int dossiers, long seed, LocalDate firstDay, int workingDays, int afterglowWorkingDays) {

    /** Most dossiers whose numbers fit into the order of events. */
    public static final int MOST_DOSSIERS = 1 << EventSchedule.DOSSIER_BITS;

    /** Before a spring with Hung Kings' day, four days off around 1 May and a make-up Saturday. */
    private static final LocalDate SPRING = LocalDate.of(2025, 4, 1);

    private static final int QUARTER_WORKING_DAYS = 66;
    private static final int AFTERGLOW_WORKING_DAYS = 20;

    public LoadShape {
        if (dossiers < 1 || dossiers > MOST_DOSSIERS) {
            throw new IllegalArgumentException(
                    "Expected 1 to " + MOST_DOSSIERS + " dossiers, but found " + dossiers + ".");
        }
    }

    /** A quarter of a year of a province. */
    public static LoadShape quarter(int dossiers, long seed) {
        return new LoadShape(dossiers, seed, SPRING, QUARTER_WORKING_DAYS, AFTERGLOW_WORKING_DAYS);
    }
}
