package congvu.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.event.TaskEventType;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.EndKind;
import congvu.schemas.result.Index21Verdict;
import congvu.schemas.result.ObligationFamily;
import congvu.schemas.result.ObligationState;
import congvu.schemas.result.PromiseKind;
import congvu.schemas.result.RateUnavailableReason;
import congvu.schemas.result.Verdict;
import congvu.testkit.model.Expectation;
import congvu.testkit.model.ExpectedAlert;
import congvu.testkit.model.ExpectedObligation;
import congvu.testkit.model.ExpectedPromise;
import congvu.testkit.model.ExpectedRate;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomHistoriesTest {

    private static final List<ObligationFamily> FAMILIES =
            List.copyOf(EnumSet.complementOf(EnumSet.of(ObligationFamily.UNKNOWN)));

    @Test
    void shouldTellTheSameStoryWhenTheSeedIsTheSame() {
        // When
        RandomHistory one = RandomHistories.of(7, 50);
        RandomHistory other = RandomHistories.of(7, 50);

        // Then
        assertThat(one).isEqualTo(other);
        assertThat(RandomHistories.of(8, 50).events()).isNotEqualTo(one.events());
        assertThat(Shuffler.standard().shuffled(one, 3))
                .isEqualTo(Shuffler.standard().shuffled(other, 3));
    }

    @Test
    void shouldReachEveryKindOfOutcomeWhenTwentySeedsAreTold() {
        // When
        List<RandomHistory> histories = LongStream.range(0, 20)
                .mapToObj(seed -> RandomHistories.of(seed, 60))
                .toList();
        List<Expectation> found =
                histories.stream().map(RandomHistoriesTest::expect).toList();

        // Then
        assertThat(types(histories)).containsAll(EnumSet.complementOf(EnumSet.of(DossierEventType.UNKNOWN)));
        assertThat(obligations(found, ExpectedObligation::verdictFirst))
                .containsAll(EnumSet.complementOf(EnumSet.of(Verdict.UNKNOWN)));
        assertThat(obligations(found, ExpectedObligation::state))
                .contains(ObligationState.RUNNING, ObligationState.PAUSED, ObligationState.ENDED);
        assertThat(obligations(found, ExpectedObligation::index21))
                .containsAll(EnumSet.complementOf(EnumSet.of(Index21Verdict.UNKNOWN)));
        assertThat(obligations(found, ExpectedObligation::endKind))
                .containsAll(EnumSet.complementOf(EnumSet.of(EndKind.UNKNOWN)));
        assertThat(obligations(found, ExpectedObligation::overdue)).contains(true, false);
        assertThat(alerts(found, ExpectedAlert::rule)).containsAll(EnumSet.complementOf(EnumSet.of(AlertRule.UNKNOWN)));
        assertThat(alerts(found, ExpectedAlert::state))
                .contains(AlertState.RAISED, AlertState.RESOLVED, AlertState.SUPERSEDED);
        assertThat(found.stream()
                        .flatMap(one -> one.obligations().values().stream())
                        .flatMap(one -> one.promises().stream())
                        .map(ExpectedPromise::kind))
                .contains(
                        PromiseKind.STATED,
                        PromiseKind.TERM,
                        PromiseKind.RESTATED,
                        PromiseKind.RE_APPOINTED,
                        PromiseKind.REOPENED);
        assertThat(found.stream().flatMap(one -> one.rates().values().stream()).map(ExpectedRate::unavailableReason))
                .contains(RateUnavailableReason.NO_DEADLINE, RateUnavailableReason.NO_CASES);
    }

    @Test
    void shouldReachEveryKindOfOutcomeWhenTasksAndCasesAreTold() {
        // When
        List<RandomHistory> histories = LongStream.range(0, 10)
                .mapToObj(seed -> RandomHistories.mixed(seed, FAMILIES, 40))
                .toList();
        List<Expectation> found =
                histories.stream().map(RandomHistoriesTest::expect).toList();

        // Then
        List<SpecificRecord> events =
                histories.stream().flatMap(one -> one.events().stream()).toList();
        assertThat(events)
                .filteredOn(TaskEvent.class::isInstance)
                .extracting(event -> ((TaskEvent) event).getType())
                .containsAll(EnumSet.complementOf(EnumSet.of(TaskEventType.UNKNOWN)));
        for (FeedbackKind kind : List.of(FeedbackKind.PETITION, FeedbackKind.COMPLAINT, FeedbackKind.DENUNCIATION)) {
            assertThat(events)
                    .filteredOn(event -> event instanceof FeedbackEvent feedback && feedback.getKind() == kind)
                    .extracting(event -> ((FeedbackEvent) event).getType())
                    .containsAll(EnumSet.complementOf(EnumSet.of(FeedbackEventType.UNKNOWN, FeedbackEventType.RATED)));
        }
        assertThat(found.stream()
                        .flatMap(one -> one.obligations().values().stream())
                        .flatMap(one -> one.promises().stream())
                        .map(ExpectedPromise::kind))
                .contains(PromiseKind.TERM_RESTARTED, PromiseKind.TERM_CHANGED);
        assertThat(obligations(found, ExpectedObligation::progressPoints)).contains(null, 1.0, 0.75, 0.5);
        assertThat(obligations(found, ExpectedObligation::disputed)).contains(true, false);
        assertThat(obligations(found, ExpectedObligation::isCancelled)).contains(true, false);
        assertThat(obligations(found, one -> one.originUnitId() != null)).contains(true, false);
        for (String step : List.of("accept", "check", "notify", "refuse", "transfer", "supplement", "publish")) {
            assertThat(found.stream()
                            .flatMap(one -> one.obligations().values().stream())
                            .filter(one -> step.equals(one.stepId()))
                            .map(ExpectedObligation::verdictLatest))
                    .as(step)
                    .contains(Verdict.ON_TIME, Verdict.LATE);
        }
    }

    @Test
    void shouldTellOfADossierATaskAndACaseOfTheSameNumber() {
        // When
        Expectation found = expect(RandomHistories.mixed(3, FAMILIES, 20));

        // Then
        Map<String, Set<ObligationFamily>> families = found.obligations().values().stream()
                .collect(Collectors.groupingBy(
                        ExpectedObligation::dossierId,
                        Collectors.mapping(ExpectedObligation::family, Collectors.toSet())));
        assertThat(families.values())
                .contains(Set.of(ObligationFamily.DOSSIER, ObligationFamily.TASK, ObligationFamily.PETITION));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldDeliverEveryEventSomeTwiceAndNoneTooLateWhenShuffled(long seed) {
        // Given
        RandomHistory history = RandomHistories.of(seed, 60);

        // When
        List<Delivery> deliveries = Shuffler.standard().shuffled(history, seed);

        // Then
        List<SpecificRecord> events = events(deliveries);
        assertThat(new HashSet<>(events)).isEqualTo(new HashSet<>(history.events()));
        assertThat(events.size() - history.events().size())
                .isBetween(1, history.events().size() / 2);
        assertThat(events).isNotEqualTo(history.events());
        assertThat(latestTickBeforeEachEvent(deliveries))
                .allSatisfy(gap -> assertThat(gap).isLessThanOrEqualTo(RandomHistories.SAFE_LATENESS.toMillis()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldExpectTheSameWhenTheSameEventsCameInAnotherOrder(long seed) {
        // Given
        RandomHistory history = RandomHistories.of(seed, 60);
        List<SpecificRecord> shuffled = events(Shuffler.standard().shuffled(history, seed));

        // When
        Expectation inOrder = expect(history);
        Expectation muddled =
                new ReferenceModel(history.reference(), ModelConfig.defaults()).expect(shuffled, history.horizon());

        // Then
        assertThat(muddled).isEqualTo(inOrder);
    }

    @Test
    void shouldSumToTheParentWhenChildrenAreAddedUp() {
        // Given
        Expectation found = expect(RandomHistories.of(11, 200));

        // When
        List<ExpectedRate> own = found.rates().values().stream()
                .filter(rate -> !rate.withDescendants() && !rate.unitId().equals("unknown"))
                .filter(rate -> rate.key().contains("|*|2026|dossier.on-time.first"))
                .toList();
        ExpectedRate province = Objects.requireNonNull(found.rates().get("province/**|*|2026|dossier.on-time.first"));

        // Then
        assertThat(own.stream().mapToLong(ExpectedRate::numerator).sum()).isEqualTo(province.numerator());
        assertThat(own.stream().mapToLong(ExpectedRate::denominator).sum()).isEqualTo(province.denominator());
        assertThat(own.stream().mapToLong(ExpectedRate::excluded).sum()).isEqualTo(province.excluded());
        assertThat(own.stream().mapToLong(ExpectedRate::revision).sum()).isEqualTo(province.revision());
    }

    private static Expectation expect(RandomHistory history) {
        return new ReferenceModel(history.reference(), ModelConfig.defaults())
                .expect(history.events(), history.horizon());
    }

    private static List<SpecificRecord> events(List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(Delivery.Event.class::isInstance)
                .map(delivery -> ((Delivery.Event) delivery).event())
                .toList();
    }

    private static List<Long> latestTickBeforeEachEvent(List<Delivery> deliveries) {
        List<Long> gaps = new ArrayList<>();
        Instant tick = Instant.MIN;
        for (Delivery delivery : deliveries) {
            switch (delivery) {
                case Delivery.Tick told -> tick = told.now();
                case Delivery.Event told -> {
                    if (tick.isAfter(InputEvents.occurredAt(told.event()))) {
                        gaps.add(tick.toEpochMilli()
                                - InputEvents.occurredAt(told.event()).toEpochMilli());
                    }
                }
            }
        }
        assertThat(gaps).isNotEmpty();
        assertThat(deliveries.getLast()).isInstanceOf(Delivery.Tick.class);
        return gaps.stream().sorted(Comparator.reverseOrder()).limit(10).toList();
    }

    private static Set<DossierEventType> types(List<RandomHistory> histories) {
        return histories.stream()
                .flatMap(history -> history.events().stream())
                .map(event -> ((DossierEvent) event).getType())
                .collect(Collectors.toSet());
    }

    private static <T> Collection<T> obligations(List<Expectation> found, Function<ExpectedObligation, T> field) {
        return found.stream()
                .flatMap(one -> one.obligations().values().stream())
                .map(field)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static <T> Collection<T> alerts(List<Expectation> found, Function<ExpectedAlert, T> field) {
        return found.stream()
                .flatMap(one -> one.alerts().values().stream())
                .map(field)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
