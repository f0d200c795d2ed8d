package congvu.producers.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.attendance.AttendanceCorrection;
import congvu.domain.attendance.AttendanceDay;
import congvu.domain.attendance.AttendanceEntry;
import congvu.domain.attendance.AttendanceEventCheck;
import congvu.domain.attendance.AttendanceEventType;
import congvu.domain.attendance.AttendanceFold;
import congvu.domain.attendance.AttendanceJournal;
import congvu.domain.attendance.AttendancePolicy;
import congvu.domain.attendance.CoveredDevices;
import congvu.domain.attendance.PunchDirection;
import congvu.domain.attendance.PunchMethod;
import congvu.domain.reference.ReferenceBook;
import congvu.producers.simulate.told.Told;
import congvu.producers.simulate.truth.AttendanceTruth;
import congvu.producers.simulate.truth.AttendanceTruth.State;
import congvu.producers.simulate.world.WorldBook;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.DeviceReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the simulation says of working days, which it decided beforehand, against what the domain makes of the events. */
class AttendanceAgreementTest {

    private static final AttendancePolicy POLICY = new AttendancePolicy(60_000L, 20 * 60_000L);

    @ParameterizedTest
    @CsvSource({"1, 2026-08-10, 24", "2, 2026-02-02, 33", "3, 2026-04-13, 24", "4, 2026-11-09, 21"})
    void shouldAgreeWithTheDomainOnEveryDayWhenEverythingIsTold(long seed, LocalDate from, int days) {
        // Given
        SimulationSettings settings = SimulationSettings.of(new SimulationSize(2, 6, 700, 60), from, days, seed);
        PlayedSimulation played = PlayedSimulation.of(settings);
        ReferenceBook book = WorldBook.of(played.simulation.world());
        CoveredDevices coverage = coverage(played);
        long tick = played.simulation.until().toEpochMilli();

        // When
        List<String> judged = new ArrayList<>();
        journals(played).forEach((token, journal) -> {
            AttendanceFold fold = AttendanceFold.of(token, journal, book, POLICY);
            for (LocalDate day = from; day.isBefore(from.plusDays(days)); day = day.plusDays(1)) {
                AttendanceDay verdict = fold.dayOn(day, coverage, tick);
                if (verdict != null) {
                    judged.add(line(verdict));
                }
            }
        });

        // Then
        List<String> decided =
                played.truth.days.stream().map(AttendanceAgreementTest::line).toList();
        assertThat(judged).hasSizeGreaterThan(5_000).containsExactlyInAnyOrderElementsOf(decided);
        assertThat(played.truth.days)
                .extracting(AttendanceTruth::state)
                .contains(State.SOURCE_SILENT, State.EXCUSED, State.MISSING_PUNCH, State.ABSENT, State.LATE);
    }

    private static String line(AttendanceDay day) {
        return "%s %s %s %s %s %d %d %s"
                .formatted(
                        day.staffToken(),
                        day.day(),
                        day.unitId(),
                        day.scheduleId(),
                        day.state(),
                        day.lateMillis(),
                        day.earlyMillis(),
                        day.excuses().stream().map(Enum::name).toList());
    }

    /** A shift or a shorter week is told by the schedule that it replaces. */
    private static String line(AttendanceTruth day) {
        return "%s %s %s %s %s %d %d %s"
                .formatted(
                        day.token(),
                        LocalDate.ofEpochDay(day.epochDay()),
                        day.unitId(),
                        day.scheduleId(),
                        day.state(),
                        day.lateMillis(),
                        day.earlyMillis(),
                        day.reasons());
    }

    private static CoveredDevices coverage(PlayedSimulation played) {
        CoveredDevices covered = CoveredDevices.none();
        for (Told.Event event : played.events) {
            if (event.record() instanceof DeviceReport report) {
                covered = covered.with(new congvu.domain.attendance.DeviceReport(
                        report.getDeviceId(),
                        report.getCoveredFrom().toEpochMilli(),
                        report.getCoveredTo().toEpochMilli()));
            }
        }
        return covered;
    }

    private static Map<String, AttendanceJournal> journals(PlayedSimulation played) {
        Map<String, AttendanceJournal> journals = new LinkedHashMap<>();
        for (Told.Event event : played.events) {
            if (event.record() instanceof AttendanceEvent told) {
                AttendanceEntry entry = entry(told);
                assertThat(AttendanceEventCheck.refusalOf(event.key(), entry)).isNull();
                AttendanceJournal before = journals.getOrDefault(event.key(), AttendanceJournal.empty());
                journals.put(event.key(), before.with(entry));
            }
        }
        return journals;
    }

    private static AttendanceEntry entry(AttendanceEvent told) {
        AttendanceCorrection correction = told.getCorrectsEventId() == null
                ? null
                : new AttendanceCorrection(
                        told.getCorrectsEventId(), told.getVoidsCorrected(), millis(told.getCorrectedOccurredAt()));
        return AttendanceEntry.of(
                        told.getSource(),
                        told.getEventId(),
                        AttendanceEventType.valueOf(told.getType().name()),
                        told.getOccurredAt().toEpochMilli())
                .approval(told.getApprovalId())
                .unit(told.getUnitId())
                .schedule(told.getScheduleId())
                .devices(told.getDeviceIds())
                .days(told.getFromDay(), told.getToDay())
                .span(millis(told.getFromAt()), millis(told.getToAt()))
                .punch(
                        direction(told),
                        told.getDeviceId(),
                        PunchMethod.valueOf(told.getMethod().name()))
                .reason(told.getReasonCode())
                .correction(correction)
                .build();
    }

    private static PunchDirection direction(AttendanceEvent told) {
        return switch (told.getDirection()) {
            case IN -> PunchDirection.IN;
            case OUT -> PunchDirection.OUT;
            default -> PunchDirection.UNSTATED;
        };
    }

    private static long millis(Instant time) {
        return time == null ? AttendanceEntry.NONE : time.toEpochMilli();
    }
}
