package congvu.testkit.domain;

import static congvu.testkit.fixtures.CaseFixture.complaint;
import static congvu.testkit.fixtures.CaseFixture.denunciation;
import static congvu.testkit.fixtures.DossierFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import congvu.schemas.event.CaseComplexity;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.result.EndKind;
import congvu.schemas.result.PromiseKind;
import congvu.schemas.result.Verdict;
import congvu.testkit.fixtures.CaseFixture;
import congvu.testkit.fixtures.GoldenCalendar;
import congvu.testkit.fixtures.LimitsOfTheLaw;
import congvu.testkit.model.ExpectedObligation;
import congvu.testkit.model.ExpectedPromise;
import congvu.testkit.model.ReferenceData;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Complaints and denunciations by hand (DOMAIN 7.2), on the golden hours; 2026-03-02 is a Monday. The day of an event is not
 * counted, and a term that would end on a day off ends with the next working day (Civil Code 2015, arts. 147 and 148).
 */
class CaseLawsTest {

    private static final ReferenceData LAW = LimitsOfTheLaw.with();
    private static final String LATER = "2026-12-31T00:00";

    @Test
    void shouldBeTakenUpInTimeUntilTheTenthDayAfterReceipt() {
        // Given: received Monday 2 March; the first day is the 3rd, the tenth Thursday 12 March, until the office
        // closes
        Instant last = at("2026-03-12T17:00");

        // When
        ExpectedObligation sharp = accept(complaint("K1").received("2026-03-02T09:00"), last);
        ExpectedObligation late = accept(complaint("K1").received("2026-03-02T09:00"), last.plusMillis(1));

        // Then
        assertThat(sharp.dueAt()).isEqualTo(last.toEpochMilli());
        assertThat(sharp.verdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(late.verdictLatest()).isEqualTo(Verdict.LATE);
        assertThat(late.lateMillis()).isEqualTo(1);
    }

    @Test
    void shouldCountFromTheDayOfReceiptWhenNobodyWorkedOnIt() {
        // Given: sent on Saturday 7 March at 20:00; the first day is Sunday the 8th, the tenth Tuesday 17 March
        CaseFixture onSaturday = complaint("K1").received("2026-03-07T20:00");
        // and after hours on Monday 2 March: the first day is Tuesday the 3rd all the same
        CaseFixture inTheEvening = complaint("K1").received("2026-03-02T20:00");

        // When // Then
        assertThat(judge(onSaturday).one("case|K1/s/accept/1").dueAt()).isEqualTo(millis("2026-03-17T17:00"));
        assertThat(judge(inTheEvening).one("case|K1/s/accept/1").dueAt()).isEqualTo(millis("2026-03-12T17:00"));
    }

    @Test
    void shouldEndAfterTetWhenTheThirtiethDayFallsIntoIt() {
        // Given: accepted Monday 19 January, 12 days to the end of the month, so that day 30 is Wednesday 18 February;
        // Tet is
        // from Monday 16 to Friday 20 February and a weekend follows it
        ReferenceData withTet = LimitsOfTheLaw.with(
                GoldenCalendar.holiday("2026-02-16"),
                GoldenCalendar.holiday("2026-02-17"),
                GoldenCalendar.holiday("2026-02-18"),
                GoldenCalendar.holiday("2026-02-19"),
                GoldenCalendar.holiday("2026-02-20"));

        // When
        ExpectedObligation found = Judged.of(
                        withTet, complaint("K1").accepted("2026-01-19T10:00").events(), LATER)
                .one("case|K1");

        // Then
        assertThat(found.dueAt()).isEqualTo(millis("2026-02-23T17:00"));
    }

    @Test
    void shouldHave45DaysFromAcceptanceWhenFoundComplexOnDay20() {
        // Given: accepted Monday 2 March: day 30 is Wednesday 1 April, day 45 Thursday 16 April; day 20 is Sunday 22
        // March
        CaseFixture found = complaint("K1")
                .accepted("2026-03-02T10:00")
                .found("2026-03-22T10:00", CaseComplexity.COMPLEX)
                .answered("2026-04-16T17:00");

        // When
        ExpectedObligation one = judge(found).one("case|K1");

        // Then
        assertThat(one.promises())
                .extracting(ExpectedPromise::kind, ExpectedPromise::dueAt)
                .containsExactly(
                        tuple(PromiseKind.TERM, millis("2026-04-01T17:00")),
                        tuple(PromiseKind.TERM_CHANGED, millis("2026-04-16T17:00")));
        assertThat(one.procedureId()).isEqualTo("complaint-1-complex");
        assertThat(one.verdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(one.verdictFirst()).isEqualTo(Verdict.LATE);
    }

    @Test
    void shouldHave45DaysFromTheStartWhenFoundComplexBeforeItIsTakenUp() {
        // Given
        CaseFixture withReceipt = complaint("K1")
                .received("2026-02-25T09:00")
                .change(event -> event.setComplexity(CaseComplexity.COMPLEX))
                .accepted("2026-03-02T10:00");
        CaseFixture afterwards = complaint("K1")
                .received("2026-02-25T09:00")
                .found("2026-02-27T09:00", CaseComplexity.COMPLEX)
                .accepted("2026-03-02T10:00");

        // When // Then
        for (CaseFixture told : List.of(withReceipt, afterwards)) {
            ExpectedObligation one = judge(told).one("case|K1");
            assertThat(one.promises()).extracting(ExpectedPromise::kind).containsExactly(PromiseKind.TERM);
            assertThat(one.dueAt()).isEqualTo(millis("2026-04-16T17:00"));
            assertThat(one.procedureId()).isEqualTo("complaint-1-complex");
        }
    }

    @Test
    void shouldCountTheFindingWhenItIsOfTheSameInstantAsTheAnswer() {
        // Given: the schema puts the finding before the answer
        CaseFixture told = complaint("K1")
                .accepted("2026-03-02T10:00")
                .found("2026-04-10T10:00", CaseComplexity.COMPLEX)
                .answered("2026-04-10T10:00");

        // When // Then
        assertThat(judge(told).one("case|K1").verdictLatest()).isEqualTo(Verdict.ON_TIME);
    }

    @Test
    void shouldStayComplexAndCountFromTheReopeningWhenReopened() {
        // Given: reopened Monday 20 April; 45 days are over on Thursday 4 June
        CaseFixture told = complaint("K1")
                .accepted("2026-03-02T10:00")
                .found("2026-03-09T10:00", CaseComplexity.COMPLEX)
                .answered("2026-04-10T10:00")
                .happened(FeedbackEventType.REOPENED, "2026-04-20T10:00");

        // When // Then
        assertThat(judge(told).one("case|K1").dueAt()).isEqualTo(millis("2026-06-04T17:00"));
    }

    @Test
    void shouldHave70DaysWhenItIsASecondComplexComplaintFromARemoteArea() {
        // Given: ten weeks from Monday 2 March are over on Monday 11 May
        CaseFixture told = complaint("K1")
                .accepted("2026-03-02T10:00")
                .change(event -> event.setInstance(2).setIsRemoteArea(true).setComplexity(CaseComplexity.COMPLEX));

        // When // Then
        assertThat(judge(told).one("case|K1").dueAt()).isEqualTo(millis("2026-05-11T17:00"));
    }

    @Test
    void shouldHave30And60And90DaysWhenADenunciationIsMoreAndMoreComplex() {
        // Given: accepted Monday 2 March: day 30 is Wednesday 1 April, day 60 Friday 1 May, a holiday like the day
        // before it,
        // day 90 Sunday 31 May
        ReferenceData withMay =
                LimitsOfTheLaw.with(GoldenCalendar.holiday("2026-04-30"), GoldenCalendar.holiday("2026-05-01"));
        CaseFixture told = denunciation("T1")
                .accepted("2026-03-02T10:00")
                .found("2026-03-20T10:00", CaseComplexity.COMPLEX)
                .found("2026-04-20T10:00", CaseComplexity.VERY_COMPLEX);

        // When
        ExpectedObligation one = Judged.of(withMay, told.events(), LATER).one("case|T1");

        // Then
        assertThat(one.promises())
                .extracting(ExpectedPromise::dueAt)
                .containsExactly(millis("2026-04-01T17:00"), millis("2026-05-04T17:00"), millis("2026-06-01T17:00"));
    }

    @Test
    void shouldNotifyWithinFiveWorkingDaysAfterTheDecision() {
        // Given: accepted Monday 2 March: Tuesday to Friday are four, Monday 9 March is the fifth
        Instant last = at("2026-03-09T17:00");
        CaseFixture sharp = denunciation("T1").accepted("2026-03-02T10:00").happened(FeedbackEventType.NOTIFIED, last);
        CaseFixture late = denunciation("T1")
                .accepted("2026-03-02T10:00")
                .happened(FeedbackEventType.NOTIFIED, last.plusMillis(1));
        CaseFixture never = denunciation("T1").accepted("2026-03-02T10:00").answered("2026-03-20T10:00");

        // When // Then
        assertThat(judge(sharp).one("case|T1/s/notify/1").verdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(judge(late).one("case|T1/s/notify/1").verdictLatest()).isEqualTo(Verdict.LATE);
        assertThat(judge(never).one("case|T1/s/notify/1").endKind()).isEqualTo(EndKind.FILE_ENDED);
    }

    @Test
    void shouldAskWhoeverReceivesItNextToDecideInTurn() {
        // Given: handed on after two days; the other office received it on Monday 9 March and has until Thursday the
        // 19th
        CaseFixture told = complaint("K1")
                .received("2026-03-02T09:00")
                .transferred("2026-03-04T09:00", "unit-2")
                .happened(FeedbackEventType.RECEIVED, "2026-03-09T09:00")
                .change(event -> event.setUnitId("unit-2"));

        // When
        Judged judged = judge(told);

        // Then
        assertThat(judged.one("case|K1/s/accept/1").endKind()).isEqualTo(EndKind.HANDED_OVER);
        assertThat(judged.one("case|K1/s/accept/2").unitId()).isEqualTo("unit-2");
        assertThat(judged.one("case|K1/s/accept/2").dueAt()).isEqualTo(millis("2026-03-19T17:00"));
        assertThat(judged.one("case|K1/s/accept/2").overdue()).isTrue();
    }

    @Test
    void shouldAskForNoDecisionWhenTheReceiptIsToldAfterIt() {
        // When
        Judged judged = judge(complaint("K1").accepted("2026-03-02T10:00").received("2026-03-02T11:00"));

        // Then
        assertThat(judged.knows("case|K1/s/accept/1")).isFalse();
    }

    private static ExpectedObligation accept(CaseFixture received, Instant acceptedAt) {
        CaseFixture told =
                received.happened(FeedbackEventType.ACCEPTED, acceptedAt).change(event -> event.setUnitId("unit-1"));
        return judge(told).one("case|K1/s/accept/1");
    }

    private static Judged judge(CaseFixture told) {
        return Judged.of(LAW, told.events(), LATER);
    }

    private static long millis(String local) {
        return at(local).toEpochMilli();
    }
}
