package congvu.domain.signal;

import static congvu.domain.signal.SignalWorld.POLICY;
import static congvu.domain.signal.SignalWorld.day;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.Always;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.Hit;
import congvu.domain.rule.Leg;
import congvu.domain.rule.Rule;
import congvu.domain.rule.RuleSubject;
import congvu.domain.rule.RuleWindow;
import congvu.domain.rule.Severity;
import congvu.domain.rule.SignalRule;
import congvu.domain.rule.SignalState;
import congvu.domain.rule.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Windows over hits that a unit was told. 2026-03-02 is a Monday. */
class UnitSettlementTest {
    private static final RuleWindow ONE_DAY = new RuleWindow.WorkingDays(1);
    private static final RuleWindow QUARTER = new RuleWindow.Period(RuleWindow.Span.QUARTER);

    @Test
    void shouldCountHitsOfUnitsBelowOnlyWhenTheRuleForTheUnitSaysSo() {
        // Given
        List<Hit> hits = List.of(hit("R", 1, "a", "u-1", "2026-03-02"), hit("R", 1, "b", "below", "2026-03-02"));

        // When
        UnitSettlement alone = settle(UnitSignals.NONE, hits, book(rule("R", 1, ONE_DAY, false, atLeast(2))), false);
        UnitSettlement all = settle(UnitSignals.NONE, hits, book(rule("R", 1, ONE_DAY, true, atLeast(2))), false);

        // Then
        assertThat(alone.transitions()).isEmpty();
        assertThat(all.transitions()).hasSize(1);
    }

    @Test
    void shouldLetTheUnitsOwnSignalBeAFactWhenARuleLooksAtSignals() {
        // Given
        SignalRule cause = rule("R", 1, ONE_DAY, false, atLeast(1));
        SignalRule aboutSignals =
                rule("S", 1, QUARTER, false, new Leg.Facts("signals", FactKind.SIGNAL, new Always(), 0, true, 1));
        List<Hit> hits = List.of(hit("R", 1, "a", "u-1", "2026-03-02"));

        // When
        UnitSettlement both = settle(UnitSignals.NONE, hits, book(cause, aboutSignals), false);
        UnitSettlement alone = settle(UnitSignals.NONE, List.of(), book(cause, aboutSignals), false);

        // Then
        assertThat(both.transitions())
                .extracting(told -> told.published().ruleId())
                .containsExactly("R", "S");
        assertThat(alone.transitions()).isEmpty();
    }

    @Test
    void shouldKeepWhatIsOverAndStaySoUntilAFactOfItChanges() {
        // Given
        List<Hit> hits = new ArrayList<>(List.of(
                hit("R", 1, "a", "u-1", "2026-03-02"),
                hit("R", 1, "b", "u-1", "2026-03-02"),
                hit("R", 1, "c", "u-1", "2026-03-04")));
        UnitSignals before = settle(UnitSignals.NONE, hits, book(rule("R", 1, ONE_DAY, false, atLeast(2))), false)
                .next();
        ReferenceBook stricter = book(rule("R", 2, ONE_DAY, false, atLeast(3)));

        // When
        UnitSettlement kept = settle(before, hits, stricter, true);
        UnitSettlement later = settle(kept.next(), hits, stricter, false);
        UnitSettlement touched = settle(kept.next().touched("R", day("2026-03-02")), hits, stricter, false);

        // Then
        assertThat(kept.transitions()).isEmpty();
        assertThat(kept.next().kept()).hasSize(1);
        assertThat(later.transitions()).isEmpty();
        assertThat(touched.transitions())
                .extracting(told -> told.published().state())
                .containsExactly(SignalState.RETRACTED);
    }

    @Test
    void shouldRaiseNothingAboutThePastWhenANewRuleWouldHaveHeldThere() {
        // Given: a fact that was asked by the version before
        List<Hit> old = List.of(hit("R", 1, "a", "u-1", "2026-03-02"));
        List<Hit> asked = List.of(hit("R", 2, "a", "u-1", "2026-03-02"));
        ReferenceBook softer = book(rule("R", 2, ONE_DAY, false, atLeast(1)));

        // When
        UnitSettlement silent = settle(UnitSignals.NONE, old, softer, true);
        UnitSettlement told = settle(UnitSignals.NONE, asked, softer, true);

        // Then
        assertThat(silent.transitions()).isEmpty();
        assertThat(settle(silent.next(), old, softer, false).transitions()).isEmpty();
        assertThat(told.transitions()).hasSize(1);
    }

    @Test
    void shouldForgetABreakOnlyWhenNoDayAroundItCountsAnyMore() {
        // Given
        int oldest = day("2026-03-10") - (int) (POLICY.keepMillis() / 86_400_000L) - 367;
        List<RunBreak> breaks = List.of(new RunBreak("R", oldest - 1), new RunBreak("R", oldest));
        UnitSignals known = new UnitSignals(List.of(), SignalActions.NONE, List.of(), breaks);

        // When
        UnitSignals next = settle(known, List.of(), book(rule("R", 1, ONE_DAY, false, atLeast(1))), false)
                .next();

        // Then
        assertThat(next.breaks()).containsExactly(new RunBreak("R", oldest));
    }

    private static UnitSettlement settle(UnitSignals known, List<Hit> hits, ReferenceBook book, boolean keepsEnded) {
        return known.settle(
                hits,
                new UnitContext(
                        "u-1",
                        book,
                        UnitRules.aboutSignals(book),
                        RateSource.NONE,
                        POLICY,
                        Instant.parse("2026-03-10T03:00:00Z").toEpochMilli(),
                        keepsEnded),
                SignalCause.FACTS_CHANGED);
    }

    private static ReferenceBook book(SignalRule... rules) {
        var book = ReferenceBook.builder();
        for (SignalRule rule : rules) {
            book.rule(new Rule("pack", rule.ruleId(), Rule.EVERYWHERE, List.of(rule)));
        }
        return book.build();
    }

    private static Leg.Facts atLeast(int bound) {
        return new Leg.Facts("leg", FactKind.EVENT, new Always(), 0, true, bound);
    }

    private static SignalRule rule(
            String ruleId, int version, RuleWindow window, boolean withDescendants, Leg... legs) {
        return new SignalRule(
                "pack",
                ruleId,
                version,
                null,
                null,
                true,
                RuleSubject.UNIT,
                Severity.WARN,
                null,
                window,
                true,
                withDescendants,
                List.of(legs),
                new Wording("vi", "en"));
    }

    private static Hit hit(String ruleId, int version, String key, String unitId, String date) {
        long at = Instant.parse(date + "T03:00:00Z").toEpochMilli();
        return new Hit(ruleId, "leg", "pack", version, FactKind.EVENT, key, unitId, day(date), at, null);
    }
}
