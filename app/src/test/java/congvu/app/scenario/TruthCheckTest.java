package congvu.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.simulate.truth.AttendanceTruth;
import congvu.producers.simulate.truth.ExpectedAlert;
import congvu.producers.simulate.truth.ObligationTruth;
import congvu.producers.simulate.truth.RateTruth;
import congvu.producers.simulate.truth.SignalTruth;
import congvu.producers.simulate.truth.TruthSink;
import congvu.schemas.AvroSafety;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.AttendanceDay;
import congvu.schemas.result.AttendanceState;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.PeriodKind;
import congvu.schemas.result.Rate;
import congvu.schemas.result.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The check can see: what is planted beside the truth, what is left out and what is changed, in each part. */
class TruthCheckTest {

    static {
        AvroSafety.install();
    }

    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);
    private static final Instant DUE = Instant.parse("2026-08-03T10:00:00Z");
    private static final SignalTruth LATE = SignalCheckTest.staged("nv-1");
    private static final String FIRST = "dossier.on-time.first";

    private final KeptTruth truth = new KeptTruth(TruthSink.none());
    private final ProvinceResults results = new ProvinceResults();

    /** One day, one late file with its alert, and its month in a commune of a province. */
    @BeforeEach
    void stage() {
        truth.attendance(new AttendanceTruth(
                "p1",
                (int) DAY.toEpochDay(),
                "commune",
                "office",
                AttendanceTruth.State.ON_TIME,
                0,
                0,
                List.of(),
                null));
        truth.obligation(new ObligationTruth(
                "D1",
                ObligationTruth.Family.DOSSIER,
                false,
                "commune",
                DUE.toEpochMilli() - 1_000,
                DUE.toEpochMilli(),
                DUE.toEpochMilli(),
                null,
                ObligationTruth.Verdict.OPEN,
                ObligationTruth.Verdict.OPEN,
                true));
        truth.alert(new ExpectedAlert(
                "D1", ObligationTruth.Family.DOSSIER, 0, false, DUE.toEpochMilli(), ExpectedAlert.State.RAISED));
        for (boolean withDescendants : new boolean[] {false, true}) {
            truth.rate(rateTruth("commune", withDescendants));
        }
        truth.rate(rateTruth("province", true));
        day(results, "p1", AttendanceState.ON_TIME);
        obligation(results, "D1", true);
        alert(results, "a1", "D1", AlertState.RAISED);
        rate(results, "commune", false, PeriodKind.MONTH, 3, 4);
        rate(results, "province", true, PeriodKind.MONTH, 3, 4);
        truth.signal(LATE);
        signal(results, LATE);
    }

    @Test
    void shouldFindEverythingWhenAllIsAsStaged() {
        // When
        List<TruthCheck.Part> parts = TruthCheck.of(truth, results);

        // Then
        assertThat(parts).allMatch(TruthCheck.Part::isClean);
        assertThat(parts).extracting(TruthCheck.Part::agreeing).containsExactly(1L, 1L, 1L, 3L, 1L);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "attendance days",
                        all -> day(all, "p2", AttendanceState.LATE),
                        "p2|2026-08-03: expected nothing"),
                fault("attendance days", all -> all.days().clear(), "p1|2026-08-03: expected ON_TIME"),
                fault(
                        "attendance days",
                        all -> day(all, "p1", AttendanceState.SOURCE_SILENT),
                        "p1|2026-08-03: expected ON_TIME"),
                fault("obligations", all -> obligation(all, "D2", false), "D2: expected nothing"),
                fault("obligations", all -> all.obligations().clear(), "D1: expected of commune"),
                fault("obligations", all -> obligation(all, "D1", false), "D1: expected of commune"),
                fault(
                        "overdue alerts",
                        all -> alert(all, "a2", "D2", AlertState.RAISED),
                        "D2 OVERDUE 0: expected nothing"),
                fault(
                        "overdue alerts",
                        all -> alert(all, "a2", "D1", AlertState.RAISED),
                        "D1 OVERDUE 0: expected RAISED, but found RAISED and RAISED"),
                fault("overdue alerts", all -> all.alerts().clear(), "D1 OVERDUE 0: expected RAISED"),
                fault(
                        "overdue alerts",
                        all -> alert(all, "a1", "D1", AlertState.RETRACTED),
                        "D1 OVERDUE 0: expected RAISED, but found RETRACTED"));
    }

    static Stream<Arguments> faultsOfSignals() {
        SignalTruth other = SignalCheckTest.staged("nv-2");
        return Stream.of(
                fault("signals", all -> all.signals().clear(), "W-LATE " + LATE.signalId() + ": expected STAFF nv-1"),
                fault(
                        "signals",
                        all -> signal(all, other),
                        "W-LATE " + other.signalId() + ": expected nothing, but found STAFF nv-2"));
    }

    static Stream<Arguments> faultsOfRates() {
        return Stream.of(
                fault(
                        "rates",
                        all -> rate(all, "ward", true, PeriodKind.MONTH, 1, 1),
                        "ward/**|*|2026-08|dossier.on-time.first: expected nothing, but found 1/1"),
                fault(
                        "rates",
                        all -> rate(all, "ward", false, PeriodKind.MONTH, 0, 1),
                        "ward/**|*|2026-08|dossier.on-time.first: expected nothing, but found 0/1",
                        "ward|*|2026-08|dossier.on-time.first: expected nothing, but found 0/1"),
                fault(
                        "rates",
                        all -> all.rates().remove("province/**|*|2026-08|" + FIRST),
                        "province/**|*|2026-08|dossier.on-time.first: expected 3/4, but found nothing"),
                fault(
                        "rates",
                        all -> rate(all, "province", true, PeriodKind.MONTH, 0, 0),
                        "province/**|*|2026-08|dossier.on-time.first: expected 3/4, but found 0/0"),
                fault(
                        "rates",
                        all -> rate(all, "commune", false, PeriodKind.MONTH, 2, 4),
                        "commune/**|*|2026-08|dossier.on-time.first: expected 3/4, but found 2/4",
                        "commune|*|2026-08|dossier.on-time.first: expected 3/4, but found 2/4"));
    }

    @ParameterizedTest
    @MethodSource({"faults", "faultsOfRates", "faultsOfSignals"})
    void shouldTellOfItWhenAFaultIsPlanted(String kind, Consumer<ProvinceResults> fault, List<String> beginnings) {
        // Given
        fault.accept(results);

        // When
        List<TruthCheck.Part> parts = TruthCheck.of(truth, results);

        // Then
        assertThat(parts).filteredOn(part -> !part.isClean()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(kind);
            assertThat(part.differences()).hasSameSizeAs(beginnings);
            for (int i = 0; i < beginnings.size(); i++) {
                assertThat(part.differences().get(i)).startsWith(beginnings.get(i));
            }
        });
    }

    static Stream<Arguments> nobodyStages() {
        return Stream.of(
                allowed(all -> rate(all, "ward", false, PeriodKind.MONTH, 0, 0)),
                allowed(all -> rate(all, "commune", false, PeriodKind.DAY, 3, 4)),
                allowed(all -> alert(all, "a2", "D2", AlertState.RETRACTED)),
                allowed(all -> obligation(all, "case|K1/s/settle/1", false)));
    }

    @ParameterizedTest
    @MethodSource("nobodyStages")
    void shouldLetItPassWhenNobodyStagesSuchAThing(Consumer<ProvinceResults> beside) {
        // Given
        beside.accept(results);

        // When
        List<TruthCheck.Part> parts = TruthCheck.of(truth, results);

        // Then
        assertThat(parts).allMatch(TruthCheck.Part::isClean);
    }

    private static Arguments fault(String kind, Consumer<ProvinceResults> fault, String... beginnings) {
        return Arguments.of(kind, fault, Arrays.asList(beginnings));
    }

    private static Arguments allowed(Consumer<ProvinceResults> beside) {
        return Arguments.of(beside);
    }

    private static RateTruth rateTruth(String unit, boolean withDescendants) {
        return new RateTruth(unit, withDescendants, RateTruth.Measure.DOSSIER_ON_TIME_FIRST, "2026-08", 3, 4);
    }

    private static void day(ProvinceResults results, String token, AttendanceState state) {
        AttendanceDay day = new AttendanceDay();
        day.setStaffToken(token);
        day.setUnitId("commune");
        day.setState(state);
        day.setExcuses(List.of());
        results.days().put(token + "|" + DAY, day);
    }

    private static void obligation(ProvinceResults results, String id, boolean isOverdue) {
        Obligation one = new Obligation();
        one.setObligationId(id);
        one.setUnitId("commune");
        one.setFirstDueAt(DUE);
        one.setDueAt(DUE);
        one.setVerdictFirst(Verdict.OPEN);
        one.setVerdictLatest(Verdict.OPEN);
        one.setOverdue(isOverdue);
        results.obligations().put(id, one);
    }

    private static void alert(ProvinceResults results, String alertId, String obligationId, AlertState state) {
        Alert alert = new Alert();
        alert.setAlertId(alertId);
        alert.setObligationId(obligationId);
        alert.setRule(AlertRule.OVERDUE);
        alert.setState(state);
        results.alerts().put(alertId, alert);
    }

    private static void signal(ProvinceResults results, SignalTruth truth) {
        results.signals().put(truth.signalId(), SignalCheckTest.found(truth));
    }

    private static void rate(
            ProvinceResults results,
            String unit,
            boolean withDescendants,
            PeriodKind kind,
            long numerator,
            long denominator) {
        Rate rate = new Rate();
        rate.setUnitId(unit);
        rate.setWithDescendants(withDescendants);
        rate.setProcedureId("*");
        rate.setPeriodKind(kind);
        rate.setFormulaId(FIRST);
        rate.setNumerator(numerator);
        rate.setDenominator(denominator);
        String period = kind == PeriodKind.MONTH ? "2026-08" : DAY.toString();
        results.rates().put(unit + (withDescendants ? "/**" : "") + "|*|" + period + "|" + FIRST, rate);
    }
}
