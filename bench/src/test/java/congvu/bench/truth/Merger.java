package congvu.bench.truth;

import congvu.domain.reference.Unit;
import congvu.testkit.fixtures.DossierFixture;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A province on 2025-07-01: twelve units in three districts become four under the province. What is told of it comes from a
 * seed: 300 files that are open then, 100 that have ended, and two persons of each old unit.
 */
final class Merger {

    static final String PROVINCE = "P";
    static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    static final List<String> DISTRICTS = List.of("Q1", "Q2", "Q3");
    static final List<String> OLD_UNITS = oldUnits();
    static final List<String> NEW_UNITS = List.of("X1", "X2", "X3", "X4");
    static final int OPEN_FILES = 300;
    static final int FILES = 400;

    /** From the first working day on which a person is assigned to the last one told of. */
    static final List<LocalDate> WORKING_DAYS = List.of(
            LocalDate.of(2025, 6, 27), LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 2));

    private static final List<String> PROCEDURES =
            List.of(NationalOffice.TWO_DAYS, NationalOffice.FOUR_DAYS, NationalOffice.FIVE_DAYS);

    private final Random random;

    Merger(long seed) {
        this.random = new Random(seed);
    }

    static List<Unit> units() {
        LocalDate last = DAY.minusDays(1);
        List<Unit> units = new ArrayList<>();
        units.add(Unit.of(PROVINCE, null, "Tỉnh"));
        NEW_UNITS.forEach(id -> units.add(new Unit(id, PROVINCE, id, null, DAY, null, null)));
        DISTRICTS.forEach(id -> units.add(new Unit(id, PROVINCE, id, null, null, last, PROVINCE)));
        OLD_UNITS.forEach(id -> units.add(new Unit(id, districtOf(id), id, null, null, last, successorOf(id))));
        return units;
    }

    static String districtOf(String oldUnit) {
        return oldUnit.substring(0, 2);
    }

    /** Three old units make one, whether they are of one district or of two. */
    static String successorOf(String oldUnit) {
        return NEW_UNITS.get(OLD_UNITS.indexOf(oldUnit) / 3);
    }

    private static List<String> oldUnits() {
        List<String> ids = new ArrayList<>();
        for (String district : DISTRICTS) {
            for (int i = 1; i <= 4; i++) {
                ids.add(district + "." + i);
            }
        }
        return List.copyOf(ids);
    }

    /** Accepted from 2025-06-02 to 2025-06-29; the last hundred within a week, and decided before the merger. */
    List<DossierFixture> files() {
        List<DossierFixture> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            boolean hasEnded = i >= OPEN_FILES;
            LocalDateTime accepted = LocalDate.of(2025, 6, 2)
                    .plusDays(random.nextInt(hasEnded ? 7 : 28))
                    .atTime(7 + random.nextInt(12), random.nextInt(60), 1);
            DossierFixture file = DossierFixture.dossier((hasEnded ? "ended-" : "open-") + i)
                    .accepted(accepted.toString())
                    .unit(any(OLD_UNITS))
                    .procedure(any(PROCEDURES));
            files.add(
                    hasEnded
                            ? file.decided(
                                    accepted.plusDays(1 + random.nextInt(20)).toString())
                            : file);
        }
        return files;
    }

    String tokenOf(String oldUnit, int number) {
        return "nv-" + oldUnit + "-" + number;
    }

    /**
     * All persons are assigned to their old units first; of each two one is assigned to the new unit from the day of the merger
     * on, and of the other one nothing is said.
     */
    void staff(NationalOffice office) {
        for (String unit : OLD_UNITS) {
            for (int number = 1; number <= 2; number++) {
                String token = tokenOf(unit, number);
                office.told(NationalOffice.assigned(
                        token, unit, WORKING_DAYS.getFirst().toString()));
                if (number == 1) {
                    office.told(NationalOffice.assigned(token, successorOf(unit), DAY.toString()));
                }
                for (LocalDate day : WORKING_DAYS) {
                    if (random.nextInt(4) > 0) {
                        office.told(NationalOffice.punched(token, day + "T07:2" + random.nextInt(10)))
                                .told(NationalOffice.punched(token, day + "T17:4" + random.nextInt(10)));
                    }
                }
            }
        }
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
