package congvu.domain.signal;

import static congvu.domain.signal.SignalWorld.PERSON;
import static congvu.domain.signal.SignalWorld.atLeast;
import static congvu.domain.signal.SignalWorld.context;
import static congvu.domain.signal.SignalWorld.day;
import static congvu.domain.signal.SignalWorld.hits;
import static congvu.domain.signal.SignalWorld.rule;
import static congvu.domain.signal.SignalWorld.timeline;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.rule.Hit;
import congvu.domain.rule.RuleWindow;
import congvu.domain.rule.SignalRule;
import congvu.domain.rule.SignalState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignalReviewTest {
    private static final SignalRule EACH = rule(new RuleWindow.Each(), atLeast("late", 1));
    private static final List<Hit> ONE_HIT = hits("late", "2026-03-02");
    private static final long DAY_MILLIS = 86_400_000L;
    private static final String ID = SignalId.of(PERSON, SignalWorld.RULE, "DAY:2026-03-02");

    /** The actions that bring a signal to a state, all on 2026-03-03. */
    private static final Map<SignalState, List<SignalActionType>> WAY_TO = Map.of(
            SignalState.RAISED, List.of(),
            SignalState.ACKNOWLEDGED, List.of(SignalActionType.ACKNOWLEDGED),
            SignalState.EXPLAINED, List.of(SignalActionType.ACKNOWLEDGED, SignalActionType.EXPLAINED),
            SignalState.DISMISSED, List.of(SignalActionType.DISMISSED),
            SignalState.CONFIRMED, List.of(SignalActionType.EXPLAINED, SignalActionType.CONFIRMED));

    private static final Map<SignalState, Set<SignalActionType>> ALLOWED = Map.of(
            SignalState.RAISED,
            Set.of(
                    SignalActionType.ACKNOWLEDGED,
                    SignalActionType.ASSIGNED,
                    SignalActionType.EXPLAINED,
                    SignalActionType.DISMISSED,
                    SignalActionType.SILENCED),
            SignalState.ACKNOWLEDGED,
            Set.of(
                    SignalActionType.ACKNOWLEDGED,
                    SignalActionType.ASSIGNED,
                    SignalActionType.EXPLAINED,
                    SignalActionType.DISMISSED,
                    SignalActionType.SILENCED),
            SignalState.EXPLAINED,
            Set.of(
                    SignalActionType.ASSIGNED,
                    SignalActionType.EXPLAINED,
                    SignalActionType.DISMISSED,
                    SignalActionType.CONFIRMED,
                    SignalActionType.SILENCED),
            SignalState.DISMISSED,
            Set.of(),
            SignalState.CONFIRMED,
            Set.of(SignalActionType.DISMISSED));

    @ParameterizedTest
    @EnumSource(names = "RETRACTED", mode = EnumSource.Mode.EXCLUDE)
    void shouldTakeExactlyTheAllowedActionsWhenASignalStands(SignalState state) {
        // Given
        SubjectSignals signals = inState(state);
        assertThat(signals.published().getFirst().state()).isEqualTo(state);
        for (SignalActionType type : SignalActionType.values()) {
            // When
            var answer = signals.answer(action("next", type, "2026-03-04"), context(EACH, "2026-03-04"));
            // Then
            assertThat(answer)
                    .as("%s of what is %s", type, state)
                    .isEqualTo(
                            ALLOWED.get(state).contains(type)
                                    ? SubjectSignals.ActionAnswer.TAKEN
                                    : SubjectSignals.ActionAnswer.NOT_ALLOWED);
        }
    }

    @Test
    void shouldTakeNothingWhenASignalWasTakenBack() {
        // Given
        SubjectSignals signals = settle(inState(SignalState.ACKNOWLEDGED).withHits(List.of()), "2026-03-04");
        for (SignalActionType type : SignalActionType.values()) {
            // When
            var answer = signals.answer(action("next", type, "2026-03-04"), context(EACH, "2026-03-04"));
            // Then
            assertThat(answer).isEqualTo(SubjectSignals.ActionAnswer.NOT_ALLOWED);
        }
    }

    @Test
    void shouldRefuseAnActionWhenItDoesNotFollowAtItsOwnTime() {
        // Given: explained on Wednesday the fourth
        SubjectSignals signals = settle(SubjectSignals.NONE.withHits(ONE_HIT), "2026-03-04");
        SignalAction explained = action("e", SignalActionType.EXPLAINED, "2026-03-04");
        SubjectSignals known = settle(signals.with(signals.actions().with(explained)), "2026-03-04");
        SignalContext now = context(EACH, "2026-03-05");
        // When
        var before = known.answer(action("c", SignalActionType.CONFIRMED, "2026-03-03"), now);
        var after = known.answer(action("c", SignalActionType.CONFIRMED, "2026-03-05"), now);
        // Then
        assertThat(before)
                .as("it would be passed over, and nobody would learn of it")
                .isEqualTo(SubjectSignals.ActionAnswer.NOT_ALLOWED);
        assertThat(after).isEqualTo(SubjectSignals.ActionAnswer.TAKEN);
    }

    @Test
    void shouldRefuseAnActionWhenWhatWasTakenBeforeWouldNotFollowIt() {
        // Given: explained on Wednesday the fourth
        SubjectSignals signals = settle(SubjectSignals.NONE.withHits(ONE_HIT), "2026-03-04");
        SignalAction explained = action("e", SignalActionType.EXPLAINED, "2026-03-04");
        SubjectSignals known = settle(signals.with(signals.actions().with(explained)), "2026-03-04");
        SignalContext now = context(EACH, "2026-03-05");
        // When
        var dismissed = known.answer(action("d", SignalActionType.DISMISSED, "2026-03-03"), now);
        var assigned = known.answer(action("a", SignalActionType.ASSIGNED, "2026-03-03"), now);
        // Then
        assertThat(dismissed)
                .as("nothing can be explained that was dismissed")
                .isEqualTo(SubjectSignals.ActionAnswer.NOT_ALLOWED);
        assertThat(assigned).isEqualTo(SubjectSignals.ActionAnswer.TAKEN);
    }

    @Test
    void shouldBeConfirmedUnexplainedOnlyWhenTheTimeToExplainIsOver() {
        // Given: acknowledged on Tuesday, so that five working days end with the Tuesday after.
        SubjectSignals signals = inState(SignalState.ACKNOWLEDGED);
        long end = timeline().startOfDay(day("2026-03-11"));
        // When
        var before = signals.answer(actionAt("c", SignalActionType.CONFIRMED, end - 1), context(EACH, "2026-03-20"));
        var exactly = signals.answer(actionAt("c", SignalActionType.CONFIRMED, end), context(EACH, "2026-03-20"));
        // Then
        assertThat(before).isEqualTo(SubjectSignals.ActionAnswer.NOT_ALLOWED);
        assertThat(exactly).isEqualTo(SubjectSignals.ActionAnswer.TAKEN);
    }

    @Test
    void shouldBeConfirmedAfterADismissalOnlyWhenThoseConcernedWereHeardOrHadTheTime() {
        // Given: dismissed on Tuesday, so that five working days end with the Tuesday after.
        SubjectSignals unheard = inState(SignalState.DISMISSED);
        SubjectSignals heard = inState(SignalState.EXPLAINED);
        heard = settle(
                heard.with(heard.actions().with(action("d", SignalActionType.DISMISSED, "2026-03-04"))), "2026-03-04");
        long end = timeline().startOfDay(day("2026-03-11"));
        // When
        var before = unheard.answer(actionAt("c", SignalActionType.CONFIRMED, end - 1), context(EACH, "2026-03-20"));
        var exactly = unheard.answer(actionAt("c", SignalActionType.CONFIRMED, end), context(EACH, "2026-03-20"));
        var atOnce = heard.answer(action("c", SignalActionType.CONFIRMED, "2026-03-05"), context(EACH, "2026-03-20"));
        // Then
        assertThat(before).isEqualTo(SubjectSignals.ActionAnswer.NOT_ALLOWED);
        assertThat(exactly).isEqualTo(SubjectSignals.ActionAnswer.TAKEN);
        assertThat(atOnce).isEqualTo(SubjectSignals.ActionAnswer.TAKEN);
    }

    @Test
    void shouldSayWhyWhenAnActionIsNotTaken() {
        // Given
        SubjectSignals signals = inState(SignalState.ACKNOWLEDGED);
        SignalAction known = signals.actions().entries().getFirst();
        SignalAction other =
                new SignalAction("x", "console", SignalActionType.ACKNOWLEDGED, "0", 0, "p", null, null, 0);
        // When
        var again = signals.answer(known, context(EACH, "2026-03-04"));
        var unknown = signals.answer(other, context(EACH, "2026-03-04"));
        // Then
        assertThat(again).isEqualTo(SubjectSignals.ActionAnswer.DUPLICATE);
        assertThat(unknown).isEqualTo(SubjectSignals.ActionAnswer.UNKNOWN_SIGNAL);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"RETRACTED", "DISMISSED"},
            mode = EnumSource.Mode.EXCLUDE)
    void shouldBeTakenBackAndComeBackAsItWasWhenFactsGoAndReturn(SignalState state) {
        // Given
        SubjectSignals signals = inState(state);
        // When
        SignalSettlement gone = settlement(signals.withHits(List.of()), "2026-03-05");
        SignalSettlement back = settlement(gone.next().withHits(ONE_HIT), "2026-03-06");
        // Then
        assertThat(gone.transitions()).singleElement().satisfies(one -> {
            assertThat(one.published().state()).isEqualTo(SignalState.RETRACTED);
            assertThat(one.standing()).isNull();
        });
        assertThat(back.transitions().getFirst().published().state()).isEqualTo(SignalState.RAISED);
        assertThat(back.next().published().getFirst().state()).isEqualTo(state);
        assertThat(versionsRise(gone, back)).isTrue();
    }

    @Test
    void shouldStayDismissedWhenTheFactsGo() {
        // Given
        SubjectSignals signals = inState(SignalState.DISMISSED);
        // When
        SignalSettlement gone = settlement(signals.withHits(List.of()), "2026-03-05");
        // Then
        assertThat(gone.transitions()).isEmpty();
        assertThat(gone.next().published().getFirst().state()).isEqualTo(SignalState.DISMISSED);
    }

    @Test
    void shouldTellNothingWhenNothingChanges() {
        // Given
        SubjectSignals signals = inState(SignalState.CONFIRMED);
        // When
        SignalSettlement again = settlement(signals, "2026-03-20");
        // Then
        assertThat(again.transitions()).isEmpty();
        assertThat(again.next()).isEqualTo(signals);
    }

    @Test
    void shouldLeaveForGoodWhenItsTimeIsOver() {
        // Given
        SubjectSignals signals = inState(SignalState.CONFIRMED);
        // When
        SignalSettlement later = settlement(signals, "2028-03-10");
        // Then
        assertThat(later.transitions())
                .singleElement()
                .satisfies(one -> assertThat(one.isExpired()).isTrue());
        assertThat(later.next().published()).isEmpty();
        assertThat(later.next().actions().entries()).isEmpty();
    }

    @Test
    void shouldLeaveAndNotBeTakenBackWhenSignalsAreKeptForLessThanWhenItWasTold() {
        // Given: told when it was to stay for two years
        SubjectSignals signals = inState(SignalState.CONFIRMED);
        long end = ONE_HIT.getFirst().at() + 30 * DAY_MILLIS;
        // When
        SignalSettlement before = settlement(signals, keptForDays(30, end - 1));
        SignalSettlement exactly = settlement(signals, keptForDays(30, end));
        // Then
        assertThat(before.transitions()).isEmpty();
        assertThat(before.nextChangeAt()).isEqualTo(end);
        assertThat(exactly.transitions())
                .singleElement()
                .satisfies(one -> assertThat(one.isExpired()).isTrue());
        assertThat(exactly.next().published()).isEmpty();
    }

    @Test
    void shouldWaitForItsTimeWhenSignalsAreKeptForLongerThanWhenItWasTold() {
        // Given: told when it was to stay for thirty days
        long told = timeline().startOfDay(day("2026-03-03"));
        SubjectSignals signals = settlement(SubjectSignals.NONE.withHits(ONE_HIT), keptForDays(30, told))
                .next();
        // When
        SignalSettlement later = settlement(signals, keptForDays(60, told + 40 * DAY_MILLIS));
        // Then
        assertThat(later.transitions()).isEmpty();
        assertThat(later.nextChangeAt()).isEqualTo(ONE_HIT.getFirst().at() + 60 * DAY_MILLIS);
    }

    @Test
    void shouldNeverBeConfirmedWhenNobodyConfirms() {
        // Given
        Random random = new Random(7);
        List<SignalActionType> types = new ArrayList<>(List.of(SignalActionType.values()));
        types.remove(SignalActionType.CONFIRMED);
        for (int round = 0; round < 200; round++) {
            SubjectSignals signals = settle(SubjectSignals.NONE.withHits(ONE_HIT), "2026-03-03");
            for (int step = 0; step < 12; step++) {
                boolean isThere = random.nextBoolean();
                SignalAction action =
                        action(round + "-" + step, types.get(random.nextInt(types.size())), "2026-03-" + (10 + step));
                SignalContext context = context(EACH, "2026-03-" + (10 + step));
                if (signals.answer(action, context) == SubjectSignals.ActionAnswer.TAKEN) {
                    signals = signals.with(signals.actions().with(action));
                }
                // When
                SignalSettlement next =
                        settlement(signals.withHits(isThere ? ONE_HIT : List.of()), "2026-03-" + (10 + step));
                signals = next.next();
                // Then
                assertThat(next.transitions()).noneMatch(one -> one.published().state() == SignalState.CONFIRMED);
            }
        }
    }

    @Test
    void shouldEndTheSameWhenActionsOfPeopleComeInAnotherOrder() {
        // Given
        List<SignalAction> actions = new ArrayList<>(List.of(
                action("1", SignalActionType.ACKNOWLEDGED, "2026-03-03"),
                action("2", SignalActionType.EXPLAINED, "2026-03-04"),
                action("3", SignalActionType.CONFIRMED, "2026-03-05")));
        Random random = new Random(3);
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(actions, random);
            SignalActions known = SignalActions.NONE;
            for (SignalAction action : actions) {
                known = known.with(action);
            }
            // When
            SubjectSignals signals =
                    settle(SubjectSignals.NONE.withHits(ONE_HIT).with(known), "2026-03-06");
            // Then
            assertThat(signals.published().getFirst().state()).isEqualTo(SignalState.CONFIRMED);
        }
    }

    private static boolean versionsRise(SignalSettlement... settlements) {
        int last = 0;
        for (SignalSettlement settlement : settlements) {
            for (SignalTransition transition : settlement.transitions()) {
                if (last != 0 && transition.published().version() != last + 1) {
                    return false;
                }
                last = transition.published().version();
            }
        }
        return last > 0;
    }

    private static SubjectSignals inState(SignalState state) {
        SubjectSignals signals = settle(SubjectSignals.NONE.withHits(ONE_HIT), "2026-03-03");
        for (SignalActionType type : WAY_TO.get(state)) {
            SignalAction action = action(type.name(), type, "2026-03-03");
            signals = settle(signals.with(signals.actions().with(action)), "2026-03-03");
        }
        return signals;
    }

    private static SubjectSignals settle(SubjectSignals signals, String tick) {
        return settlement(signals, tick).next();
    }

    private static SignalSettlement settlement(SubjectSignals signals, String tick) {
        return settlement(signals, context(EACH, tick));
    }

    private static SignalSettlement settlement(SubjectSignals signals, SignalContext context) {
        return signals.settle(PERSON, List.of(), SignalFacts.NONE, context, SignalCause.FACTS_CHANGED);
    }

    private static SignalContext keptForDays(int days, long tick) {
        SignalContext plain = context(EACH, "2026-03-03");
        SignalPolicy policy = new SignalPolicy(plain.policy().explainDays(), days * DAY_MILLIS);
        return new SignalContext(plain.rules(), plain.rates(), plain.timeline(), policy, tick);
    }

    private static SignalAction action(String id, SignalActionType type, String date) {
        return actionAt(id, type, timeline().startOfDay(day(date)) + 9 * 3_600_000L);
    }

    private static SignalAction actionAt(String id, SignalActionType type, long at) {
        String assignee = type == SignalActionType.ASSIGNED ? "p-2" : null;
        long until = type == SignalActionType.SILENCED ? at + 1 : 0;
        return new SignalAction(id, "console", type, ID, at, "p-1", assignee, null, until);
    }
}
