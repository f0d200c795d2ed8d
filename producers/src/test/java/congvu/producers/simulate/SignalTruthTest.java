package congvu.producers.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.misbehaviour.MisbehaviourRates;
import congvu.producers.simulate.truth.InjectedTruth;
import congvu.producers.simulate.truth.SignalTruth;
import congvu.producers.simulate.truth.SignalTruth.Subject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What must stand at the end of a simulation, against what was staged. */
class SignalTruthTest {

    /** With the end of a quarter and of a year in it, a swapped day and the Saturday that makes up for it. */
    private static final SimulationSettings MONTH =
            SimulationSettings.of(SimulationSize.Named.SMALL.size(), LocalDate.of(2025, 12, 11), 31, 7);

    private static final PlayedSimulation PLAYED = PlayedSimulation.of(MONTH);

    private static final Set<String> RULES = Set.of(
            "W-LATE",
            "W-EARLY",
            "W-ABSENT",
            "W-NOPUNCH",
            "W-LATE-PATTERN",
            "W-LATE-MONTH",
            "O-OVERDUE",
            "O-NOAPOLOGY",
            "O-OVERDUE2",
            "O-REAPPOINT",
            "O-REAPPOINT-LATE",
            "O-SUPPL",
            "O-SUPPL-LATE",
            "O-IDLE",
            "O-PINGPONG",
            "O-BACKDATED",
            "O-LASTMINUTE",
            "T-OVERDUE",
            "F-PAKN-LATE",
            "F-KNTC-LATE",
            "F-CONDUCT",
            "F-RATING",
            "I-NORM-STAFF",
            "I-NORM-UNIT",
            "P-UNIT-RED",
            "P-UNIT-UNSATISFIED",
            "X-COUNTER",
            "K-PRAISE");

    @Test
    void shouldHaveASignalOfEveryRuleWhenAMonthHoldsTheEndOfAQuarter() {
        // When
        Set<String> told =
                PLAYED.truth.signals.stream().map(SignalTruth::ruleId).collect(Collectors.toSet());

        // Then
        assertThat(told).containsExactlyInAnyOrderElementsOf(RULES);
    }

    @Test
    void shouldTellEachSignalOnceWhenItsIdIsLookedAt() {
        // When
        Set<String> ids =
                PLAYED.truth.signals.stream().map(SignalTruth::signalId).collect(Collectors.toSet());

        // Then
        assertThat(ids).hasSameSizeAs(PLAYED.truth.signals).allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @Test
    void shouldStageEveryNearMissWhenTheProvinceHasRoomForIt() {
        // When
        Set<Misbehaviour> staged =
                PLAYED.truth.injected.stream().map(InjectedTruth::kind).collect(Collectors.toSet());

        // Then
        assertThat(staged).containsExactlyInAnyOrder(Misbehaviour.values());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "O_RISK",
                "O_DUE1",
                "NEAR_OVERDUE",
                "NEAR_SUPPL_TWICE",
                "NEAR_SUPPL_LATE",
                "NEAR_IDLE",
                "NEAR_PINGPONG",
                "NEAR_BACK_DATED",
                "NEAR_MASS_CLOSING",
                "NEAR_UNSTAFFED_PRESENT",
                "NEAR_UNSTAFFED_IN_TIME",
                "NEAR_UNSTAFFED_QUIET",
                "NEAR_RATING",
                "NEAR_UNIT_RED",
                "NEAR_PRAISE",
                "NEAR_FINDING",
                "NEAR_LATE_PATTERN",
                "NEAR_LATE_MONTH"
            })
    void shouldHaveTheSignalOfThatNameWhenAMisbehaviourIsStaged(Misbehaviour kind) {
        // When
        Set<String> missing = subjects(kind);
        missing.removeAll(about(one -> one.ruleId().equals(kind.code())));

        // Then
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NEAR_OVERDUE, O-OVERDUE",
        "NEAR_OVERDUE, O-NOAPOLOGY",
        "NEAR_OVERDUE, O-REAPPOINT-LATE",
        "NEAR_SUPPL_TWICE, O-SUPPL",
        "NEAR_SUPPL_LATE, O-SUPPL-LATE",
        "NEAR_IDLE, O-IDLE",
        "NEAR_PINGPONG, O-PINGPONG",
        "NEAR_BACK_DATED, O-BACKDATED",
        "NEAR_MASS_CLOSING, O-LASTMINUTE",
        "NEAR_UNSTAFFED_PRESENT, X-COUNTER",
        "NEAR_UNSTAFFED_IN_TIME, X-COUNTER",
        "NEAR_UNSTAFFED_QUIET, X-COUNTER",
        "NEAR_RATING, F-RATING",
        "NEAR_UNIT_RED, P-UNIT-RED",
        "NEAR_UNIT_RED, P-UNIT-UNSATISFIED",
        "NEAR_PRAISE, K-PRAISE",
        "NEAR_LATE_PATTERN, W-LATE-PATTERN",
        "NEAR_LATE_MONTH, W-LATE-MONTH"
    })
    void shouldHaveNoSuchSignalWhenItIsOnlyANearMiss(Misbehaviour kind, String rule) {
        // Given
        Set<String> days = daysOf(kind);

        // When
        Set<String> raised = about(one -> one.ruleId().equals(rule)
                && (one.subject() != Subject.UNIT || isOfAPeriod(rule) || days.contains(key(one))));
        raised.retainAll(subjects(kind));

        // Then
        assertThat(subjects(kind)).isNotEmpty();
        assertThat(raised).isEmpty();
    }

    @Test
    void shouldHaveNoSignalOfACheckWhenItIsWithdrawn() {
        // Given
        Set<String> withdrawn = PLAYED.truth.injected.stream()
                .filter(one -> one.kind() == Misbehaviour.NEAR_FINDING)
                .flatMap(one -> one.eventIds().stream().map(id -> "CHECK:" + id))
                .collect(Collectors.toSet());

        // When
        Set<String> occurrences =
                PLAYED.truth.signals.stream().map(SignalTruth::occurrence).collect(Collectors.toSet());

        // Then
        assertThat(withdrawn).isNotEmpty();
        assertThat(occurrences).doesNotContainAnyElementsOf(withdrawn);
    }

    @Test
    void shouldMakeNobodyAPatternByAccidentWhenSingleDaysAreLate() {
        // When
        Set<String> within = about(one -> one.ruleId().equals("W-LATE-PATTERN"));
        Set<String> inAMonth = about(one -> one.ruleId().equals("W-LATE-MONTH"));

        // Then
        assertThat(within).isEqualTo(subjects(Misbehaviour.W_LATE_PATTERN));
        assertThat(inAMonth).isEqualTo(subjects(Misbehaviour.W_LATE_MONTH));
    }

    @Test
    void shouldStandByNothingWhenTheWorldIsClean() {
        // When
        PlayedSimulation clean = PlayedSimulation.of(MONTH.with(MisbehaviourRates.none()));

        // Then
        assertThat(clean.truth.signals).isEmpty();
    }

    @Test
    void shouldTurnNothingRedOrCrossedByAccidentWhenUnitsAreCounted() {
        // When
        Map<String, Set<String>> raised = Stream.of(
                        "P-UNIT-RED", "P-UNIT-UNSATISFIED", "X-COUNTER", "K-PRAISE", "F-RATING", "O-LASTMINUTE")
                .collect(Collectors.toMap(
                        rule -> rule, rule -> about(one -> one.ruleId().equals(rule))));

        // Then
        assertThat(raised)
                .containsEntry("P-UNIT-RED", subjects(Misbehaviour.P_UNIT_RED))
                .containsEntry("P-UNIT-UNSATISFIED", subjects(Misbehaviour.P_UNIT_RED))
                .containsEntry("X-COUNTER", subjects(Misbehaviour.UNSTAFFED))
                .containsEntry("K-PRAISE", subjects(Misbehaviour.K_PRAISE))
                .containsEntry("F-RATING", subjects(Misbehaviour.F_RATING))
                .containsEntry("O-LASTMINUTE", subjects(Misbehaviour.MASS_CLOSING));
    }

    private static boolean isOfAPeriod(String rule) {
        return rule.startsWith("P-UNIT-") || rule.equals("K-PRAISE");
    }

    /** An incident moves on to another commune in the next fortnight, and back: its day tells which one it is. */
    private static Set<String> daysOf(Misbehaviour kind) {
        return PLAYED.truth.injected.stream()
                .filter(one -> one.kind() == kind)
                .flatMap(one -> one.epochDays().stream().map(day -> one.subject() + "|" + day))
                .collect(Collectors.toSet());
    }

    private static String key(SignalTruth one) {
        return one.subjectId() + "|" + one.epochDay();
    }

    private static Set<String> subjects(Misbehaviour kind) {
        return PLAYED.truth.injected.stream()
                .filter(one -> one.kind() == kind)
                .map(SignalTruthTest::subject)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As the results name it. */
    private static String subject(InjectedTruth one) {
        return switch (one.subjectKind()) {
            case "CASE" -> "case|" + one.subject();
            case "TASK" -> "task|" + one.subject();
            default -> one.subject();
        };
    }

    private static Set<String> about(Predicate<SignalTruth> wanted) {
        return PLAYED.truth.signals.stream()
                .filter(wanted)
                .map(SignalTruth::subjectId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
