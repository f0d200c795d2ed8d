package congvu.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.app.scenario.ProvinceResults;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertCause;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.AttendanceDay;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.Rate;
import congvu.testkit.judgement.TransitionAudit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A merger of units through the whole topology: nothing is lost, doubled or reset, and all sums hold before and after. */
class MergerTest {

    /** What holds in the last minute of the old units, in the first of the new ones, and two days later. */
    private record Told(
            ProvinceResults before,
            List<Alert> transitionsBefore,
            ProvinceResults after,
            List<Alert> transitionsAfter,
            ProvinceResults later) {

        static Told of(long seed) {
            Merger merger = new Merger(seed);
            try (NationalOffice office = new NationalOffice(Merger.units())) {
                merger.files().forEach(office::told);
                merger.staff(office);
                office.at("2025-06-30T18:00").at("2025-06-30T23:59:59.999");
                ProvinceResults before = office.topology().results();
                List<Alert> transitionsBefore = office.topology().transitions();
                office.at("2025-07-01T00:00").at("2025-07-01T00:02");
                ProvinceResults after = office.topology().results();
                List<Alert> transitionsAfter = office.topology().transitions();
                office.at("2025-07-03T06:00");
                return new Told(
                        before,
                        transitionsBefore,
                        after,
                        transitionsAfter,
                        office.topology().results());
            }
        }

        List<Alert> atMidnight() {
            return transitionsAfter.subList(transitionsBefore.size(), transitionsAfter.size());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldCarryEverythingOverWhenUnitsAreMergedAtMidnight(long seed) {
        // When
        Told told = Told.of(seed);

        // Then
        assertEachAlertGoesOnOnce(told);
        assertDeadlinesStay(told);
        assertThat(assertSumsHold(told.before())).isEqualTo(assertSumsHold(told.after()));
        assertSumsHold(told.later());
        assertDaysCountWhereTheyWereWorked(told.later());
    }

    private static void assertEachAlertGoesOnOnce(Told told) {
        Map<String, Alert> standing = new TreeMap<>();
        told.before().alerts().forEach((id, alert) -> {
            if (alert.getState() == AlertState.RAISED) {
                standing.put(id, alert);
            }
        });
        assertThat(standing).hasSizeGreaterThan(Merger.OPEN_FILES / 2);
        assertThat(told.atMidnight())
                .extracting(Alert::getAlertId)
                .containsExactlyInAnyOrderElementsOf(standing.keySet());
        assertThat(told.atMidnight()).allSatisfy(alert -> {
            Alert was = Objects.requireNonNull(standing.get(alert.getAlertId()));
            assertThat(alert.getVersion()).isEqualTo(was.getVersion() + 1);
            assertThat(alert.getCause()).isEqualTo(AlertCause.UNIT_MERGED);
            assertThat(alert.getState()).isEqualTo(AlertState.RAISED);
            assertThat(alert.getUnitId()).isEqualTo(Merger.successorOf(was.getUnitId()));
            assertThat(alert.getDueAt()).isEqualTo(was.getDueAt());
            assertThat(alert.getReachedAt()).isEqualTo(was.getReachedAt());
        });
        assertThat(TransitionAudit.violations(told.transitionsAfter())).isEmpty();
    }

    private static void assertDeadlinesStay(Told told) {
        assertThat(told.after().obligations())
                .hasSize(Merger.FILES)
                .hasSameSizeAs(told.before().obligations());
        told.before().obligations().forEach((id, was) -> {
            Obligation is = Objects.requireNonNull(told.after().obligations().get(id));
            boolean isOpen = id.startsWith("open-");
            assertThat(is.getUnitId()).isEqualTo(isOpen ? Merger.successorOf(was.getUnitId()) : was.getUnitId());
            assertThat(is.getFirstDueAt()).isEqualTo(was.getFirstDueAt());
            assertThat(is.getDueAt()).isEqualTo(was.getDueAt()).isNotNull();
            assertThat(is.getOverdue()).isEqualTo(was.getOverdue());
            assertThat(is.getVerdictLatest()).isEqualTo(was.getVerdictLatest());
        });
    }

    /** Every cell of every level, and what the province has. */
    private static Map<String, String> assertSumsHold(ProvinceResults results) {
        Map<String, Map<String, Rate>> cells = new HashMap<>();
        for (Rate rate : results.rates().values()) {
            String cell = rate.getProcedureId() + " " + rate.getPeriodKind() + " " + rate.getPeriodStart() + " "
                    + rate.getFormulaId();
            cells.computeIfAbsent(cell, none -> new HashMap<>())
                    .put(rate.getUnitId() + (rate.getWithDescendants() ? "/**" : ""), rate);
        }
        Map<String, String> province = new TreeMap<>();
        cells.forEach((cell, rates) -> {
            for (String district : Merger.DISTRICTS) {
                List<String> units = Merger.OLD_UNITS.stream()
                        .filter(unit -> Merger.districtOf(unit).equals(district))
                        .toList();
                assertThat(sum(rates, List.of(district + "/**")))
                        .as("%s of %s", cell, district)
                        .isEqualTo(sum(rates, units));
            }
            List<String> below = List.of("Q1/**", "Q2/**", "Q3/**", "X1", "X2", "X3", "X4");
            String all = sum(rates, List.of(Merger.PROVINCE + "/**"));
            assertThat(all).as("%s of the province", cell).isEqualTo(sum(rates, below));
            province.put(cell, all);
        });
        assertThat(province).hasSizeGreaterThan(100);
        assertThat(Objects.requireNonNull(province.get("* MONTH 2025-06-01 dossier.open-overdue")))
                .doesNotStartWith("0/")
                .contains("/" + Merger.OPEN_FILES);
        return province;
    }

    private static String sum(Map<String, Rate> rates, List<String> of) {
        List<Rate> found = of.stream().map(rates::get).filter(Objects::nonNull).toList();
        return found.stream().mapToLong(Rate::getNumerator).sum() + "/"
                + found.stream().mapToLong(Rate::getDenominator).sum() + " without "
                + found.stream().mapToLong(Rate::getExcluded).sum();
    }

    private static void assertDaysCountWhereTheyWereWorked(ProvinceResults results) {
        Map<String, Long> judged = new TreeMap<>();
        Map<String, Long> counted = new TreeMap<>();
        for (AttendanceDay day : results.days().values()) {
            boolean isBefore = day.getDate().isBefore(Merger.DAY);
            assertThat(isBefore ? Merger.OLD_UNITS : Merger.NEW_UNITS).contains(day.getUnitId());
            judged.merge(day.getUnitId() + " " + day.getDate(), 1L, Long::sum);
        }
        for (LocalDate day : Merger.WORKING_DAYS) {
            boolean isBefore = day.isBefore(Merger.DAY);
            for (String unit : isBefore ? Merger.OLD_UNITS : Merger.NEW_UNITS) {
                Rate rate = results.rates().get(unit + "|*|" + day + "|attendance.punctual");
                counted.put(unit + " " + day, Objects.requireNonNull(rate).getDenominator());
                // Two persons of each old unit; three old units make a new one.
                assertThat(judged).containsEntry(unit + " " + day, isBefore ? 2L : 6L);
            }
        }
        assertThat(counted).isEqualTo(judged);
    }
}
