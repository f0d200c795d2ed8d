package congvu.streams.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;
import congvu.domain.rule.FactKind;
import congvu.schemas.AvroSafety;
import congvu.schemas.event.OperatorActionType;
import congvu.schemas.reference.RuleSeverity;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalCause;
import congvu.schemas.result.SignalLeg;
import congvu.schemas.result.SignalState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule about a unit, from what partitions tell to what is published. 2026-03-02 is a Monday. */
class UnitSignalsTest {
    static {
        AvroSafety.install();
    }

    private final UnitTasks tasks = new UnitTasks(2);

    @Test
    void shouldNameAllThreeLegsWhenACounterIsUnstaffedAndFilesGoOverdueAndComplaintsRise() {
        // Given
        tasks.reference(UnitRuleRecords.all());

        // When
        tell(counterCase());

        // Then
        Signal signal = tasks.only("X-COUNTER");
        assertThat(signal.getState()).isEqualTo(SignalState.RAISED);
        assertThat(signal.getSubjectId()).isEqualTo("north");
        assertThat(signal.getSeverity()).isEqualTo(RuleSeverity.VIOLATION);
        assertThat(signal.getEvidence())
                .extracting(SignalLeg::getLegId, SignalLeg::getCount)
                .containsExactlyInAnyOrder(tuple("absent", 2L), tuple("overdue", 2L), tuple("complaints", 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "overdue", "complaints"})
    void shouldRaiseNothingWhenOneLegOfTheCounterNeverWas(String missing) {
        // Given
        tasks.reference(UnitRuleRecords.all());

        // When
        tell(counterCase().stream()
                .filter(told -> !told.hit().legId().equals(missing))
                .toList());

        // Then
        assertThat(tasks.versions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "overdue", "complaints"})
    void shouldTakeTheSignalBackWhenTheFactsOfOneLegOfTheCounterAreTakenBack(String leg) {
        // Given
        tasks.reference(UnitRuleRecords.all());
        tell(counterCase());

        // When
        tell(counterCase().stream()
                .filter(told -> told.hit().legId().equals(leg))
                .map(Told::gone)
                .toList());

        // Then
        assertThat(tasks.statesOf("X-COUNTER")).containsExactly(SignalState.RAISED, SignalState.RETRACTED);
        assertThat(tasks.standing()).isEmpty();
    }

    @Test
    void shouldAskForTriageWhenThreePoorRatingsOfAttitudeFallWithinThirtyDays() {
        // Given
        tasks.reference(UnitRuleRecords.all());
        tell(List.of(rating("1", "2026-03-02"), rating("2", "2026-03-31"), rating("3", "2026-04-01")));
        boolean isEarly = !tasks.versions.isEmpty();

        // When
        tell(List.of(rating("4", "2026-03-20")));

        // Then
        assertThat(isEarly).as("the first is 31 days before the third").isFalse();
        assertThat(tasks.only("F-RATING").getSeverity()).isEqualTo(RuleSeverity.TRIAGE);
    }

    @Test
    void shouldTellTheUnitAboveOnlyWhereTheRuleCountsWhatIsBelow() {
        // Given
        tasks.reference(UnitRuleRecords.all());

        // When
        for (int i = 0; i < 3; i++) {
            Told below = Told.ofBelow(
                    "province",
                    i == 0 ? "south" : "north",
                    "O-LASTMINUTE",
                    "ends",
                    FactKind.EVENT,
                    "e" + i,
                    "2026-03-02T09:55:00Z");
            tell(List.of(below));
        }
        tell(counterCase().stream()
                .map(told -> new Told("province", told.teller(), told.hit(), true))
                .toList());

        // Then
        assertThat(tasks.standing()).containsExactly("O-LASTMINUTE province 2026-03-02 RAISED ends=3");
    }

    @Test
    void shouldPraiseOnlyWhenTheQuarterIsOverInEveryPartition() {
        // Given
        tasks.reference(UnitRuleRecords.all());
        tasks.rates(0, RateFamily.DOSSIER, "north", "2026-03-02", 50, Counter.LATEST_ON_TIME);
        tasks.worked("2026-03-30T17:00:00Z");
        tasks.worked(0, "2026-03-31T17:00:00Z");
        tasks.turns(3);
        boolean isEarly = !tasks.versions.isEmpty();

        // When
        tasks.worked(1, "2026-03-31T17:00:00Z");
        tasks.turns(1);

        // Then
        assertThat(isEarly).isFalse();
        Signal praise = tasks.only("K-PRAISE");
        assertThat(praise.getSeverity()).isEqualTo(RuleSeverity.COMMENDATION);
        assertThat(praise.getDay()).isEqualTo("2026-01-01");
        assertThat(praise.getCause()).isEqualTo(SignalCause.TIME_PASSED);
    }

    @Test
    void shouldTakePraiseBackWhenASignalOfAFileIsConfirmedLater() {
        // Given
        praised();

        // When
        tell(List.of(Told.file("north", "K-PRAISE", "confirmed", FactKind.SIGNAL, "a1", "2026-02-02")));

        // Then
        assertThat(tasks.statesOf("K-PRAISE")).containsExactly(SignalState.RAISED, SignalState.RETRACTED);
    }

    @Test
    void shouldTakePraiseBackWhenASignalAboutTheUnitItselfIsConfirmed() {
        // Given
        praised();
        tell(List.of(lastMinute("a", "2026-03-30"), lastMinute("b", "2026-03-30"), lastMinute("c", "2026-03-30")));
        String id = tasks.only("O-LASTMINUTE").getSignalId();

        // When
        tasks.act(UnitActionsTest.action("1", "north", id, OperatorActionType.EXPLAINED));
        boolean isPraised = tasks.statesOf("K-PRAISE").size() == 1;
        tasks.act(UnitActionsTest.action("2", "north", id, OperatorActionType.CONFIRMED));

        // Then
        assertThat(isPraised).isTrue();
        assertThat(tasks.only("O-LASTMINUTE").getState()).isEqualTo(SignalState.CONFIRMED);
        assertThat(tasks.statesOf("K-PRAISE")).containsExactly(SignalState.RAISED, SignalState.RETRACTED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldGiveTheSameSignalsWhenTellingIsShuffledDoubledAndCutByACrash(long seed) {
        // Given
        Random random = new Random(seed);
        List<List<Told>> tellers = story(new Random(77));
        UnitTasks inOrder = new UnitTasks(1);
        inOrder.reference(UnitRuleRecords.all());
        tellers.forEach(ofOne -> ofOne.forEach(told -> inOrder.hits(told.message())));
        inOrder.worked("2026-07-01T00:00:00Z");
        List<Told> shuffled = interleaved(tellers, random);

        // When
        int reference = random.nextInt(shuffled.size());
        int crash = random.nextInt(shuffled.size());
        for (int i = 0; i < shuffled.size(); i++) {
            if (i == reference) {
                tasks.reference(UnitRuleRecords.all());
            }
            if (i == crash) {
                tasks.restart();
            }
            int times = random.nextInt(4) == 0 ? 2 : 1;
            for (int time = 0; time < times; time++) {
                tasks.hits(shuffled.get(i).message());
            }
            tasks.turns(random.nextInt(2));
        }
        tasks.worked("2026-07-01T00:00:00Z");

        // Then
        assertThat(inOrder.standing()).hasSizeGreaterThan(5).anyMatch(text -> text.contains("south"));
        assertThat(tasks.standing()).isEqualTo(inOrder.standing());
        tasks.versions
                .values()
                .forEach(versions -> assertThat(versions)
                        .extracting(Signal::getVersion)
                        .isEqualTo(IntStream.rangeClosed(1, versions.size())
                                .boxed()
                                .toList()));
    }

    /** What each file or person tells, one after the other: a fact, that it is gone, and some of them again. */
    private static List<List<Told>> story(Random random) {
        List<List<Told>> tellers = new ArrayList<>();
        for (Told told : counterCase()) {
            tellers.add(List.of(told, told.gone(), told));
        }
        for (int i = 0; i < 60; i++) {
            String unit = random.nextInt(3) == 0 ? "south" : "north";
            String day = "2026-0" + (1 + random.nextInt(6)) + "-1" + random.nextInt(9);
            Told told = i % 2 == 0
                    ? Told.file(unit, "F-RATING", "poor", FactKind.RATING, "r" + i, day)
                    : Told.file(unit, "O-LASTMINUTE", "ends", FactKind.EVENT, "l" + i, day + "T09:55:00Z");
            tellers.add(i % 5 == 0 ? List.of(told, told.gone()) : List.of(told));
        }
        for (String day : List.of("2026-01-05", "2026-02-05", "2026-03-25", "2026-04-07", "2026-06-01")) {
            for (int i = 0; i < 3; i++) {
                tellers.add(List.of(
                        Told.file("south", "O-LASTMINUTE", "ends", FactKind.EVENT, day + i, day + "T09:55:00Z")));
            }
        }
        return tellers;
    }

    private static List<Told> interleaved(List<List<Told>> tellers, Random random) {
        List<Deque<Told>> left = new ArrayList<>();
        tellers.forEach(ofOne -> left.add(new ArrayDeque<>(ofOne)));
        List<Told> all = new ArrayList<>();
        while (!left.isEmpty()) {
            Deque<Told> one = left.get(random.nextInt(left.size()));
            all.add(one.remove());
            if (one.isEmpty()) {
                left.remove(one);
            }
        }
        return all;
    }

    @Test
    void shouldTellNothingTwiceWhenTheTaskBeginsAnew() {
        // Given
        praised();
        tell(counterCase());
        int told = tasks.bytesOfSignals.size();

        // When
        tasks.restart();
        tell(counterCase());
        tasks.turns(5);

        // Then
        assertThat(tasks.bytesOfSignals).hasSize(told).isNotEmpty();
        assertThat(tasks.pending()).isZero();
    }

    @Test
    void shouldComputeAgainWhenRulesComeAfterTheFacts() {
        // Given
        tell(counterCase());
        tasks.worked("2026-03-20T00:00:00Z");

        // When
        tasks.reference(UnitRuleRecords.all());

        // Then
        assertThat(tasks.statesOf("X-COUNTER")).containsExactly(SignalState.RAISED);
    }

    @Test
    void shouldLeaveForGoodWhenItsTimeIsOver() {
        // Given
        tasks.reference(UnitRuleRecords.all());
        tell(counterCase());

        // When
        tasks.worked("2026-12-01T00:00:00Z");
        tasks.worked("2028-03-06T00:00:00Z");

        // Then
        assertThat(tasks.versions).hasSize(1);
        assertThat(tasks.versions.values().iterator().next().getLast()).isNull();
    }

    @Test
    void shouldLetNothingOutThatTellsOfAPersonWhenDaysArePartOfTheEvidence() {
        // Given
        tasks.reference(UnitRuleRecords.all());

        // When
        tell(counterCase());

        // Then
        assertThat(tasks.bytesOfSignals)
                .isNotEmpty()
                .noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("canary"));
        assertThat(tasks.only("X-COUNTER").getEvidence())
                .filteredOn(leg -> leg.getLegId().equals("absent"))
                .flatExtracting(SignalLeg::getFacts)
                .hasSize(2)
                .allMatch(fact -> fact.getFactId() == null && fact.getEventId() == null && fact.getTopic() == null);
    }

    /** Two days of absence, two files overdue and a petition, within one week. */
    static List<Told> counterCase() {
        return List.of(
                Told.person("north", "X-COUNTER", "absent", "canary-0815", "2026-03-02"),
                Told.person("north", "X-COUNTER", "absent", "canary-4711", "2026-03-03"),
                Told.file("north", "X-COUNTER", "overdue", FactKind.ALERT, "a1", "2026-03-04"),
                Told.file("north", "X-COUNTER", "overdue", FactKind.ALERT, "a2", "2026-03-05"),
                Told.file("north", "X-COUNTER", "complaints", FactKind.FILE, "f1", "2026-03-06"));
    }

    private static Told rating(String key, String day) {
        return Told.file("north", "F-RATING", "poor", FactKind.RATING, key, day);
    }

    private static Told lastMinute(String key, String day) {
        return Told.file("north", "O-LASTMINUTE", "ends", FactKind.EVENT, key, day + "T09:55:00Z");
    }

    private void praised() {
        tasks.reference(UnitRuleRecords.all());
        tasks.rates(0, RateFamily.DOSSIER, "north", "2026-03-02", 50, Counter.LATEST_ON_TIME);
        tasks.worked("2026-03-31T17:00:00Z");
        assertThat(tasks.statesOf("K-PRAISE")).containsExactly(SignalState.RAISED);
    }

    private void tell(List<Told> all) {
        all.forEach(told -> tasks.hits(told.message()));
        tasks.turns(2);
    }
}
