package congvu.streams.tally;

import static congvu.streams.tally.TallyTopology.DAY;
import static congvu.streams.tally.TallyTopology.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.dossier.EventCheck;
import congvu.schemas.event.CheckFinding;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.event.InspectionEventType;
import congvu.schemas.event.InspectionMode;
import congvu.schemas.event.SubjectKind;
import congvu.schemas.rejected.RefusalReason;
import congvu.streams.stage.InputAccount;
import congvu.streams.stage.InputFamily;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ratings and checks, from their topics to the rates, and to what may be told of a person. */
class TallyTopologyTest {
    private TallyTopology topology = new TallyTopology();

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void shouldCountContentRatingsForTheUnitAndThoseAboveItWhenCitizensRate() {
        // When
        rate("r1", 5, 5, null);
        rate("r2", 4, null, null);
        rate("r3", 1, 2, null);
        topology.turns();

        // Then
        assertThat(topology.rates())
                .containsEntry("desk|*|2026-03|rating.content", "2/3")
                .containsEntry("city/**|*|2026-03|rating.content", "2/3")
                .containsEntry("desk|*|2026-03|rating.poor-attitude", "1/2");
    }

    @Test
    void shouldTellOfAnOfficialOnlyWhenThereAreEnoughRatingsAndTakeItBackWhenThereAreNot() {
        // When
        for (int i = 1; i <= 4; i++) {
            rate("r" + i, 5, 1, "token-1");
        }
        topology.turns();
        Map<String, String> withFour = topology.officers();
        rate("r5", 2, null, "token-1");
        topology.turns();
        Map<String, String> withFive = topology.officers();
        topology.send(
                TOPICS.feedback(),
                "r5",
                rating("r5", FeedbackEventType.WITHDRAWN).setEventId("r5-w").build());
        topology.turns();

        // Then
        assertThat(withFour).isEmpty();
        assertThat(withFive).containsExactlyEntriesOf(Map.of("token-1|2026-03", "4 of 5, 4 poor"));
        assertThat(topology.officers()).containsExactlyEntriesOf(Collections.singletonMap("token-1|2026-03", null));
        assertThat(topology.rates().keySet()).noneMatch(key -> key.contains("token"));
    }

    @Test
    void shouldEndWithTheSameRatesWhenRatingsComeInAnyOrderAndTwice() {
        // Given
        List<FeedbackEvent> told = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            told.add(rating("r" + i % 7, FeedbackEventType.RATED)
                    .setEventId("e" + i)
                    .setOccurredAt(DAY.minus(Duration.ofMinutes(i)))
                    .setScore(1 + i % 5)
                    .build());
        }
        told.add(rating("r1", FeedbackEventType.CORRECTED)
                .setEventId("c1")
                .setCorrectsEventId("e1")
                .setVoidsCorrected(true)
                .build());
        told.forEach(event -> topology.send(TOPICS.feedback(), event.getCaseId(), event));
        topology.turns();
        Map<String, String> inOrder = topology.rates();
        topology.close();
        topology = new TallyTopology();

        // When
        List<FeedbackEvent> shuffled = new ArrayList<>(told);
        shuffled.addAll(told);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.forEach(event -> topology.send(TOPICS.feedback(), event.getCaseId(), event));
        topology.turns();

        // Then
        assertThat(topology.rates()).isEqualTo(inOrder).isNotEmpty();
        InputAccount account = topology.account(InputFamily.FEEDBACK);
        assertThat(account.accepted()).isEqualTo(told.size());
        assertThat(account.duplicates()).isEqualTo(told.size());
    }

    @Test
    void shouldCountChecksByNormAndRefuseWhatIsNoNormWhenAnInspectionComes() {
        // When
        check("c1", "D3", CheckFinding.COMPLIANT);
        check("c2", "D3", CheckFinding.NOT_COMPLIANT);
        check("c2", "D3", CheckFinding.COMPLIANT);
        check("c3", "D3", CheckFinding.NOT_COMPLIANT);
        check("c4", "T1", CheckFinding.NOT_COMPLIANT);
        check("c5", "Z9", CheckFinding.COMPLIANT);
        topology.turns();

        // Then
        assertThat(topology.rates()).containsEntry("city/**|D3|2026-03|inspection.compliant", "2/3");
        assertThat(topology.rejected()).containsExactly(RefusalReason.UNKNOWN_NORM, RefusalReason.UNKNOWN_NORM);
    }

    @Test
    void shouldRefuseWhenTheUnitWouldBeReadAsOneWithAllBelowItOrIsMissingOrTooLong() {
        // When
        for (String unit : List.of("desk/**", "*", "", "u".repeat(EventCheck.MAX_ID_CHARS + 1))) {
            topology.send(
                    TOPICS.feedback(),
                    "r1",
                    rating("r1", FeedbackEventType.RATED)
                            .setScore(5)
                            .setUnitId(unit)
                            .build());
            topology.send(
                    TOPICS.inspections(),
                    "desk",
                    checked("c1", "D3", CheckFinding.COMPLIANT).setUnitId(unit).build());
        }
        topology.turns();

        // Then
        assertThat(topology.rejected())
                .containsExactly(
                        RefusalReason.UNDECODABLE,
                        RefusalReason.UNDECODABLE,
                        RefusalReason.UNDECODABLE,
                        RefusalReason.UNDECODABLE,
                        RefusalReason.MISSING_FIELD,
                        RefusalReason.MISSING_FIELD,
                        RefusalReason.ID_TOO_LONG,
                        RefusalReason.ID_TOO_LONG);
        assertThat(topology.rates()).isEmpty();
    }

    @Test
    void shouldRefuseARatingWhenItIsOldOrMakesNoSense() {
        // When
        topology.send(
                TOPICS.feedback(),
                "old",
                rating("old", FeedbackEventType.RATED)
                        .setOccurredAt(DAY.minus(Duration.ofDays(91)))
                        .setScore(3)
                        .build());
        rate("r6", 6, null, null);
        topology.send(
                TOPICS.feedback(), "r7", rating("r7", FeedbackEventType.RATED).build());
        topology.send(
                TOPICS.feedback(),
                "r8",
                rating("r8", FeedbackEventType.ANSWERED).build());

        // Then
        assertThat(topology.rejected())
                .containsExactly(
                        RefusalReason.TOO_LATE,
                        RefusalReason.UNDECODABLE,
                        RefusalReason.MISSING_FIELD,
                        RefusalReason.UNKNOWN_TYPE);
        assertThat(topology.account(InputFamily.FEEDBACK).refused()).isEqualTo(4);
    }

    @Test
    void shouldKeepTheSumsWhenAFactHasLeftTheStore() {
        // Given
        rate("r1", 5, null, null);
        topology.turns();

        // When
        topology.tick(DAY.plus(Duration.ofDays(90)));
        topology.turns();
        rate("r2", 5, null, null);

        // Then
        assertThat(topology.rates()).containsEntry("desk|*|2026-03|rating.content", "1/1");
        assertThat(topology.rejected()).containsExactly(RefusalReason.TOO_LATE);
    }

    private void rate(String caseId, int score, Integer attitude, String officer) {
        topology.send(
                TOPICS.feedback(),
                caseId,
                rating(caseId, FeedbackEventType.RATED)
                        .setScore(score)
                        .setAttitudeScore(attitude)
                        .setStaffToken(officer)
                        .build());
    }

    private static FeedbackEvent.Builder rating(String caseId, FeedbackEventType type) {
        return FeedbackEvent.newBuilder()
                .setEventId(caseId + "-" + type)
                .setSource("survey")
                .setCaseId(caseId)
                .setOccurredAt(DAY)
                .setType(type)
                .setKind(FeedbackKind.RATING)
                .setUnitId("desk");
    }

    private void check(String checkId, String norm, CheckFinding finding) {
        topology.send(
                TOPICS.inspections(), "desk", checked(checkId, norm, finding).build());
    }

    private static InspectionEvent.Builder checked(String checkId, String norm, CheckFinding finding) {
        return InspectionEvent.newBuilder()
                .setEventId(checkId + "-" + finding)
                .setSource("inspectorate")
                .setSubjectId("desk")
                .setSubjectKind(SubjectKind.UNIT)
                .setOccurredAt(finding == CheckFinding.COMPLIANT ? DAY.plusSeconds(60) : DAY)
                .setType(InspectionEventType.CHECKED)
                .setCheckId(checkId)
                .setUnitId("desk")
                .setNormId(norm)
                .setMode(InspectionMode.SURPRISE)
                .setFinding(finding);
    }
}
