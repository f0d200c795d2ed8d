package congvu.domain.signal;

import static congvu.domain.signal.SignalWorld.OFFICE;
import static congvu.domain.signal.SignalWorld.PERSON;
import static congvu.domain.signal.SignalWorld.atLeast;
import static congvu.domain.signal.SignalWorld.atMost;
import static congvu.domain.signal.SignalWorld.context;
import static congvu.domain.signal.SignalWorld.day;
import static congvu.domain.signal.SignalWorld.hit;
import static congvu.domain.signal.SignalWorld.hits;
import static congvu.domain.signal.SignalWorld.rule;
import static congvu.domain.signal.SignalWorld.timeline;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.DayDecisionKind;
import congvu.domain.rule.Hit;
import congvu.domain.rule.Leg;
import congvu.domain.rule.RuleWindow;
import congvu.domain.rule.SignalRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignalDeciderTest {
    private static final SignalRule THREE_IN_FIVE = rule(new RuleWindow.WorkingDays(5), atLeast("late", 3));

    @Test
    void shouldGiveOneSignalForEachFactWhenTheRuleCountsNothing() {
        // Given
        SignalRule each = rule(new RuleWindow.Each(), atLeast("late", 1));
        // When
        SignalDecision decision = decide(each, hits("late", "2026-03-02", "2026-03-03"));
        // Then
        assertThat(decision.standing())
                .extracting(StandingSignal::occurrence)
                .containsExactly("DAY:2026-03-02", "DAY:2026-03-03");
    }

    @Test
    void shouldHoldWhenTheThirdDayIsTheFifthWorkingDay() {
        // Given: Monday, Tuesday, and the Friday of that week.
        List<Hit> late = hits("late", "2026-03-02", "2026-03-03", "2026-03-06");
        // When
        SignalDecision decision = decide(THREE_IN_FIVE, late);
        // Then
        assertThat(decision.standing()).singleElement().satisfies(signal -> {
            assertThat(signal.epochDay()).isEqualTo(day("2026-03-06"));
            assertThat(signal.occurrence()).isEqualTo("2026-03-06");
            assertThat(signal.evidence().getFirst().count()).isEqualTo(3);
        });
    }

    @Test
    void shouldNotHoldWhenTheThirdDayIsTheSixthWorkingDay() {
        // Given: Monday, Tuesday, and the Monday after.
        List<Hit> late = hits("late", "2026-03-02", "2026-03-03", "2026-03-09");
        // When
        SignalDecision decision = decide(THREE_IN_FIVE, late);
        // Then
        assertThat(decision.standing()).isEmpty();
    }

    @Test
    void shouldReachOverAHolidayWhenWorkingDaysAreCounted() {
        // Given: the Monday after is the fifth working day, since Wednesday is a holiday.
        List<Hit> late = hits("late", "2026-03-02", "2026-03-03", "2026-03-09");
        DayDecision holiday =
                new DayDecision(LocalDate.parse("2026-03-04"), DayDecisionKind.HOLIDAY, "Holiday", null, "test", false);
        // When
        SignalDecision decision = SignalDecider.decide(PERSON, late, context(THREE_IN_FIVE, "2026-03-20", holiday));
        // Then
        assertThat(decision.standing()).hasSize(1);
    }

    @Test
    void shouldCountAMakeUpSaturdayWhenItIsAWorkingDay() {
        // Given: with the Saturday worked, Monday of next week is the sixth working day after Tuesday.
        List<Hit> late = hits("late", "2026-03-03", "2026-03-04", "2026-03-09");
        DayDecision makeUp = new DayDecision(
                LocalDate.parse("2026-03-07"),
                DayDecisionKind.MAKE_UP_WORKING_DAY,
                "Make-up",
                DayOfWeek.MONDAY,
                "test",
                false);
        // When
        SignalDecision with = SignalDecider.decide(PERSON, late, context(THREE_IN_FIVE, "2026-03-20", makeUp));
        SignalDecision without = decide(THREE_IN_FIVE, late);
        // Then
        assertThat(without.standing()).hasSize(1);
        assertThat(with.standing()).isEmpty();
    }

    @Test
    void shouldCountADayOffWithTheWorkingDayBeforeItWhenAFactFallsOnIt() {
        // Given: Saturday counts with Friday, so that Monday to Saturday are five working days.
        List<Hit> late = hits("late", "2026-03-02", "2026-03-03", "2026-03-07");
        // When
        SignalDecision decision = decide(THREE_IN_FIVE, late);
        // Then
        assertThat(decision.standing()).hasSize(1);
    }

    @Test
    void shouldStayOneSignalWhenTheRuleGoesOnHolding() {
        // Given
        List<Hit> late = hits("late", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06");
        // When
        SignalDecision decision = decide(THREE_IN_FIVE, late);
        // Then
        assertThat(decision.standing()).singleElement().satisfies(signal -> {
            assertThat(signal.occurrence()).isEqualTo("2026-03-04");
            assertThat(signal.evidence().getFirst().count()).isEqualTo(5);
        });
    }

    @Test
    void shouldBeAnotherSignalWhenADayBetweenDoesNotHold() {
        // Given: three in the first week; one alone two weeks later; three in the week after that.
        List<Hit> late = new ArrayList<>(hits("late", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-18"));
        late.addAll(hits("late", "2026-03-30", "2026-03-31", "2026-04-01"));
        // When
        SignalDecision decision = decide(THREE_IN_FIVE, late, "2026-04-20");
        // Then
        assertThat(decision.standing())
                .extracting(StandingSignal::occurrence)
                .containsExactly("2026-03-04", "2026-04-01");
    }

    @Test
    void shouldBeAnotherSignalWhenTimeLiesBetweenThoughNoDayDoesNotHold() {
        // Given: one fact is enough, so that every day that has one holds.
        SignalRule once = rule(new RuleWindow.WorkingDays(2), atLeast("late", 1));
        // Friday, the Tuesday after (its window begins on Monday), then the Friday after (its window begins on
        // Thursday).
        List<Hit> late = hits("late", "2026-03-06", "2026-03-10", "2026-03-13");
        // When
        SignalDecision decision = decide(once, late);
        // Then
        assertThat(decision.standing())
                .extracting(StandingSignal::occurrence)
                .containsExactly("2026-03-06", "2026-03-13");
    }

    @Test
    void shouldBeAnotherSignalWhenACalendarDayLiesBetween() {
        // Given
        SignalRule once = rule(new RuleWindow.CalendarDays(2), atLeast("late", 1));
        List<Hit> late = hits("late", "2026-03-02", "2026-03-04", "2026-03-07");
        // When
        SignalDecision decision = decide(once, late);
        // Then
        assertThat(decision.standing())
                .extracting(StandingSignal::occurrence)
                .containsExactly("2026-03-02", "2026-03-07");
    }

    @Test
    void shouldWaitForTheEndOfTheDayWhenALegAsksForAtMost() {
        // Given
        SignalRule unstaffed = rule(new RuleWindow.WorkingDays(1), atLeast("absent", 1), atMost("present", 0));
        List<Hit> absent = hits("absent", "2026-03-02");
        // When
        SignalDecision thatDay = decide(unstaffed, absent, "2026-03-02");
        SignalDecision nextDay = decide(unstaffed, absent, "2026-03-03");
        // Then
        assertThat(thatDay.standing()).isEmpty();
        assertThat(thatDay.nextChangeAt()).isEqualTo(timeline().startOfDay(day("2026-03-03")));
        assertThat(nextDay.standing()).hasSize(1);
    }

    @Test
    void shouldNotHoldWhenOneLegIsMissingOrOneIsTooMany() {
        // Given
        SignalRule unstaffed =
                rule(new RuleWindow.WorkingDays(3), atLeast("absent", 1), atMost("present", 0), atLeast("overdue", 2));
        List<Hit> all = new ArrayList<>(hits("absent", "2026-03-03"));
        all.add(hit("overdue", "2026-03-03", "a"));
        all.add(hit("overdue", "2026-03-04", "b"));
        List<Hit> someoneCame = new ArrayList<>(all);
        someoneCame.add(hit("present", "2026-03-04", "p"));
        // When
        SignalDecision three = decide(unstaffed, all);
        SignalDecision two = decide(unstaffed, all.subList(0, 2));
        SignalDecision present = decide(unstaffed, someoneCame);
        // Then
        assertThat(three.standing()).hasSize(1);
        assertThat(two.standing()).isEmpty();
        assertThat(present.standing())
                .as("Tuesday's window does not reach Wednesday, but only one file was overdue by then")
                .isEmpty();
    }

    @Test
    void shouldCountAMonthOnceWhenTheWindowIsAPeriod() {
        // Given
        SignalRule monthly = rule(new RuleWindow.Period(RuleWindow.Span.MONTH), atLeast("late", 3));
        List<Hit> late = hits("late", "2026-03-02", "2026-03-16", "2026-03-31", "2026-04-01");
        // When
        SignalDecision decision = decide(monthly, late, "2026-04-02");
        // Then
        assertThat(decision.standing()).singleElement().satisfies(signal -> {
            assertThat(signal.occurrence()).isEqualTo("2026-03-01");
            assertThat(signal.evidence().getFirst().count()).isEqualTo(3);
        });
    }

    @Test
    void shouldCompareARateWhenTheDenominatorIsLargeEnough() {
        // Given
        SignalRule red =
                rule(new RuleWindow.Period(RuleWindow.Span.MONTH), true, new Leg.Rate("rate", "f", true, 0.95, 20));
        // When
        List<Integer> standing = new ArrayList<>();
        for (RateReading reading : List.of(
                new RateReading(18, 19), new RateReading(18, 20), new RateReading(19, 20), new RateReading(0, 0))) {
            standing.add(SignalDecider.decide(OFFICE, List.of(), withRate(red, reading, "2026-03-10"))
                    .standing()
                    .size());
        }
        // Then
        assertThat(standing).containsExactly(0, 1, 0, 0);
    }

    @Test
    void shouldWaitForTheEndOfThePeriodWhenARateIsNotJudgedLive() {
        // Given
        SignalRule red = rule(new RuleWindow.Period(RuleWindow.Span.MONTH), new Leg.Rate("rate", "f", true, 0.95, 1));
        RateReading low = new RateReading(1, 2);
        // When
        SignalDecision before = SignalDecider.decide(OFFICE, List.of(), withRate(red, low, "2026-03-31"));
        SignalDecision after = SignalDecider.decide(OFFICE, List.of(), withRate(red, low, "2026-04-01"));
        // Then
        assertThat(before.standing()).isEmpty();
        assertThat(before.nextChangeAt()).isEqualTo(timeline().startOfDay(day("2026-04-01")));
        assertThat(after.standing()).hasSize(1);
    }

    @Test
    void shouldDecideTheSameWhenHitsComeInAnyOrder() {
        // Given
        Random random = new Random(20260302);
        List<Hit> late = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            late.add(hit(
                    "late",
                    LocalDate.parse("2026-01-01").plusDays(random.nextInt(120)).toString(),
                    "k" + i));
        }
        SignalDecision expected = decide(THREE_IN_FIVE, late, "2026-06-01");
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(late, random);
            // When
            SignalDecision decision = decide(THREE_IN_FIVE, late, "2026-06-01");
            // Then
            assertThat(decision).isEqualTo(expected);
        }
        assertThat(expected.standing()).isNotEmpty();
    }

    private static SignalDecision decide(SignalRule rule, List<Hit> hits) {
        return decide(rule, hits, "2026-03-20");
    }

    private static SignalDecision decide(SignalRule rule, List<Hit> hits, String tick) {
        return SignalDecider.decide(PERSON, hits, context(rule, tick));
    }

    private static SignalContext withRate(SignalRule rule, RateReading reading, String tick) {
        SignalContext plain = context(rule, tick);
        RuleSource rules = new RuleSource() {
            @Override
            public SignalRule ruleOn(String ruleId, int epochDay, Hit last) {
                return rule;
            }

            @Override
            public List<SignalRule> withRates(int epochDay) {
                return List.of(rule);
            }
        };
        RateSource rates = new RateSource() {
            @Override
            public @Nullable RateReading read(
                    String formulaId, boolean withDescendants, RuleWindow.Span span, LocalDate start) {
                return reading;
            }

            @Override
            public List<LocalDate> starts(RuleWindow.Span span) {
                return span == RuleWindow.Span.MONTH ? List.of(LocalDate.parse("2026-03-01")) : List.of();
            }
        };
        return new SignalContext(rules, rates, plain.timeline(), plain.policy(), plain.tick());
    }
}
