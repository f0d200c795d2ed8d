package congvu.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final int MARCH = (int) LocalDate.of(2026, 3, 1).toEpochDay();
    private static final List<String> ABOVE = List.of("commune", "province");

    @Test
    void shouldUseTheNearestPackWhenSeveralSpeakOfARule() {
        // Given
        RuleBook book = new RuleBook(List.of(
                rule("default", Rule.EVERYWHERE, version(1, true, null, null)),
                rule("of-province", "province", version(1, true, null, null)),
                rule("of-commune", "commune", version(1, true, null, null))));
        // When
        List<RuleLeg> office = book.legsFor(FactKind.DAY, "office", ABOVE, MARCH);
        List<RuleLeg> sibling = book.legsFor(FactKind.DAY, "other", List.of("province"), MARCH);
        List<RuleLeg> elsewhere = book.legsFor(FactKind.DAY, "far", List.of(), MARCH);
        // Then
        assertThat(packs(office)).containsExactly("of-commune");
        assertThat(packs(sibling)).containsExactly("of-province");
        assertThat(packs(elsewhere)).containsExactly("default");
    }

    @Test
    void shouldBeSilentWhenTheNearestPackSwitchesARuleOff() {
        // Given
        RuleBook book = new RuleBook(List.of(
                rule("default", Rule.EVERYWHERE, version(1, true, null, null)),
                rule("of-commune", "commune", version(1, false, null, null))));
        // When
        List<RuleLeg> office = book.legsFor(FactKind.DAY, "office", ABOVE, MARCH);
        // Then
        assertThat(office).isEmpty();
    }

    @Test
    void shouldUseTheHighestVersionInForceWhenADayIsAskedFor() {
        // Given
        LocalDate change = LocalDate.of(2026, 3, 1);
        RuleBook book = new RuleBook(List.of(rule(
                "default",
                Rule.EVERYWHERE,
                version(1, true, null, change.minusDays(1)),
                version(2, true, change, null),
                version(3, true, change.plusDays(10), null))));
        // When
        List<Integer> versions = List.of(MARCH - 1, MARCH, MARCH + 9, MARCH + 10).stream()
                .map(day -> book.find("R", "u", List.of(), day))
                .map(found -> found == null ? 0 : found.version())
                .toList();
        // Then
        assertThat(versions).containsExactly(1, 2, 2, 3);
    }

    @Test
    void shouldFallBackToTheWiderPackWhenTheNearerOneIsNotInForceYet() {
        // Given
        LocalDate later = LocalDate.of(2026, 4, 1);
        RuleBook book = new RuleBook(List.of(
                rule("default", Rule.EVERYWHERE, version(1, true, null, null)),
                rule("of-commune", "commune", version(1, true, later, null))));
        // When
        List<RuleLeg> before = book.legsFor(FactKind.DAY, "office", ABOVE, MARCH);
        List<RuleLeg> after = book.legsFor(FactKind.DAY, "office", ABOVE, (int) later.toEpochDay());
        // Then
        assertThat(packs(before)).containsExactly("default");
        assertThat(packs(after)).containsExactly("of-commune");
    }

    @Test
    void shouldAnswerAsOfEachDayWhenDaysBeforeAndAfterABorderWereAskedToo() {
        // Given: nothing is in force for five days between the versions
        LocalDate first = LocalDate.ofEpochDay(MARCH);
        RuleBook book = new RuleBook(List.of(rule(
                "default",
                Rule.EVERYWHERE,
                version(1, true, first, first.plusDays(9)),
                version(2, true, first.plusDays(15), null))));
        List<Integer> days = List.of(MARCH - 1, MARCH, MARCH + 9, MARCH + 10, MARCH + 14, MARCH + 15, MARCH + 400);
        // When
        List<List<Integer>> once = days.stream().map(day -> versions(book, day)).toList();
        List<List<Integer>> again =
                days.reversed().stream().map(day -> versions(book, day)).toList();
        // Then
        assertThat(once)
                .containsExactly(List.of(), List.of(1), List.of(1), List.of(), List.of(), List.of(2), List.of(2));
        assertThat(again.reversed()).isEqualTo(once);
    }

    @Test
    void shouldTellOnlyLegsOfTheKindWhenFactsOfOneAreAsked() {
        // Given
        RuleBook book = new RuleBook(List.of(rule("default", Rule.EVERYWHERE, version(1, true, null, null))));
        // When
        List<RuleLeg> ratings = book.legsFor(FactKind.RATING, "u", List.of(), MARCH);
        // Then
        assertThat(ratings).isEmpty();
        assertThat(book.version("default", "R", 1)).isNotNull();
        assertThat(book.version("other", "R", 1)).isNull();
        assertThat(book.version("default", "R", 2)).isNull();
    }

    private static List<Integer> versions(RuleBook book, int day) {
        return book.legsFor(FactKind.DAY, "u", List.of(), day).stream()
                .map(leg -> leg.rule().version())
                .toList();
    }

    private static List<String> packs(List<RuleLeg> legs) {
        return legs.stream().map(leg -> leg.rule().packId()).toList();
    }

    private static Rule rule(String packId, String scope, SignalRule... versions) {
        return new Rule(
                packId,
                "R",
                scope,
                List.of(versions).stream().map(one -> inPack(one, packId)).toList());
    }

    private static SignalRule inPack(SignalRule rule, String packId) {
        return new SignalRule(
                packId,
                rule.ruleId(),
                rule.version(),
                rule.validFrom(),
                rule.validTo(),
                rule.isEnabled(),
                rule.subject(),
                rule.severity(),
                rule.normId(),
                rule.window(),
                rule.isJudgedLive(),
                rule.withDescendants(),
                rule.legs(),
                rule.wording());
    }

    private static SignalRule version(
            int version, boolean isEnabled, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new SignalRule(
                "-",
                "R",
                version,
                from,
                to,
                isEnabled,
                RuleSubject.STAFF,
                Severity.WARN,
                null,
                new RuleWindow.Each(),
                true,
                false,
                List.of(new Leg.Facts("leg", FactKind.DAY, new Never(), 0, true, 1)),
                new Wording("vi", "en"));
    }

    private record Never() implements Condition {
        @Override
        public Truth of(Fact fact) {
            return Truth.HOLDS_NOT;
        }

        @Override
        public String text() {
            return "false";
        }
    }
}
