package congvu.producers.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.producers.importing.profile.Profile;
import congvu.producers.importing.profile.ProfileReader;
import congvu.producers.importing.row.UnusableInputException;
import congvu.producers.importing.token.StaffTokens;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.CaseComplexity;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.OnlinePayment;
import congvu.schemas.event.PunchDirection;
import congvu.schemas.event.SubmissionChannel;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.event.TaskEventType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The profiles that are shipped, on their samples. */
final class ShippedProfilesTest {

    @TempDir
    private Path folder;

    @Test
    void shouldPunchUnderTokensWhenATerminalsLogIsRead() throws IOException {
        // When
        ReadFile read = ReadFile.of(attlog(), sample("attlog.dat"), folder);

        // Then
        List<AttendanceEvent> punches = read.events(AttendanceEvent.class);
        assertThat(punches)
                .extracting(AttendanceEvent::getStaffToken)
                .containsOnly("staff-7f3a", "staff-c01d")
                .hasSize(7);
        assertThat(punches)
                .extracting(AttendanceEvent::getDirection)
                .containsExactly(
                        PunchDirection.IN,
                        PunchDirection.IN,
                        PunchDirection.OUT,
                        PunchDirection.IN,
                        PunchDirection.OUT,
                        PunchDirection.OUT,
                        PunchDirection.UNSTATED);
        assertThat(punches.getFirst().getOccurredAt()).isEqualTo(Instant.parse("2026-11-16T00:25:10Z"));
        assertThat(punches.getFirst().getDeviceId()).isEqualTo("GATE-1");
        assertThat(punches.getFirst().getEventId()).isEqualTo("staff-7f3a/PUNCHED/GATE-1/1794788710000");
    }

    @Test
    void shouldReportTheDeviceFromItsFirstLineToItsLastWhenNothingIsStated() throws IOException {
        // When
        ReadFile read = ReadFile.of(attlog(), sample("attlog.dat"), folder);

        // Then
        assertThat(read.devices()).singleElement().satisfies(report -> {
            assertThat(report.getDeviceId()).isEqualTo("GATE-1");
            assertThat(report.getCoveredFrom()).isEqualTo(Instant.parse("2026-11-16T00:25:10Z"));
            assertThat(report.getCoveredTo()).isEqualTo(Instant.parse("2026-11-17T00:29:01.001Z"));
        });
    }

    @Test
    void shouldReadNothingWhenNobodySaysHowTokensAreMade() {
        // Given
        Profile profile = ProfileReader.read(ProjectFiles.at("profiles/attlog.yaml"));

        // When / Then
        assertThatThrownBy(() -> ReadFile.of(profile, sample("attlog.dat"), folder))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("--token-map");
    }

    @Test
    void shouldBeAnotherImportWhenTokensOrConstantsDiffer() {
        // Given
        Profile profile = ProfileReader.read(ProjectFiles.at("profiles/attlog.yaml"));
        StaffTokens tokens = StaffTokens.byMap(sample("staff-tokens.csv"));

        // When
        List<String> digests = List.of(
                profile.digest(),
                profile.with(Map.of(), tokens).digest(),
                profile.with(Map.of("deviceId", "GATE-1"), tokens).digest(),
                profile.with(Map.of("deviceId", "GATE-2"), tokens).digest());

        // Then
        assertThat(digests).doesNotHaveDuplicates();
        assertThatThrownBy(() -> profile.with(Map.of("dossierId", "x"), tokens))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("Known: staffToken");
    }

    @Test
    void shouldTellEveryEventOfAStateWhenDossiersAreSynchronised() throws IOException {
        // When
        ReadFile read = read("national-sync", sample("national-sync.csv"));

        // Then
        assertThat(read.events())
                .extracting(DossierEvent::getType)
                .containsExactly(
                        DossierEventType.SUBMITTED,
                        DossierEventType.ACCEPTED,
                        DossierEventType.REFUSED,
                        DossierEventType.ACCEPTED,
                        DossierEventType.SUPPLEMENT_RECEIVED,
                        DossierEventType.FINANCIAL_OBLIGATION_PAID,
                        DossierEventType.ACCEPTED,
                        DossierEventType.SUPPLEMENT_REQUESTED,
                        DossierEventType.ACCEPTED,
                        DossierEventType.SUPPLEMENT_RECEIVED,
                        DossierEventType.FINANCIAL_OBLIGATION_SET,
                        DossierEventType.ACCEPTED,
                        DossierEventType.WITHDRAWN,
                        DossierEventType.ACCEPTED,
                        DossierEventType.STOPPED,
                        DossierEventType.ACCEPTED,
                        DossierEventType.DECIDED,
                        DossierEventType.ACCEPTED,
                        DossierEventType.DECIDED,
                        DossierEventType.DELIVERED);
        DossierEvent accepted = read.events().get(15);
        assertThat(accepted.getAppointmentAt()).isEqualTo(Instant.parse("2026-11-06T10:00:00Z"));
        assertThat(accepted.getOnlinePayment()).isEqualTo(OnlinePayment.NATIONAL_PORTAL);
        assertThat(accepted.getChannel()).isEqualTo(SubmissionChannel.ONLINE);
        assertThat(accepted.getStatusCode()).isEqualTo(9);
        assertThat(read.events().get(16).getResultDigitised()).isTrue();
        assertThat(read.events().get(18).getResultDigitised()).isFalse();
        assertThat(read.events().get(3).getChannel()).isEqualTo(SubmissionChannel.DIRECT);
    }

    @Test
    void shouldEndWithTheLastDayWhenLeaveIsGivenInDates() throws IOException {
        // When
        List<AttendanceEvent> told = read("leave", sample("leave.csv")).events(AttendanceEvent.class);

        // Then
        assertThat(told)
                .extracting(AttendanceEvent::getType)
                .containsExactly(
                        AttendanceEventType.LEAVE_APPROVED,
                        AttendanceEventType.TRIP_APPROVED,
                        AttendanceEventType.DUTY_SET,
                        AttendanceEventType.LEAVE_REVOKED);
        assertThat(told.getFirst().getFromAt()).isEqualTo(Instant.parse("2026-11-17T17:00:00Z"));
        assertThat(told.getFirst().getToAt()).isEqualTo(Instant.parse("2026-11-20T17:00:00Z"));
        assertThat(told.get(1).getToAt()).isEqualTo(Instant.parse("2026-11-19T08:30:00Z"));
        assertThat(told.getLast().getApprovalId()).isEqualTo("L-2026-881");
        assertThat(told.getLast().getToAt()).isNull();
    }

    @Test
    void shouldAssignUnitScheduleAndDevicesWhenTheStaffTableIsRead() throws IOException {
        // When
        List<AttendanceEvent> told =
                read("assignments", sample("assignments.csv")).events(AttendanceEvent.class);

        // Then
        assertThat(told).extracting(AttendanceEvent::getType).containsOnly(AttendanceEventType.ASSIGNED);
        assertThat(told.getFirst().getDeviceIds()).containsExactly("GATE-1", "GATE-2");
        assertThat(told.getFirst().getFromDay()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(told.getFirst().getToDay()).isNull();
        assertThat(told.get(1).getToDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(told.getLast().getDeviceIds()).isEmpty();
        assertThat(told.getLast().getScheduleId()).isEqualTo("one-stop-saturday");
    }

    @Test
    void shouldFollowATaskFromItsAssignmentWhenTheListIsRead() throws IOException {
        // When
        List<TaskEvent> told = read("tasks", sample("tasks.csv")).events(TaskEvent.class);

        // Then
        assertThat(told)
                .extracting(TaskEvent::getType)
                .containsExactly(
                        TaskEventType.ASSIGNED,
                        TaskEventType.PROGRESSED,
                        TaskEventType.EXTENDED,
                        TaskEventType.COMPLETED,
                        TaskEventType.ASSIGNED,
                        TaskEventType.TRANSFERRED);
        assertThat(told.getFirst().getDueAt()).isEqualTo(Instant.parse("2026-11-13T10:00:00Z"));
        assertThat(told.get(1).getProgressPermille()).isEqualTo(400);
        assertThat(told.get(2).getDueAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(told.getLast().getUnitId()).isEqualTo("dept-land");
    }

    @Test
    void shouldFollowPetitionsAndComplaintsWhenTheirListsAreRead() throws IOException {
        // When
        List<FeedbackEvent> petitions =
                read("petitions", sample("petitions.csv")).events(FeedbackEvent.class);
        List<FeedbackEvent> complaints =
                read("complaints", sample("complaints.csv")).events(FeedbackEvent.class);

        // Then
        assertThat(petitions).hasSize(12).extracting(FeedbackEvent::getKind).containsOnly(FeedbackKind.PETITION);
        assertThat(petitions.getFirst().getCategoryCode()).isEqualTo("STAFF_CONDUCT");
        assertThat(petitions.getLast().getType()).isEqualTo(FeedbackEventType.TRANSFERRED);
        assertThat(petitions.getLast().getUnitId()).isEqualTo("commune-7");
        assertThat(complaints).hasSize(8);
        assertThat(complaints.get(2).getComplexity()).isEqualTo(CaseComplexity.COMPLEX);
        assertThat(complaints.get(3).getKind()).isEqualTo(FeedbackKind.COMPLAINT);
        assertThat(complaints.getLast().getKind()).isEqualTo(FeedbackKind.DENUNCIATION);
        assertThat(complaints.getLast().getAppointmentAt()).isEqualTo(Instant.parse("2027-02-08T10:00:00Z"));
    }

    private ReadFile read(String profile, Path file) throws IOException {
        return ReadFile.of(ProjectFiles.at("profiles/" + profile + ".yaml"), file, folder);
    }

    private static Profile attlog() {
        return ProfileReader.read(ProjectFiles.at("profiles/attlog.yaml"))
                .with(Map.of("deviceId", "GATE-1"), StaffTokens.byMap(sample("staff-tokens.csv")));
    }

    private static Path sample(String name) {
        return ProjectFiles.at("data/samples/" + name);
    }
}
