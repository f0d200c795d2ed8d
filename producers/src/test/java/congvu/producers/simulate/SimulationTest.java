package congvu.producers.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.misbehaviour.Misbehaviour.Group;
import congvu.producers.simulate.misbehaviour.MisbehaviourRates;
import congvu.producers.simulate.told.InputTopic;
import congvu.producers.simulate.told.Told;
import congvu.producers.simulate.truth.AttendanceTruth;
import congvu.producers.simulate.truth.AttendanceTruth.State;
import congvu.producers.simulate.truth.ExpectedAlert;
import congvu.producers.simulate.truth.InjectedTruth;
import congvu.producers.simulate.truth.ObligationTruth;
import congvu.producers.simulate.truth.ObligationTruth.Family;
import congvu.producers.simulate.truth.ObligationTruth.Verdict;
import congvu.producers.simulate.truth.RateTruth;
import congvu.producers.simulate.truth.RateTruth.Measure;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.event.TaskEventType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final LocalDate FROM = LocalDate.of(2026, 8, 10);
    private static final SimulationSettings SETTINGS =
            SimulationSettings.of(SimulationSize.Named.SMALL.size(), FROM, 19, 11);
    private static final PlayedSimulation SMALL = PlayedSimulation.of(SETTINGS);
    private static final PlayedSimulation CLEAN = PlayedSimulation.of(SETTINGS.with(MisbehaviourRates.none()));

    @Test
    void shouldStageEveryMisbehaviourAndRecordItWhenTheProvinceIsSmall() {
        // When
        Set<Misbehaviour> found =
                SMALL.truth.injected.stream().map(InjectedTruth::kind).collect(Collectors.toSet());

        // Then
        assertThat(found).containsExactlyInAnyOrder(Misbehaviour.values());
    }

    @Test
    void shouldNameOnlyEventsThatWereToldWhenAMisbehaviourIsRecorded() {
        // Given
        Set<String> told = SMALL.events.stream()
                .map(event -> String.valueOf(event.record().get(0)))
                .collect(Collectors.toSet());

        // When
        List<String> unknown = SMALL.truth.injected.stream()
                .flatMap(injected -> injected.eventIds().stream())
                .filter(id -> !told.contains(id))
                .toList();

        // Then
        assertThat(unknown).isEmpty();
    }

    @Test
    void shouldStageNothingWhenAskedForACleanWorld() {
        // When
        Set<State> states =
                CLEAN.truth.days.stream().map(AttendanceTruth::state).collect(Collectors.toSet());

        // Then
        assertThat(CLEAN.truth.injected).isEmpty();
        assertThat(CLEAN.truth.alerts).isEmpty();
        assertThat(states).containsExactlyInAnyOrder(State.ON_TIME, State.EXCUSED, State.SOURCE_SILENT, State.OPEN);
        assertThat(CLEAN.truth.obligations).noneMatch(one -> one.verdictLatest() == Verdict.LATE || one.isOverdue());
    }

    @Test
    void shouldHaveNoLateDayBeyondThoseStagedWhenDaysAreCounted() {
        // When
        long late = count(SMALL.truth.days, day -> day.lateMillis() > 0 && day.state() != State.OPEN);
        long absent = count(SMALL.truth.days, day -> day.state() == State.ABSENT);
        long early = count(SMALL.truth.days, day -> day.earlyMillis() > 0);

        // Then
        assertThat(late).isEqualTo(staged(Misbehaviour.W_LATE)).isPositive();
        assertThat(absent).isEqualTo(staged(Misbehaviour.W_ABSENT)).isPositive();
        assertThat(early).isEqualTo(staged(Misbehaviour.W_EARLY)).isPositive();
    }

    @Test
    void shouldTurnRedOnlyTheUnitsThatAreStagedWhenRatesAreTold() {
        // Given
        Set<String> staged = SMALL.truth.injected.stream()
                .filter(one -> one.kind() == Misbehaviour.P_UNIT_RED)
                .map(InjectedTruth::subject)
                .collect(Collectors.toSet());

        // When
        Set<String> red = SMALL.truth.rates.stream()
                .filter(rate -> rate.measure() == Measure.DOSSIER_ON_TIME_FIRST && !rate.withDescendants())
                .filter(rate -> rate.denominator() >= 20 && rate.numerator() < 0.95 * rate.denominator())
                .map(RateTruth::unitId)
                .collect(Collectors.toSet());

        // Then
        assertThat(red).isEqualTo(staged);
    }

    @Test
    void shouldAddUpWhenTheTruthIsHeldAgainstTheInput() {
        // Given
        long accepted = count(
                SMALL.events,
                event -> event.record() instanceof DossierEvent told && told.getType() == DossierEventType.ACCEPTED);
        long assigned = count(
                SMALL.events,
                event -> event.record() instanceof TaskEvent told && told.getType() == TaskEventType.ASSIGNED);

        // When
        List<ObligationTruth> files =
                SMALL.truth.obligations.stream().filter(one -> !one.isStep()).toList();

        // Then
        assertThat(count(files, one -> one.family() == Family.DOSSIER)).isEqualTo(accepted);
        assertThat(count(files, one -> one.family() == Family.TASK)).isEqualTo(assigned);
        assertThat(sum(Measure.DOSSIER_ON_TIME_FIRST, false))
                .isEqualTo(count(files, one -> one.family() == Family.DOSSIER && hasVerdict(one.verdictFirst())));
        assertThat(sum(Measure.PUNCTUALITY, false))
                .isEqualTo(count(SMALL.truth.days, day -> day.state().isJudged()));
        assertThat(SMALL.truth.rates)
                .filteredOn(rate -> rate.withDescendants() && rate.unitId().equals("VN"))
                .filteredOn(rate -> rate.measure() == Measure.DOSSIER_ON_TIME_FIRST)
                .extracting(RateTruth::denominator)
                .satisfies(all -> assertThat(
                                all.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(sum(Measure.DOSSIER_ON_TIME_FIRST, false)));
    }

    @Test
    void shouldExpectAnAlertForEveryBrokenPromiseWhenTheSimulationIsOver() {
        // When
        Set<String> alerted =
                SMALL.truth.alerts.stream().map(ExpectedAlert::obligationId).collect(Collectors.toSet());

        // Then
        assertThat(SMALL.truth.obligations)
                .filteredOn(one -> one.verdictLatest() == Verdict.LATE || one.isOverdue())
                .allMatch(one -> alerted.contains(one.id()));
        assertThat(SMALL.truth.alerts)
                .extracting(ExpectedAlert::state)
                .contains(
                        ExpectedAlert.State.RETRACTED,
                        ExpectedAlert.State.RESOLVED,
                        ExpectedAlert.State.SUPERSEDED,
                        ExpectedAlert.State.RAISED);
    }

    @Test
    void shouldTellEachEventOnceAndInOrderOfTimeWhenThereIsNoDisorder() {
        // When
        Set<String> ids = new HashSet<>();
        long repeated = count(
                SMALL.events,
                event -> !ids.add(event.record().getSchema().getName()
                        + event.record().get(1)
                        + event.record().get(0)));

        // Then
        assertThat(repeated).isZero();
        assertThat(SMALL.events).isSortedAccordingTo((one, other) -> Long.compare(one.at(), other.at()));
        assertThat(SMALL.ticks).isSortedAccordingTo((one, other) -> Long.compare(one.at(), other.at()));
        assertThat(SMALL.ticks.getLast().at())
                .isEqualTo(SMALL.simulation.until().toEpochMilli());
    }

    @Test
    void shouldTellTheEventsOfAKeyInTheOrderInWhichTheyHappenedWhenNothingIsToldLate() {
        // Given
        Map<String, List<Told.Event>> byKey = SMALL.events.stream()
                .filter(event -> event.topic() == InputTopic.TASKS || event.topic() == InputTopic.FEEDBACK)
                .collect(Collectors.groupingBy(Told.Event::key));

        // When
        long disordered = byKey.values().stream()
                .filter(events ->
                        !isInOrder(events.stream().map(Told.Event::record).toList()))
                .count();

        // Then
        assertThat(byKey).isNotEmpty();
        assertThat(disordered).isZero();
    }

    private static boolean isInOrder(List<SpecificRecord> records) {
        for (int i = 1; i < records.size(); i++) {
            if (Moments.occurredAt(records.get(i)) < Moments.occurredAt(records.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    @Test
    void shouldCarryNothingButCodesAndTokensWhenTextsAreLookedAt() {
        // When
        Set<String> strange = SMALL.events.stream()
                .flatMap(event -> Texts.of(event.record()))
                .filter(text -> !text.matches("[A-Za-z0-9./_:*-]+"))
                .collect(Collectors.toSet());
        long named = count(
                SMALL.events,
                event -> event.record() instanceof FeedbackEvent told
                        && told.getCaseId().startsWith("tc-")
                        && told.getStaffToken() != null);
        long subjects = count(
                SMALL.events,
                event -> event.record() instanceof InspectionEvent told
                        && !told.getSubjectId().matches("nv-[0-9a-f]{16}|P01.*"));

        // Then
        assertThat(strange).isEmpty();
        assertThat(named).isZero();
        assertThat(subjects).isZero();
    }

    @Test
    void shouldSpareOtherKindsWhenOnlyOneIsAskedFor() {
        // Given
        MisbehaviourRates rates = MisbehaviourRates.none().with(Misbehaviour.O_IDLE, 0.01);

        // When
        PlayedSimulation played = PlayedSimulation.of(SETTINGS.with(rates));

        // Then
        assertThat(played.truth.injected)
                .isNotEmpty()
                .allMatch(one -> one.kind() == Misbehaviour.O_IDLE && one.kind().group() == Group.DOSSIER);
    }

    private static boolean hasVerdict(Verdict verdict) {
        return verdict != null && verdict != Verdict.OPEN;
    }

    private static long sum(Measure measure, boolean withDescendants) {
        return SMALL.truth.rates.stream()
                .filter(rate -> rate.measure() == measure && rate.withDescendants() == withDescendants)
                .mapToLong(RateTruth::denominator)
                .sum();
    }

    private static long staged(Misbehaviour kind) {
        return count(SMALL.truth.injected, one -> one.kind() == kind);
    }

    private static <T> long count(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).count();
    }
}
