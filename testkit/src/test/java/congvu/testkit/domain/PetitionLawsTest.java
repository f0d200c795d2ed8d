package congvu.testkit.domain;

import static congvu.testkit.fixtures.CaseFixture.petition;
import static congvu.testkit.fixtures.DossierFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import congvu.schemas.event.CaseComplexity;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.result.PromiseKind;
import congvu.schemas.result.Verdict;
import congvu.testkit.fixtures.CaseFixture;
import congvu.testkit.fixtures.LimitsOfTheLaw;
import congvu.testkit.model.ExpectedObligation;
import congvu.testkit.model.ExpectedPromise;
import congvu.testkit.model.ExpectedRate;
import congvu.testkit.model.ReferenceData;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Petitions by hand (DOMAIN 7.1), on the golden hours; 2026-03-02 is a Monday. The day of an event is not counted. */
class PetitionLawsTest {

    private static final ReferenceData LAW = LimitsOfTheLaw.with();
    private static final String LATER = "2026-12-31T00:00";

    @Test
    void shouldHave15WorkingDaysFromTheLastTransfer() {
        // Given: received Monday 2 March, so that the fifteenth is Monday 23 March; handed on Wednesday 11 March: the
        // 12th and
        // 13th, five days each of two weeks, 30 and 31 March, and the fifteenth is Wednesday 1 April
        CaseFixture told = petition("P1")
                .received("2026-03-02T09:00")
                .transferred("2026-03-11T09:00", "unit-2")
                .answered("2026-04-01T17:00");

        // When
        ExpectedObligation one = judge(told).one("case|P1");

        // Then
        assertThat(one.promises())
                .extracting(ExpectedPromise::kind, ExpectedPromise::dueAt)
                .containsExactly(
                        tuple(PromiseKind.TERM, millis("2026-03-23T17:00")),
                        tuple(PromiseKind.TERM_RESTARTED, millis("2026-04-01T17:00")));
        assertThat(one.verdictFirst()).isEqualTo(Verdict.LATE);
        assertThat(one.verdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(one.unitId()).isEqualTo("unit-2");
    }

    @Test
    void shouldBeRefusedInTimeUntilTheSecondWorkingDay() {
        // Given: received Monday, the second working day is Wednesday 4 March; handed on Tuesday, it is Thursday 5
        // March
        Instant wednesday = at("2026-03-04T17:00");
        Instant thursday = at("2026-03-05T17:00");

        // When // Then
        assertThat(refuse(petition("P1").received("2026-03-02T09:00"), wednesday))
                .isEqualTo(Verdict.ON_TIME);
        assertThat(refuse(petition("P1").received("2026-03-02T09:00"), wednesday.plusMillis(1)))
                .isEqualTo(Verdict.LATE);
        assertThat(refuse(handedOn(), thursday)).isEqualTo(Verdict.ON_TIME);
        assertThat(refuse(handedOn(), thursday.plusMillis(1))).isEqualTo(Verdict.LATE);
    }

    @Test
    void shouldHandOnInTimeFromTheLastTransferAndAskInTimeWithinFiveDays() {
        // Given: the second transfer is late by its own two days, and the request within five days of it
        CaseFixture told = handedOn()
                .transferred("2026-03-06T09:00", "unit-1")
                .happened(FeedbackEventType.SUPPLEMENT_REQUESTED, "2026-03-13T17:00");

        // When
        Judged judged = judge(told);

        // Then
        assertThat(judged.one("case|P1/s/transfer/1").verdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(judged.one("case|P1/s/transfer/1").unitId()).isEqualTo("unit-1");
        assertThat(judged.one("case|P1/s/transfer/2").verdictLatest()).isEqualTo(Verdict.LATE);
        assertThat(judged.one("case|P1/s/transfer/2").unitId()).isEqualTo("unit-2");
        assertThat(judged.one("case|P1/s/supplement/1").verdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(judged.one("case|P1/s/supplement/1").procedureId()).isEqualTo("petition");
    }

    @Test
    void shouldPublishWithinTwoWorkingDaysAfterTheAnswer() {
        // Given: answered Thursday 5 March; Friday and Monday 9 March are the two working days
        Instant last = at("2026-03-09T17:00");

        // When
        ExpectedObligation sharp =
                judge(answered().happened(FeedbackEventType.PUBLISHED, last)).one("case|P1/s/publish/1");
        ExpectedObligation late = judge(answered().happened(FeedbackEventType.PUBLISHED, last.plusMillis(1)))
                .one("case|P1/s/publish/1");

        // Then
        assertThat(sharp.verdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(late.verdictLatest()).isEqualTo(Verdict.LATE);
    }

    @Test
    void shouldStayOpenAndOverdueWhenTheAnswerIsNeverPublished() {
        // When
        Judged judged = judge(answered());

        // Then
        assertThat(judged.one("case|P1").isOpen()).isFalse();
        assertThat(judged.one("case|P1").verdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(judged.one("case|P1/s/publish/1").isOpen()).isTrue();
        assertThat(judged.one("case|P1/s/publish/1").overdue()).isTrue();
    }

    @Test
    void shouldPublishEachAnswerWhenThereAreTwo() {
        // Given: the second answer, of Tuesday 17 March, is not published by Thursday the 19th, nor ever
        CaseFixture told = answered()
                .happened(FeedbackEventType.PUBLISHED, "2026-03-06T09:00")
                .happened(FeedbackEventType.REOPENED, "2026-03-12T09:00")
                .answered("2026-03-17T09:00");

        // When
        Judged judged = judge(told);

        // Then
        assertThat(judged.one("case|P1/s/publish/1").verdictLatest()).isEqualTo(Verdict.ON_TIME);
        assertThat(judged.one("case|P1/s/publish/2").dueAt()).isEqualTo(millis("2026-03-19T17:00"));
        assertThat(judged.one("case|P1/s/publish/2").overdue()).isTrue();
    }

    @Test
    void shouldCountTheLimitsOfAReopenedPetitionFromItsReopening() {
        // Given: reopened Thursday 12 March; until Monday 16 March it can be refused
        CaseFixture told = answered()
                .happened(FeedbackEventType.REOPENED, "2026-03-12T09:00")
                .happened(FeedbackEventType.REFUSED, "2026-03-16T17:00");

        // When // Then
        assertThat(judge(told).one("case|P1/s/refuse/1").verdictLatest()).isEqualTo(Verdict.ON_TIME);
    }

    @Test
    void shouldSetNoLimitToWhatIsDoneAfterTheAnswer() {
        // When
        Judged judged = judge(answered().transferred("2026-03-20T09:00", "unit-2"));

        // Then
        assertThat(judged.knows("case|P1/s/transfer/1")).isFalse();
        assertThat(judged.one("case|P1/s/publish/1").unitId()).isEqualTo("unit-1");
    }

    @Test
    void shouldKeepItsTermWhenSomebodyCallsItComplex() {
        // When
        ExpectedObligation one = judge(handedOn().found("2026-03-10T09:00", CaseComplexity.COMPLEX))
                .one("case|P1");

        // Then: from the transfer on Tuesday 3 March the fifteenth working day is Tuesday 24 March
        assertThat(one.promises())
                .extracting(ExpectedPromise::kind)
                .containsExactly(PromiseKind.TERM, PromiseKind.TERM_RESTARTED);
        assertThat(one.dueAt()).isEqualTo(millis("2026-03-24T17:00"));
    }

    @Test
    void shouldCountAsDissatisfiedWhenDislikedMoreThanLikedOrRaisedAgainOrLate() {
        // When // Then
        assertThat(dissatisfied(answered())).isZero();
        assertThat(dissatisfied(answered().happened(FeedbackEventType.DISLIKED, "2026-03-06T09:00")))
                .isEqualTo(1);
        assertThat(dissatisfied(answered()
                        .happened(FeedbackEventType.DISLIKED, "2026-03-06T09:00")
                        .happened(FeedbackEventType.LIKED, "2026-03-06T10:00")))
                .isZero();
        assertThat(dissatisfied(answered().happened(FeedbackEventType.RERAISED, "2026-03-06T09:00")))
                .isEqualTo(1);
        assertThat(dissatisfied(petition("P1").received("2026-03-02T09:00"))).isEqualTo(1);
    }

    private static long dissatisfied(CaseFixture told) {
        ExpectedRate rate = judge(told).expectation().rates().get("unit-1|petition|2026|petition.dissatisfied");
        return Objects.requireNonNull(rate).numerator();
    }

    private static Verdict refuse(CaseFixture told, Instant at) {
        return judge(told.happened(FeedbackEventType.REFUSED, at))
                .one("case|P1/s/refuse/1")
                .verdictLatest();
    }

    private static CaseFixture handedOn() {
        return petition("P1").received("2026-03-02T09:00").transferred("2026-03-03T09:00", "unit-2");
    }

    private static CaseFixture answered() {
        return petition("P1").received("2026-03-02T09:00").answered("2026-03-05T11:00");
    }

    private static Judged judge(CaseFixture told) {
        return Judged.of(LAW, told.events(), LATER);
    }

    private static long millis(String local) {
        return at(local).toEpochMilli();
    }
}
