package congvu.producers.simulate;

/**
 * How large the world is.
 *
 * @param provinces how many
 * @param communes in all provinces together; at least one each
 * @param staff persons with attendance
 * @param dossiersPerDay accepted on an ordinary working day
 */
public record SimulationSize(int provinces, int communes, int staff, int dossiersPerDay) {

    private static final int MOST_PROVINCES = 99;
    private static final int MOST_COMMUNES = 5_000;
    private static final int MOST_STAFF = 4_000_000;
    private static final int MOST_DOSSIERS = 1_000_000;

    private static final int MOST_DOSSIERS_OF_COMMUNE = 20_000;

    /** Names of sizes. */
    public enum Named {
        /** One commune with its province above it. */
        COMMUNE(1, 1, 80, 40),
        /** A province of 20 communes. */
        SMALL(1, 20, 5_000, 800),
        /** The largest province there is. */
        PROVINCE(1, 168, 150_000, 18_000),
        /** All of it: the staffing quota of 2026, and dossiers as counted in 2025. */
        NATION(34, 3_321, 2_234_720, 122_000);

        private final int provinces;
        private final int communes;
        private final int staff;
        private final int dossiersPerDay;

        Named(int provinces, int communes, int staff, int dossiersPerDay) {
            this.provinces = provinces;
            this.communes = communes;
            this.staff = staff;
            this.dossiersPerDay = dossiersPerDay;
        }

        public SimulationSize size() {
            return new SimulationSize(provinces, communes, staff, dossiersPerDay);
        }
    }

    /** @throws IllegalArgumentException naming what is out of range */
    public SimulationSize {
        require("provinces", provinces, 1, MOST_PROVINCES);
        require("communes", communes, provinces, MOST_COMMUNES);
        require("staff", staff, communes, MOST_STAFF);
        require("dossiers per day", dossiersPerDay, 1, Math.min(MOST_DOSSIERS, communes * MOST_DOSSIERS_OF_COMMUNE));
    }

    private static void require(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "Expected " + least + " to " + most + " " + what + ", but found " + value + ".");
        }
    }
}
