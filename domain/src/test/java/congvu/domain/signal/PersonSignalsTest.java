package congvu.domain.signal;

import static congvu.domain.signal.SignalWorld.PERSON;
import static congvu.domain.signal.SignalWorld.atLeast;
import static congvu.domain.signal.SignalWorld.context;
import static congvu.domain.signal.SignalWorld.hit;
import static congvu.domain.signal.SignalWorld.rule;
import static congvu.domain.signal.SignalWorld.timeline;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.rule.FactKind;
import congvu.domain.rule.FactPlace;
import congvu.domain.rule.Hit;
import congvu.domain.rule.RuleWindow;
import congvu.domain.rule.SignalRule;
import congvu.domain.rule.SignalState;
import congvu.domain.rule.UnitHit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PersonSignalsTest {
    private static final SignalRule EACH = rule(new RuleWindow.Each(), atLeast("late", 1));
    private static final SignalRule THREE_IN_FIVE = rule(new RuleWindow.WorkingDays(5), atLeast("late", 3));
    private static final long DAY_MILLIS = 86_400_000L;
    private static final Correctable CORRECTABLE = new Correctable(47 * DAY_MILLIS, 90 * DAY_MILLIS);
    private static final String TOKEN = PERSON.id();

    @Test
    void shouldCountWhatSettlesFromItsTickOnAndNotBefore() {
        // Given: nothing until noon of the fifth
        long settlesAt = timeline().startOfDay(SignalWorld.day("2026-03-05")) + DAY_MILLIS / 2;
        FactHits fact = new FactHits(
                FactKind.DAY, "2026-03-02", FactHits.Met.NOTHING, met(hit("late", "2026-03-02")), settlesAt);

        // When
        PersonSignals waiting = PersonSignals.NONE.with(TOKEN, fact, settlesAt - 1);
        PersonSettlement before = settle(waiting, EACH, "2026-03-04");
        PersonSettlement after = settle(before.next().at(TOKEN, settlesAt), EACH, "2026-03-05");
        PersonSignals tooEarly = before.next().at(TOKEN, settlesAt - 1);

        // Then
        assertThat(before.transitions()).isEmpty();
        assertThat(before.nextChangeAt()).isEqualTo(settlesAt);
        assertThat(tooEarly).isEqualTo(before.next());
        assertThat(after.transitions())
                .extracting(one -> one.published().state())
                .containsExactly(SignalState.RAISED);
        assertThat(after.next().waiting()).isEmpty();
    }

    @Test
    void shouldNotWaitWhenTimeChangesNothing() {
        // Given
        FactHits.Met met = met(hit("late", "2026-03-02"));

        // When
        PersonSignals person =
                PersonSignals.NONE.with(TOKEN, new FactHits(FactKind.DAY, "2026-03-02", met, met, 1_000), 0);

        // Then
        assertThat(person.waiting()).isEmpty();
        assertThat(person.signals().hits()).hasSize(1);
    }

    @Test
    void shouldForgetWhatAFactMetWhenItMeetsNothingAnyMoreOrIsSaidToWait() {
        // Given
        PersonSignals person = PersonSignals.NONE.with(TOKEN, late("2026-03-02"), 0);

        // When
        PersonSignals gone = person.with(TOKEN, FactHits.none(FactKind.DAY, "2026-03-02"), 0);
        PersonSignals otherKind = person.with(TOKEN, FactHits.none(FactKind.CHECK, "2026-03-02"), 0);

        // Then
        assertThat(gone).isEqualTo(PersonSignals.NONE);
        assertThat(otherKind).isEqualTo(person);
    }

    @Test
    void shouldSayToUnitsNeitherWhoseAHitIsNorWhichTwoAreOfOnePerson() {
        // Given
        Hit first = hitOf("2026-03-02");
        Hit second = hitOf("2026-03-03");

        // When
        PersonSignals person = PersonSignals.NONE.with(TOKEN, toUnit(first), 0).with(TOKEN, toUnit(second), 0);
        List<UnitHitChange> told = settle(person, EACH, "2026-03-04").toUnits();

        // Then
        assertThat(told).hasSize(2).allMatch(UnitHitChange::isThere);
        assertThat(told).extracting(one -> one.hit().hit().factKey()).doesNotHaveDuplicates();
        assertThat(told).allSatisfy(one -> {
            assertThat(one.hit().hit().place()).isNull();
            assertThat(one.hit().hit().factKey()).hasSize(32).doesNotContain(TOKEN, "2026");
        });
        assertThat(PersonalHit.keyOf(TOKEN, FactKind.DAY, "2026-03-02"))
                .isEqualTo(told.getFirst().hit().hit().factKey())
                .isNotEqualTo(PersonalHit.keyOf("other", FactKind.DAY, "2026-03-02"))
                .isNotEqualTo(PersonalHit.keyOf(TOKEN, FactKind.CHECK, "2026-03-02"));
    }

    @Test
    void shouldTakeBackFromUnitsWhatDoesNotStandAndOnlyAsLongAsItCanChange() {
        // Given: what was told on the second can change for 47 days
        PersonSignals told = settle(PersonSignals.NONE.with(TOKEN, toUnit(hitOf("2026-03-02")), 0), EACH, "2026-03-04")
                .next();

        // When
        PersonSettlement takenBack =
                settle(told.with(TOKEN, FactHits.none(FactKind.DAY, "2026-03-02"), 0), EACH, "2026-04-17");
        PersonSettlement kept = settle(told, EACH, "2026-04-17");
        PersonSettlement forgotten = settle(told, EACH, "2026-04-19");

        // Then: forgotten here, and not taken back there
        assertThat(takenBack.toUnits()).singleElement().matches(one -> !one.isThere());
        assertThat(kept.next().ofUnits()).hasSize(1);
        assertThat(forgotten.next()).isEqualTo(PersonSignals.NONE);
        assertThat(forgotten.toUnits()).isEmpty();
        assertThat(kept.nextChangeAt()).isEqualTo(hitOf("2026-03-02").at() + 47 * DAY_MILLIS + 1);
    }

    @Test
    void shouldEndWithTheSameHoweverOftenAndInWhateverOrderFactsAreTold() {
        // Given: days that are late in the end or not, each told several times; the last word counts
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            Map<String, FactHits> lastWord = new TreeMap<>();
            List<FactHits> inOrder = new ArrayList<>();
            for (int day = 0; day < 20; day++) {
                String date = LocalDate.of(2026, 3, 2).plusDays(day).toString();
                lastWord.put(date, random.nextInt(3) > 0 ? late(date) : FactHits.none(FactKind.DAY, date));
                inOrder.add(lastWord.get(date));
            }
            List<FactHits> told = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                String date =
                        LocalDate.of(2026, 3, 2).plusDays(random.nextInt(20)).toString();
                told.add(random.nextBoolean() ? late(date) : FactHits.none(FactKind.DAY, date));
            }
            List<FactHits> last = new ArrayList<>(lastWord.values());
            Collections.shuffle(last, random);
            told.addAll(last);
            told.addAll(last);

            // When
            List<String> shuffled = standing(told, true);

            // Then
            assertThat(shuffled).isEqualTo(standing(inOrder, false));
        }
    }

    /** Signals that stand in the end, settled after each fact or only once. */
    private static List<String> standing(List<FactHits> told, boolean isSettledEachTime) {
        PersonSignals person = PersonSignals.NONE;
        for (FactHits fact : told) {
            person = person.with(TOKEN, fact, 0);
            person = isSettledEachTime
                    ? settle(person, THREE_IN_FIVE, "2026-03-30").next()
                    : person;
        }
        return settle(person, THREE_IN_FIVE, "2026-03-30").next().signals().published().stream()
                .filter(one -> !one.isTakenBack())
                .map(one -> one.signalId() + one.occurrence() + one.from() + one.until() + one.fingerprint())
                .sorted()
                .toList();
    }

    private static PersonSettlement settle(PersonSignals person, SignalRule rule, String tick) {
        return person.settle(PERSON, SignalFacts.NONE, context(rule, tick), CORRECTABLE, SignalCause.FACTS_CHANGED);
    }

    private static FactHits late(String date) {
        return FactHits.of(FactKind.DAY, date, met(hit("late", date)));
    }

    private static FactHits toUnit(Hit hit) {
        return FactHits.of(FactKind.DAY, hit.factKey(), new FactHits.Met(List.of(), List.of(new UnitHit("u-1", hit))));
    }

    private static Hit hitOf(String date) {
        Hit hit = hit("late", date);
        return hit.at(hit.factKey(), new FactPlace("event-of-" + TOKEN, "topic", 0, 1));
    }

    private static FactHits.Met met(Hit... hits) {
        return new FactHits.Met(List.of(hits), List.of());
    }
}
