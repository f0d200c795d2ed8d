package congvu.streams.attendance;

import static congvu.streams.attendance.AttendanceTask.TOPICS;
import static congvu.streams.attendance.Person.at;
import static congvu.streams.attendance.SampleRules.atLeast;
import static congvu.streams.attendance.SampleRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.attendance.AttendancePolicy;
import congvu.schemas.event.CheckFinding;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.event.InspectionEventType;
import congvu.schemas.event.InspectionMode;
import congvu.schemas.event.SubjectKind;
import congvu.schemas.reference.Detectability;
import congvu.schemas.reference.NormRecord;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.reference.RuleWindow;
import congvu.schemas.result.Signal;
import congvu.streams.store.StoreFixture;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Ratings and checks as rules see them, and a person of whom two topics tell. */
class RulesOverFactsTest {
    private static final AttendanceSettings SETTINGS = new AttendanceSettings(new AttendancePolicy(60_000, 0), 45);
    private static final Person AN = new Person("an");

    @Test
    void shouldTellThePersonAndNotTheUnitWhenAPersonIsFoundWanting() {
        // Given
        AttendanceTask task = task();

        // When
        check(task, "an", SubjectKind.STAFF, "c1", CheckFinding.NOT_COMPLIANT, "2026-03-02T09:00");
        check(task, "an", SubjectKind.STAFF, "c2", CheckFinding.COMPLIANT, "2026-03-02T09:00");

        // Then
        assertThat(task.told.standing()).containsExactly("I-NORM-STAFF 2026-03-02 RAISED");
        assertThat(task.told.unitHits).isEmpty();
        Signal signal = task.told.latest.values().iterator().next();
        assertThat(signal.getSubjectId()).isEqualTo("an");
        assertThat(signal.getEvidence().getFirst().getFacts().getFirst().getTopic())
                .isEqualTo(TOPICS.inspections().name());
        assertThat(signal.getEvidence().getFirst().getFacts().getFirst().getEventId())
                .isEqualTo("c1/2026-03-02T09:00");
    }

    @Test
    void shouldTakeItBackWhenTheCheckIsWithdrawnOrStatedAgainOtherwise() {
        // Given
        AttendanceTask task = task();
        check(task, "an", SubjectKind.STAFF, "c1", CheckFinding.NOT_COMPLIANT, "2026-03-02T09:00");
        check(task, "an", SubjectKind.STAFF, "c2", CheckFinding.NOT_COMPLIANT, "2026-03-02T09:01");

        // When
        task.restart();
        send(task, inspection("an", SubjectKind.STAFF, "c1", "2026-03-03T09:00", InspectionEventType.WITHDRAWN));
        check(task, "an", SubjectKind.STAFF, "c2", CheckFinding.COMPLIANT, "2026-03-03T09:00");

        // Then
        assertThat(task.told.standing()).isEmpty();
        assertThat(task.told.transitions)
                .containsExactly(
                        "I-NORM-STAFF 2026-03-02 RAISED",
                        "I-NORM-STAFF 2026-03-02 RAISED",
                        "I-NORM-STAFF 2026-03-02 RETRACTED",
                        "I-NORM-STAFF 2026-03-02 RETRACTED");
    }

    @Test
    void shouldTellTheUnitWhenTheUnitIsFoundWantingAndTakeItBack() {
        // Given
        AttendanceTask task = task();

        // When
        check(task, "u", SubjectKind.UNIT, "c1", CheckFinding.NOT_COMPLIANT, "2026-03-02T09:00");
        Map<String, Integer> told = Map.copyOf(task.told.unitHits);
        check(task, "u", SubjectKind.UNIT, "c1", CheckFinding.COMPLIANT, "2026-03-02T10:00");

        // Then
        assertThat(told.keySet()).containsExactly("u|u|I-NORM-UNIT|CHECK|c1");
        assertThat(task.told.unitHits).isEmpty();
        assertThat(task.told.latest).isEmpty();
    }

    @Test
    void shouldCountDaysAndChecksTogetherWhicheverComesFirst() {
        // Given
        AttendanceTask dayFirst = task();
        AttendanceTask checkFirst = task();

        // When
        late(dayFirst);
        check(dayFirst, "an", SubjectKind.STAFF, "c1", CheckFinding.NOT_COMPLIANT, "2026-03-02T09:00");
        check(checkFirst, "an", SubjectKind.STAFF, "c1", CheckFinding.NOT_COMPLIANT, "2026-03-02T09:00");
        late(checkFirst);

        // Then
        assertThat(dayFirst.told.standing())
                .containsExactly(
                        "I-NORM-STAFF 2026-03-02 RAISED",
                        "LATE-AND-POOR 2026-01-01 RAISED",
                        "W-LATE 2026-03-02 RAISED");
        assertThat(checkFirst.told.standing()).isEqualTo(dayFirst.told.standing());
    }

    @Test
    void shouldTellTheUnitOfPoorRatingsAndTakeBackThoseThatAreWithdrawn() {
        // Given
        AttendanceTask task = task();
        task.reference(SampleRules.records(rule(
                "F-RATING",
                RuleSubject.UNIT,
                RuleWindow.CALENDAR_DAYS,
                30,
                atLeast(3, RuleFactKind.RATING, "attitudeScore > 0 && attitudeScore <= 2"))));

        // When
        rate(task, "r1", 2, "2026-03-02T09:00");
        rate(task, "r2", 3, "2026-03-02T09:00");
        rate(task, "r3", 1, "2026-03-02T09:00");
        rate(task, "r3", 1, "2026-03-02T09:00");
        Map<String, Integer> told = Map.copyOf(task.told.unitHits);
        task.restart();
        send(task, rating("r1", "2026-03-03T09:00", FeedbackEventType.WITHDRAWN));
        rate(task, "r2", 1, "2026-03-03T09:00");

        // Then
        assertThat(told.keySet()).containsExactlyInAnyOrder("u|r1|F-RATING|RATING|r1", "u|r3|F-RATING|RATING|r3");
        assertThat(task.told.unitHits.keySet()).containsExactly("u|r2|F-RATING|RATING|r2", "u|r3|F-RATING|RATING|r3");
    }

    @Test
    void shouldKeepNothingOfPersonsWhenNoRuleSaysAnything() {
        // Given
        AttendanceTask task = task();

        // When
        check(task, "an", SubjectKind.STAFF, "c1", CheckFinding.COMPLIANT, "2026-03-02T09:00");

        // Then
        assertThat(StoreFixture.contents(task.store("persons"))).isEmpty();
        assertThat(task.told.transitions).isEmpty();
    }

    private static void late(AttendanceTask task) {
        task.told(AN.assigned("2026-03-02", "days"));
        task.told(AN.punched("2026-03-02T08:30"));
        task.told(AN.punched("2026-03-02T17:00"));
        task.tick(at("2026-03-02T19:00"));
    }

    private static AttendanceTask task() {
        AttendanceTask task = new AttendanceTask(SETTINGS, 100);
        Map<String, SpecificRecord> references = new LinkedHashMap<>(Person.office("17:00"));
        references.putAll(SampleRules.all());
        references.put(
                "norm/D3",
                NormRecord.newBuilder()
                        .setNormId("D3")
                        .setName("D3")
                        .setNameEn("D3")
                        .setDetectability(Detectability.INSPECTION)
                        .setBasis("QĐ 1847/QĐ-TTg")
                        .build());
        task.reference(references);
        task.tick(at("2026-03-02T05:00"));
        return task;
    }

    private static void check(
            AttendanceTask task, String subject, SubjectKind kind, String checkId, CheckFinding finding, String local) {
        InspectionEvent event = inspection(subject, kind, checkId, local, InspectionEventType.CHECKED);
        event.setFinding(finding);
        send(task, event);
    }

    private static void send(AttendanceTask task, InspectionEvent event) {
        task.send(TOPICS.inspections(), event.getSubjectId(), event);
    }

    private static void send(AttendanceTask task, FeedbackEvent event) {
        task.send(TOPICS.feedback(), event.getCaseId(), event);
    }

    private static InspectionEvent inspection(
            String subject, SubjectKind kind, String checkId, String local, InspectionEventType type) {
        return InspectionEvent.newBuilder()
                .setEventId(checkId + "/" + local)
                .setSource("inspectorate")
                .setSubjectId(subject)
                .setSubjectKind(kind)
                .setOccurredAt(at(local))
                .setType(type)
                .setCheckId(checkId)
                .setUnitId("u")
                .setNormId("D3")
                .setMode(InspectionMode.SURPRISE)
                .build();
    }

    private static void rate(AttendanceTask task, String caseId, int attitude, String local) {
        FeedbackEvent event = rating(caseId, local, FeedbackEventType.RATED);
        event.setUnitId("u");
        event.setScore(3);
        event.setAttitudeScore(attitude);
        send(task, event);
    }

    private static FeedbackEvent rating(String caseId, String local, FeedbackEventType type) {
        return FeedbackEvent.newBuilder()
                .setEventId(caseId + "/" + local)
                .setSource("survey")
                .setCaseId(caseId)
                .setOccurredAt(at(local))
                .setType(type)
                .setKind(FeedbackKind.RATING)
                .build();
    }
}
