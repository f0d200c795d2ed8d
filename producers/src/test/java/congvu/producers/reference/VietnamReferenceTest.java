package congvu.producers.reference;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.DayCount;
import congvu.domain.calendar.Term;
import congvu.domain.calendar.TermUnit;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.StepTerm;
import congvu.producers.importing.ProjectFiles;
import congvu.schemas.reference.Detectability;
import congvu.schemas.reference.DutyRecord;
import congvu.schemas.reference.NormRecord;
import congvu.schemas.reference.WorkScheduleRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped for Viet Nam, number by number. */
final class VietnamReferenceTest {

    private static final LocalDate BEFORE_LAW_136 = LocalDate.of(2026, 6, 30);
    private static final LocalDate UNDER_LAW_136 = LocalDate.of(2026, 7, 1);

    private final ReferenceSet vietnam = ReferenceFiles.read(List.of(ProjectFiles.at("reference/vn")));

    @ParameterizedTest
    @ValueSource(strings = {"calendar", "office-hours", "procedures", "schedules", "duties", "norms"})
    void shouldReadWhenAFileIsTakenAlone(String file) {
        // When
        ReferenceSet set = ReferenceFiles.read(List.of(ProjectFiles.at("reference/vn/" + file + ".yaml")));

        // Then
        assertThat(set.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "complaint-1, 30",
        "complaint-1-complex, 45",
        "complaint-1-remote, 45",
        "complaint-1-remote-complex, 60",
        "complaint-2, 45",
        "complaint-2-complex, 60",
        "complaint-2-remote, 60",
        "complaint-2-remote-complex, 70"
    })
    void shouldCountCalendarDaysWhenItIsAComplaint(String id, int days) {
        // When
        ProcedureVersion version = version(id, UNDER_LAW_136);

        // Then
        assertThat(version.version()).isEqualTo(2);
        assertThat(version.term()).isEqualTo(Term.calendarDays(days));
        assertThat(version.steps()).containsExactly(new StepTerm("accept", Term.calendarDays(10)));
        assertThat(version(id, BEFORE_LAW_136).term()).isEqualTo(Term.calendarDays(days));
        assertThat(version(id, BEFORE_LAW_136).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"denunciation, 30", "denunciation-complex, 60", "denunciation-very-complex, 90"})
    void shouldCheckAndNotifyInWorkingDaysWhenItIsADenunciation(String id, int days) {
        // When
        ProcedureVersion version = version(id, UNDER_LAW_136);

        // Then
        assertThat(version.term()).isEqualTo(Term.calendarDays(days));
        assertThat(version.steps())
                .containsExactly(new StepTerm("check", workingDays(7)), new StepTerm("notify", workingDays(5)));
    }

    @Test
    void shouldAnswerAPetitionInFifteenWorkingDaysWhenItIsAccepted() {
        // When
        ProcedureVersion petition = version("petition", UNDER_LAW_136);

        // Then
        assertThat(petition.term()).isEqualTo(workingDays(15));
        assertThat(petition.steps())
                .containsExactly(
                        new StepTerm("refuse", workingDays(2)),
                        new StepTerm("transfer", workingDays(2)),
                        new StepTerm("supplement", workingDays(5)),
                        new StepTerm("publish", workingDays(2)));
    }

    @Test
    void shouldHaveEveryNormWhenTheTableIsReadThrough() {
        // When
        Map<String, Detectability> norms =
                vietnam.norms().stream().collect(Collectors.toMap(NormRecord::getNormId, NormRecord::getDetectability));

        // Then
        assertThat(norms.keySet())
                .containsExactlyInAnyOrder(
                        "T1", "T2", "T3", "T4", "T5", "T6", "G1", "G2", "G3", "G4", "D1", "D2", "D3", "D4", "D5", "D6",
                        "C1", "C2", "W1", "X1");
        assertThat(norms)
                .containsEntry("T3", Detectability.EVENTS)
                .containsEntry("G1", Detectability.FEEDBACK)
                .containsEntry("D2", Detectability.INSPECTION)
                .containsEntry("D5", Detectability.NOT_MONITORABLE);
    }

    @Test
    void shouldHaveSchedulesAndDutiesWhenTheFolderIsRead() {
        // Then
        assertThat(vietnam.schedules())
                .extracting(WorkScheduleRecord::getScheduleId)
                .containsExactly("office-2-punches", "office-4-punches", "one-stop-saturday", "night-duty");
        assertThat(vietnam.duties())
                .extracting(DutyRecord::getDutyId)
                .containsExactly("report-unit-year", "report-home-affairs-year", "report-unit-month");
    }

    private ProcedureVersion version(String id, LocalDate on) {
        Procedure procedure = vietnam.procedures().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return procedure.inForceOn(on);
    }

    private static Term workingDays(int days) {
        return new Term(days, TermUnit.WORKING_DAYS, DayCount.TO_END_OF_DAY);
    }
}
