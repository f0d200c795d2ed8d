package congvu.streams.dossier;

import static congvu.testkit.fixtures.CaseFixture.complaint;
import static congvu.testkit.fixtures.CaseFixture.petition;
import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static congvu.testkit.fixtures.TaskFixture.task;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.event.ActionFamily;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalCause;
import congvu.schemas.result.SignalFact;
import congvu.schemas.result.SignalState;
import congvu.testkit.fixtures.DossierFixture;
import congvu.testkit.fixtures.LimitsOfTheLaw;
import congvu.testkit.fixtures.ReferenceRecords;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each rule about files: what raises it, what it rests on, what takes it back. Monday to Friday 08:00-12:00 and
 * 13:00-17:00; 2026-03-02 is a Monday. Dossiers have a week.
 */
class FileSignalsTest {
    private static final String MONDAY = "2026-03-02T08:00";
    private static final String DUE = "2026-03-06T17:00";

    @Test
    void shouldRaiseOverdueWithoutApologyOnceTheGraceIsOverAndRetractWhenTheEndTurnsOutToHaveBeenInTime() {
        // Given
        DossierFixture life = accepted().decided("2026-03-06T16:00");
        FileTask task = FileTask.withRules().dossier(first(life, 1));
        busy(task, "2026-03-03T09:00", "2026-03-04T17:00", "2026-03-06T09:00");
        task.tick("2026-03-06T17:01");
        List<String> beforeTheGraceIsOver = task.standing();

        // When
        task.tick("2026-03-06T17:02");
        List<String> overdue = task.standing();
        Signal raised = task.of("O-OVERDUE");
        task.dossier(from(life, 1));

        // Then
        assertThat(beforeTheGraceIsOver).isEmpty();
        assertThat(overdue).containsExactly("O-NOAPOLOGY RAISED", "O-OVERDUE RAISED");
        assertThat(raised.getSubjectKind()).isEqualTo(RuleSubject.OBLIGATION);
        assertThat(raised.getSubjectId()).isEqualTo("D1");
        assertThat(raised.getAboutId()).isEqualTo("D1");
        assertThat(raised.getActionFamily()).isEqualTo(ActionFamily.DOSSIER);
        assertThat(raised.getUnitId()).isEqualTo("A");
        assertThat(raised.getOccurredFrom()).isEqualTo(at(DUE));
        assertThat(raised.getDay()).isEqualTo(LocalDate.parse("2026-03-06"));
        assertThat(raised.getCause()).isEqualTo(SignalCause.TIME_PASSED);
        assertThat(task.standing()).containsExactly("O-NOAPOLOGY RETRACTED", "O-OVERDUE RETRACTED");
        assertThat(task.of("O-OVERDUE").getCause()).isEqualTo(SignalCause.FACTS_CHANGED);
        assertThat(task.signalsTo(congvu.domain.rule.SignalState.RAISED)).isEqualTo(2);
        assertThat(task.signalsTo(congvu.domain.rule.SignalState.RETRACTED)).isEqualTo(2);
    }

    @Test
    void shouldRaiseWhatANewAppointmentAndItsBreachMeanWhenItIsBrokenToo() {
        // Given
        FileTask task = FileTask.withRules();
        DossierFixture life = accepted()
                .extended("2026-03-09T09:00", "2026-03-10T17:00")
                .extended("2026-03-10T09:00", "2026-03-11T17:00");

        // When
        task.dossier(life.events()).tick("2026-03-12T08:00");

        // Then
        assertThat(withoutIdle(task))
                .containsExactly(
                        "O-NOAPOLOGY RAISED",
                        "O-OVERDUE RAISED",
                        "O-OVERDUE2 RAISED",
                        "O-REAPPOINT RAISED",
                        "O-REAPPOINT-LATE RAISED");
        assertRestsOn(task, "O-REAPPOINT", life.events().get(2));
        assertRestsOn(task, "O-REAPPOINT-LATE", life.events().get(1));
    }

    @Test
    void shouldTakeANewAppointmentBackWhenItIsVoided() {
        // Given
        DossierFixture life = accepted()
                .extended("2026-03-05T09:00", "2026-03-10T17:00")
                .extended("2026-03-10T09:00", "2026-03-11T17:00")
                .voided("2026-03-10T10:00", 2);
        FileTask task = FileTask.withRules().dossier(first(life, 3)).tick("2026-03-10T11:00");
        List<String> raised = withoutIdle(task);

        // When
        task.dossier(from(life, 3));

        // Then what was the second is now the first, and came after the deadline
        assertThat(raised).containsExactly("O-REAPPOINT RAISED");
        assertThat(withoutIdle(task))
                .containsExactly(
                        "O-NOAPOLOGY RAISED", "O-OVERDUE RAISED", "O-REAPPOINT RETRACTED", "O-REAPPOINT-LATE RAISED");
    }

    @Test
    void shouldRaiseASecondRequestAndALateOneAndTakeThemBackWhenTheirTimesAreCorrected() {
        // Given
        DossierFixture life = accepted()
                .supplementRequested("2026-03-02T09:00")
                .supplementReceived("2026-03-02T10:00")
                .supplementRequested("2026-03-06T14:00")
                .corrected("2026-03-06T15:00", 4)
                .toTime("2026-03-05T09:00")
                .voided("2026-03-06T16:00", 2);
        FileTask task = FileTask.withRules().tick("2026-03-02T08:00").dossier(first(life, 4));
        List<String> raised = task.standing();
        assertRestsOn(task, "O-SUPPL", life.events().get(3));
        assertRestsOn(task, "O-SUPPL-LATE", life.events().get(3));

        // When
        task.dossier(life.events().subList(4, 5));
        List<String> corrected = task.standing();
        task.dossier(from(life, 5));

        // Then
        assertThat(raised).containsExactly("O-SUPPL RAISED", "O-SUPPL-LATE RAISED");
        assertThat(corrected).containsExactly("O-SUPPL RAISED", "O-SUPPL-LATE RETRACTED");
        assertThat(task.standing()).containsExactly("O-SUPPL RETRACTED", "O-SUPPL-LATE RETRACTED");
    }

    @Test
    void shouldRaiseIdleOnceTwoWorkingDaysHavePassedAndRetractWhenAnEventWithinThemComesLate() {
        // Given
        DossierFixture life = dossier("D1")
                .accepted("2026-03-02T10:00")
                .due("2026-03-31T17:00")
                .stepDone("2026-03-04T09:59", "s");
        FileTask task = FileTask.withRules().dossier(first(life, 1));
        task.tick("2026-03-04T10:01");
        List<String> before = task.standing();

        // When
        task.tick("2026-03-04T10:01:00.001");
        List<String> idle = task.standing();
        assertRestsOn(task, "O-IDLE", life.events().get(0));
        task.dossier(from(life, 1));

        // Then
        assertThat(before).isEmpty();
        assertThat(idle).containsExactly("O-IDLE RAISED");
        assertThat(task.of("O-IDLE").getOccurredFrom()).isEqualTo(at("2026-03-04T10:00"));
        assertThat(task.of("O-IDLE").getState()).isEqualTo(SignalState.RETRACTED);
    }

    @Test
    void shouldRaisePingPongAtTheThirdTransferAndRetractWhenOneOfThemIsVoided() {
        // Given
        DossierFixture life = accepted()
                .transferred("2026-03-02T09:00", "B")
                .transferred("2026-03-02T10:00", "A")
                .transferred("2026-03-02T11:00", "B")
                .voided("2026-03-02T12:00", 2);
        FileTask task = FileTask.withRules().tick(MONDAY).dossier(first(life, 3));
        List<String> before = task.standing();

        // When
        task.dossier(life.events().subList(3, 4));
        List<String> raised = task.standing();
        assertRestsOn(task, "O-PINGPONG", life.events().get(3));
        task.dossier(from(life, 4));

        // Then
        assertThat(before).isEmpty();
        assertThat(raised).containsExactly("O-PINGPONG RAISED");
        assertThat(task.standing()).containsExactly("O-PINGPONG RETRACTED");
    }

    @Test
    void shouldRaiseABackDatedEndWhenItIsToldADayAfterTheDeadlineOnly() {
        // Given
        DossierFixture life = accepted().decided("2026-03-06T17:00");
        FileTask early = FileTask.withRules().dossier(first(life, 1)).tick("2026-03-09T16:59:59.999");
        FileTask late = FileTask.withRules().dossier(first(life, 1)).tick("2026-03-09T17:00");

        // When
        early.dossier(from(life, 1));
        late.dossier(from(life, 1));

        // Then begun minutes count whole
        assertThat(withoutIdle(early)).contains("O-BACKDATED RAISED");
        assertThat(withoutIdle(late)).contains("O-BACKDATED RAISED", "O-OVERDUE RETRACTED");
        assertRestsOn(late, "O-BACKDATED", life.events().get(1));
        FileTask muchEarlier = FileTask.withRules().dossier(first(life, 1)).tick("2026-03-09T16:58");
        muchEarlier.dossier(from(life, 1));
        assertThat(withoutIdle(muchEarlier)).doesNotContain("O-BACKDATED RAISED");
    }

    @Test
    void shouldRaiseAnOverdueTaskAndRetractWhenItWasDoneInTime() {
        // Given
        var life =
                task("T1").assigned(MONDAY, DUE).completed("2026-03-06T17:00").events();
        FileTask task = FileTask.withRules().task(life.subList(0, 1)).tick("2026-03-09T08:00");
        Signal raised = task.of("T-OVERDUE");

        // When
        task.task(life.subList(1, 2));

        // Then
        assertThat(raised.getSubjectId()).isEqualTo("task|T1");
        assertThat(raised.getAboutId()).isEqualTo("T1");
        assertThat(raised.getActionFamily()).isEqualTo(ActionFamily.TASK);
        assertThat(task.of("T-OVERDUE").getState()).isEqualTo(SignalState.RETRACTED);
    }

    @Test
    void shouldRaiseLateCasesByTheLimitsOfTheLaw() {
        // Given
        FileTask task = FileTask.withRules().reference(ReferenceRecords.of(LimitsOfTheLaw.with()));
        var petition =
                petition("P1").received(MONDAY).answered("2026-03-20T10:00").events();

        // When
        task.cases(petition.subList(0, 1))
                .cases(complaint("C1").received(MONDAY).events());
        task.tick("2026-03-24T08:00");
        Signal ofPetition = task.of("F-PAKN-LATE");
        Signal ofComplaint = task.of("F-KNTC-LATE");
        task.cases(petition.subList(1, 2));

        // Then
        assertThat(ofPetition.getActionFamily()).isEqualTo(ActionFamily.FEEDBACK);
        assertThat(ofPetition.getSubjectId()).isEqualTo("case|P1");
        assertThat(ofComplaint.getAboutId()).isEqualTo("C1");
        assertThat(task.of("F-PAKN-LATE").getState()).isEqualTo(SignalState.RETRACTED);
        assertThat(task.of("F-KNTC-LATE").getState()).isEqualTo(SignalState.RAISED);
    }

    @Test
    void shouldRaiseAPetitionAboutConductByItsCategoryAndRetractWhenItIsClassedAnew() {
        // Given
        var life = petition("P1")
                .received(MONDAY)
                .change(event -> event.setCategoryCode("STAFF_CONDUCT"))
                .transferred("2026-03-03T09:00", "B")
                .change(event -> event.setCategoryCode("PROCEDURE"))
                .events();
        FileTask task = FileTask.withRules();

        // When
        task.cases(life.subList(0, 1));
        Signal raised = task.of("F-CONDUCT");
        task.cases(life.subList(1, 2));

        // Then
        assertThat(raised.getState()).isEqualTo(SignalState.RAISED);
        SignalFact fact = raised.getEvidence().getFirst().getFacts().getFirst();
        assertThat(task.recordAt(fact.getOffset())).isEqualTo(life.get(0));
        assertThat(task.of("F-CONDUCT").getState()).isEqualTo(SignalState.RETRACTED);
    }

    @Test
    void shouldTellTheUnitWhatEndedLateInTheDayAndTakeItBack() {
        // Given
        DossierFixture life = accepted().decided("2026-03-03T16:50").voided("2026-03-04T09:00", 2);
        FileTask task = FileTask.withRules().dossier(first(life, 2));
        List<String> told = List.copyOf(task.unitHits);

        // When
        task.restart().dossier(from(life, 2));

        // Then
        assertThat(told)
                .containsExactly("A U-ENDS fixture|" + life.events().get(1).getEventId());
        assertThat(task.unitHits).isEmpty();
    }

    private static void assertRestsOn(FileTask task, String ruleId, DossierEvent event) {
        SignalFact fact = task.of(ruleId).getEvidence().getFirst().getFacts().getFirst();
        assertThat(fact.getEventId()).isEqualTo(event.getEventId());
        assertThat(fact.getTopic()).isEqualTo("congvu.dossiers");
        assertThat(task.recordAt(fact.getOffset())).isEqualTo(event);
    }

    /** Somebody works on it, so that it is not idle. */
    private static void busy(FileTask task, String... times) {
        int number = 0;
        for (String time : times) {
            DossierEvent done = dossier("D1").stepDone(time, "s").events().getFirst();
            task.dossier(List.of(
                    DossierEvent.newBuilder(done).setEventId("busy-" + number++).build()));
        }
    }

    private static List<String> withoutIdle(FileTask task) {
        return task.standing().stream().filter(one -> !one.startsWith("O-IDLE")).toList();
    }

    private static List<DossierEvent> first(DossierFixture life, int count) {
        return life.events().subList(0, count);
    }

    private static List<DossierEvent> from(DossierFixture life, int first) {
        return life.events().subList(first, life.events().size());
    }

    private static DossierFixture accepted() {
        return dossier("D1").accepted(MONDAY).unit("A").due(DUE);
    }
}
