package congvu.testkit.signal;

import static congvu.schemas.reference.RuleFactKind.ALERT;
import static congvu.schemas.reference.RuleFactKind.DAY;
import static congvu.schemas.reference.RuleFactKind.FILE;
import static congvu.schemas.reference.RuleFactKind.SIGNAL;
import static congvu.testkit.fixtures.RuleFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.reference.Unit;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.reference.RuleWindow;
import congvu.schemas.result.SignalState;
import congvu.testkit.model.ModelFact;
import congvu.testkit.model.ReferenceData;
import congvu.testkit.model.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Worked out by hand over the built-in week, Monday to Friday. 2026-03-02 is a Monday. */
class SignalReckoningTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);
    private static final UnitTree UNITS = new UnitTree(new ReferenceData(
            List.of(unit("top", null), unit("desk", "top"), unit("school", "top")), List.of(), List.of(), List.of()));

    private static final RuleRecord PATTERN = rule("W-LATE-PATTERN", RuleSubject.STAFF)
            .withinDays(RuleWindow.WORKING_DAYS, 5)
            .atLeast(3, "late", DAY, "lateMinutes > 0")
            .record();

    private static final RuleRecord COUNTER = rule("X-COUNTER", RuleSubject.UNIT)
            .withinDays(RuleWindow.WORKING_DAYS, 2)
            .atLeast(1, "absent", DAY, "state == 'ABSENT'")
            .atMost(0, "present", DAY, "isPresent")
            .atLeast(2, "overdue", ALERT, "rule == 'OVERDUE'")
            .atLeast(1, "complaints", FILE, "family in ['PETITION', 'COMPLAINT']")
            .record();

    @ParameterizedTest
    @CsvSource({
        // Thursday, Friday and Tuesday: the weekend between them is none of the five.
        "2026-03-05 2026-03-06 2026-03-10, 2026-03-10",
        // Wednesday to Tuesday are exactly five.
        "2026-03-04 2026-03-05 2026-03-10, 2026-03-10",
        // Tuesday to Tuesday are six.
        "2026-03-03 2026-03-05 2026-03-10, ",
        "2026-03-03 2026-03-04, ",
        // A Sunday belongs to the Friday before it: Monday to Friday are five.
        "2026-03-02 2026-03-04 2026-03-08, 2026-03-08",
        // The third and the fourth day are one signal; the one in the week after that is nothing.
        "2026-03-02 2026-03-03 2026-03-04 2026-03-06 2026-03-16, 2026-03-04",
        // Two patterns with a late day between them that belongs to none.
        "2026-03-02 2026-03-03 2026-03-04 2026-03-12 2026-03-23 2026-03-24 2026-03-25, 2026-03-04 2026-03-25",
        // The fourth day in a row goes on with what the third began.
        "2026-03-02 2026-03-03 2026-03-04 2026-03-05, 2026-03-04"
    })
    void shouldFindAPatternWhenEnoughDaysLieWithinFiveWorkingDays(String late, String found) {
        // Given
        List<ModelFact> facts =
                List.of(late.split(" ")).stream().map(day -> lateDay(day)).toList();

        // When
        List<String> occurrences = expect(List.of(PATTERN), facts).stream()
                .map(ExpectedSignal::occurrence)
                .sorted()
                .toList();

        // Then
        assertThat(occurrences).isEqualTo(found == null ? List.of() : List.of(found.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        // Thursday and Friday; Friday and Monday, with nothing but a weekend between them; Thursday and Monday.
        "WORKING_DAYS, 1, 2026-03-05 2026-03-06, 2026-03-05",
        "WORKING_DAYS, 1, 2026-03-06 2026-03-09, 2026-03-06",
        "WORKING_DAYS, 1, 2026-03-05 2026-03-09, 2026-03-05 2026-03-09",
        // The window of Monday begins on Friday, right after Thursday; that of Tuesday on Monday.
        "WORKING_DAYS, 2, 2026-03-05 2026-03-09, 2026-03-05",
        "WORKING_DAYS, 2, 2026-03-05 2026-03-10, 2026-03-05 2026-03-10",
        "CALENDAR_DAYS, 1, 2026-03-06 2026-03-07, 2026-03-06",
        "CALENDAR_DAYS, 1, 2026-03-06 2026-03-08, 2026-03-06 2026-03-08",
        "CALENDAR_DAYS, 3, 2026-03-02 2026-03-05, 2026-03-02",
        "CALENDAR_DAYS, 3, 2026-03-02 2026-03-06, 2026-03-02 2026-03-06"
    })
    void shouldBeTwoSignalsWhenThereIsTimeBetweenTheWindows(RuleWindow window, int days, String late, String found) {
        // Given
        RuleRecord once = rule("LATE", RuleSubject.STAFF)
                .withinDays(window, days)
                .atLeast(1, "late", DAY, "lateMinutes > 0")
                .record();
        List<ModelFact> facts =
                List.of(late.split(" ")).stream().map(day -> lateDay(day)).toList();

        // When
        List<String> occurrences = expect(List.of(once), facts).stream()
                .map(ExpectedSignal::occurrence)
                .sorted()
                .toList();

        // Then
        assertThat(occurrences).containsExactly(found.split(" "));
    }

    @Test
    void shouldCountEveryFactOfTheRunOnceWhenWindowsOverlap() {
        // Given
        List<ModelFact> facts =
                List.of(lateDay("2026-03-02"), lateDay("2026-03-03"), lateDay("2026-03-04"), lateDay("2026-03-05"));

        // When
        List<ExpectedSignal> found = expect(List.of(PATTERN), facts);

        // Then
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.counts()).isEqualTo(Map.of("late", 4L));
            assertThat(one.day()).isEqualTo(LocalDate.of(2026, 3, 4));
            assertThat(one.signalId())
                    .isEqualTo(ExpectedSignal.idOf(RuleSubject.STAFF, "nv", "W-LATE-PATTERN", "2026-03-04"));
        });
    }

    @Test
    void shouldBeOneSignalWithAllLegsWhenThreeStreamsComeTogether() {
        // When
        List<ExpectedSignal> found = expect(List.of(COUNTER), crossed());

        // Then
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.occurrence()).isEqualTo("2026-03-10");
            assertThat(one.subjectId()).isEqualTo("desk");
            assertThat(one.counts()).isEqualTo(Map.of("absent", 2L, "present", 0L, "overdue", 2L, "complaints", 1L));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABSENT", "a2", "complaint"})
    void shouldBeNoSignalWhenAnyLegIsMissing(String gone) {
        // Given
        List<ModelFact> facts = new ArrayList<>(crossed());
        facts.removeIf(
                fact -> fact.key().equals(gone) || gone.equals(fact.fields().get("state")));

        // When
        List<ExpectedSignal> found = expect(List.of(COUNTER), facts);

        // Then
        assertThat(facts).hasSizeLessThan(crossed().size());
        assertThat(found).isEmpty();
    }

    @Test
    void shouldBeNoSignalWhenOnePersonIsThere() {
        // Given
        List<ModelFact> facts = new ArrayList<>(crossed());
        facts.add(day("2026-03-09", "desk", Map.of("state", "ON_TIME", "isPresent", true, "lateMinutes", 0L)));

        // When
        List<ExpectedSignal> found = expect(List.of(COUNTER), facts);

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void shouldWaitForTheEndOfTheDayWhenSomethingMayStillCome() {
        // Given
        LocalDate sameDay = LocalDate.of(2026, 3, 10);

        // When
        List<ExpectedSignal> found = expect(List.of(COUNTER), crossed(), new RateFigures(), sameDay, nobody());

        // Then
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"19, 0, false", "20, 2, true", "20, 1, false", "21, 2, true"})
    void shouldBeRedWhenTooFewAreInTimeOfEnough(int files, int late, boolean isRed) {
        // Given
        RateFigures rates = new RateFigures();
        for (int i = 0; i < files; i++) {
            rates.count("desk", LocalDate.of(2026, 4, 1 + i % 9), "dossier.on-time.latest", i >= late);
        }
        RuleRecord red = rule("P-UNIT-RED", RuleSubject.UNIT)
                .within(RuleWindow.MONTH)
                .live()
                .below(0.95, "late", "dossier.on-time.latest", 20)
                .record();

        // When
        List<ExpectedSignal> found = expect(List.of(red), List.of(), rates, TODAY, nobody());

        // Then
        assertThat(found).hasSize(isRed ? 1 : 0);
        assertThat(found).allMatch(one -> one.occurrence().equals("2026-04-01"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 0", "2026-04-01, 1"})
    void shouldPraiseOnlyWhenTheQuarterIsOver(LocalDate today, int praised) {
        // Given
        RateFigures rates = contentQuarter();

        // When
        List<ExpectedSignal> found = expect(List.of(praise()), List.of(), rates, today, nobody());

        // Then
        assertThat(found).hasSize(praised);
    }

    @Test
    void shouldNotPraiseWhenAPersonConfirmedAnotherSignal() {
        // Given
        List<ModelFact> facts = List.of(lateDay("2026-03-02"), lateDay("2026-03-03"), lateDay("2026-03-04"));
        String pattern = ExpectedSignal.idOf(RuleSubject.STAFF, "nv", "W-LATE-PATTERN", "2026-03-04");
        SignalReview review = SignalReviewTest.review(
                SignalReviewTest.action(pattern, "EXPLAINED", 1), SignalReviewTest.action(pattern, "CONFIRMED", 2));

        // When
        List<ExpectedSignal> found = expect(List.of(PATTERN, praise()), facts, contentQuarter(), TODAY, review);

        // Then
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.ruleId()).isEqualTo("W-LATE-PATTERN");
            assertThat(one.state()).isEqualTo(SignalState.CONFIRMED);
        });
    }

    @Test
    void shouldLetTheNearestPackSpeakWhenItSwitchesARuleOff() {
        // Given
        RuleRecord silent = rule("W-LATE-PATTERN", RuleSubject.STAFF)
                .ofPack("own", "desk")
                .switchedOff()
                .atLeast(1, "late", DAY, "true")
                .record();
        List<ModelFact> facts = List.of(lateDay("2026-03-02"), lateDay("2026-03-03"), lateDay("2026-03-04"));

        // When
        List<ExpectedSignal> found = expect(List.of(PATTERN, silent), facts);

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void shouldCountForTheUnitsAboveWhenTheRuleSaysSo() {
        // Given
        RuleRecord absent = rule("ABSENT", RuleSubject.UNIT)
                .withDescendants()
                .withinDays(RuleWindow.CALENDAR_DAYS, 3)
                .atLeast(2, "absent", DAY, "state == 'ABSENT'")
                .record();
        List<ModelFact> facts = List.of(
                day("2026-03-02", "desk", Map.of("state", "ABSENT", "isPresent", false, "lateMinutes", 0L)),
                day("2026-03-04", "school", Map.of("state", "ABSENT", "isPresent", false, "lateMinutes", 0L)));

        // When
        List<ExpectedSignal> found = expect(List.of(absent), facts);

        // Then
        assertThat(found).extracting(ExpectedSignal::subjectId).containsExactly("top");
    }

    private static RuleRecord praise() {
        return rule("K-PRAISE", RuleSubject.UNIT)
                .within(RuleWindow.QUARTER)
                .notBelow(0.98, "content", "rating.content", 1)
                .atMost(0, "confirmed", SIGNAL, "state == 'CONFIRMED'")
                .record();
    }

    private static RateFigures contentQuarter() {
        RateFigures rates = new RateFigures();
        for (int i = 0; i < 50; i++) {
            rates.count("desk", LocalDate.of(2026, 1, 5), "rating.content", i > 0);
        }
        return rates;
    }

    /** On Monday and Tuesday nobody is there; two dates pass and somebody complains. */
    private static List<ModelFact> crossed() {
        Map<String, Object> absent = Map.of("state", "ABSENT", "isPresent", false, "lateMinutes", 0L);
        return List.of(
                day("2026-03-09", "desk", absent),
                day("2026-03-10", "desk", absent),
                fact(ALERT, "a1", "f1", "desk", "2026-03-09", Map.of("rule", "OVERDUE")),
                fact(ALERT, "a2", "f2", "desk", "2026-03-10", Map.of("rule", "OVERDUE")),
                fact(FILE, "complaint", "f3", "desk", "2026-03-10", Map.of("family", "PETITION")));
    }

    private static ModelFact lateDay(String date) {
        return day(date, "desk", Map.of("state", "LATE", "isPresent", true, "lateMinutes", 7L));
    }

    private static ModelFact day(String date, String unit, Map<String, Object> fields) {
        return fact(DAY, date, "nv", unit, date, fields);
    }

    private static ModelFact fact(
            RuleFactKind kind, String key, String teller, String unit, String date, Map<String, Object> fields) {
        int day = (int) LocalDate.parse(date).toEpochDay();
        return new ModelFact(kind, key, teller, unit, unit, day * 86_400_000L, day, day, fields);
    }

    private static List<ExpectedSignal> expect(List<RuleRecord> rules, List<ModelFact> facts) {
        return expect(rules, facts, new RateFigures(), TODAY, nobody());
    }

    private static List<ExpectedSignal> expect(
            List<RuleRecord> rules, List<ModelFact> facts, RateFigures rates, LocalDate today, SignalReview review) {
        return List.copyOf(new SignalReckoning(rules, UNITS, rates, today)
                .expect(facts, review)
                .values());
    }

    private static SignalReview nobody() {
        return SignalReviewTest.review(new OperatorAction[0]);
    }

    private static Unit unit(String id, String parent) {
        return new Unit(id, parent, id, null, null, null, null, List.of());
    }
}
