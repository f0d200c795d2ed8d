package congvu.testkit.domain;

import congvu.domain.attendance.AttendanceCorrection;
import congvu.domain.attendance.AttendanceDay;
import congvu.domain.attendance.AttendanceEntry;
import congvu.domain.attendance.AttendanceEventCheck;
import congvu.domain.attendance.AttendanceEventType;
import congvu.domain.attendance.AttendanceFold;
import congvu.domain.attendance.AttendanceJournal;
import congvu.domain.attendance.AttendancePolicy;
import congvu.domain.attendance.Boundary;
import congvu.domain.attendance.CoveredDevices;
import congvu.domain.attendance.DeviceReport;
import congvu.domain.attendance.PunchDirection;
import congvu.domain.attendance.PunchMethod;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.schedule.AttendanceReference;
import congvu.domain.schedule.WorkSchedule;
import congvu.domain.schedule.WorkScheduleVersion;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.result.AttendanceState;
import congvu.schemas.result.ExcuseReason;
import congvu.testkit.attendance.ExpectedDay;
import congvu.testkit.attendance.StaffMonth;
import congvu.testkit.attendance.StaffReference;
import congvu.testkit.model.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks the domain about the days of a person, and writes its answers down as the model does. */
final class StaffRun {
    static final AttendancePolicy POLICY = new AttendancePolicy(60_000, 600_000);

    final AttendanceJournal journal;
    private final StaffMonth month;
    private final AttendanceFold fold;
    private final CoveredDevices coverage;

    private StaffRun(StaffMonth month, AttendanceJournal journal) {
        this.month = month;
        this.journal = journal;
        this.fold = AttendanceFold.of(month.staffToken(), journal, new Book(month.reference()), POLICY);
        CoveredDevices covered = CoveredDevices.none();
        for (congvu.schemas.event.DeviceReport report : month.reports()) {
            covered = covered.with(new DeviceReport(
                    report.getDeviceId(),
                    report.getCoveredFrom().toEpochMilli(),
                    report.getCoveredTo().toEpochMilli()));
        }
        this.coverage = covered;
    }

    static StaffRun of(StaffMonth month) {
        return of(month, month.events());
    }

    static StaffRun of(StaffMonth month, List<AttendanceEvent> arrivals) {
        AttendanceJournal journal = AttendanceJournal.empty();
        for (AttendanceEvent event : arrivals) {
            AttendanceEntry entry = entryOf(event);
            if (AttendanceEventCheck.refusalOf(month.staffToken(), entry) != null) {
                throw new IllegalStateException("Expected the domain to take event " + event.getEventId() + ".");
            }
            journal = journal.holds(entry) ? journal : journal.with(entry);
        }
        return new StaffRun(month, journal);
    }

    StaffRun pruned(LocalDate beforeDay) {
        return new StaffRun(month, journal.prune(beforeDay, month.reference().zone()));
    }

    AttendanceFold fold() {
        return fold;
    }

    @Nullable
    AttendanceDay day(LocalDate date, long tick) {
        return fold.dayOn(date, coverage, tick);
    }

    @Nullable
    ExpectedDay found(LocalDate date, long tick) {
        AttendanceDay day = day(date, tick);
        return day == null ? null : written(day);
    }

    private static ExpectedDay written(AttendanceDay day) {
        return new ExpectedDay(
                day.day(),
                day.unitId(),
                day.scheduleId(),
                day.scheduleVersion(),
                AttendanceState.valueOf(day.state().name()),
                day.planned().stream()
                        .map(span -> new Span(span.from(), span.to()))
                        .toList(),
                day.lateMillis(),
                day.earlyMillis(),
                day.isSeriouslyLate(),
                day.punches().stream()
                        .map(punch -> written(punch.boundary()) + " = " + punch.source() + "/" + punch.eventId()
                                + " at " + punch.occurredAt())
                        .toList(),
                day.isSeen(),
                day.missing().stream().map(StaffRun::written).toList(),
                day.unknown().stream().map(StaffRun::written).toList(),
                day.excuses().stream()
                        .map(reason -> ExcuseReason.valueOf(reason.name()))
                        .toList(),
                day.closesAt(),
                day.explainUntil(),
                day.revision());
    }

    private static String written(Boundary boundary) {
        return boundary.direction() + " " + boundary.plannedAt();
    }

    static AttendanceEntry entryOf(AttendanceEvent event) {
        AttendanceEventType type = AttendanceEventType.valueOf(event.getType().name());
        String corrects = event.getCorrectsEventId();
        String direction = event.getDirection().name();
        return AttendanceEntry.of(
                        event.getSource(),
                        event.getEventId(),
                        type,
                        event.getOccurredAt().toEpochMilli())
                .approval(event.getApprovalId())
                .unit(event.getUnitId())
                .schedule(event.getScheduleId())
                .devices(event.getDeviceIds())
                .days(event.getFromDay(), event.getToDay())
                .span(millis(event.getFromAt()), millis(event.getToAt()))
                .punch(
                        direction.equals("UNKNOWN") ? PunchDirection.UNSTATED : PunchDirection.valueOf(direction),
                        event.getDeviceId(),
                        PunchMethod.valueOf(event.getMethod().name()))
                .reason(event.getReasonCode())
                .correction(
                        corrects == null
                                ? null
                                : new AttendanceCorrection(
                                        corrects, event.getVoidsCorrected(), millis(event.getCorrectedOccurredAt())))
                .build();
    }

    private static long millis(@Nullable Instant instant) {
        return instant == null ? AttendanceEntry.NONE : instant.toEpochMilli();
    }

    /** The records of a story as the fold asks for them. */
    private static final class Book implements AttendanceReference {
        private static final Map<Object, WorkingTimeline> COMPILED = new HashMap<>();

        private final StaffReference records;

        Book(StaffReference records) {
            this.records = records;
        }

        @Override
        public @Nullable WorkScheduleVersion schedule(String scheduleId, LocalDate day) {
            for (WorkSchedule schedule : records.schedules()) {
                if (schedule.id().equals(scheduleId)) {
                    return schedule.inForceOn(day);
                }
            }
            return null;
        }

        @Override
        public WorkingTimeline timelineOf(@Nullable String unitId, int epochDay) {
            return COMPILED.computeIfAbsent(
                    List.of(Objects.requireNonNull(records.hoursByUnit().get(unitId)), records.holidays()),
                    key -> WorkingTimeline.compile(
                            Objects.requireNonNull(records.hoursByUnit().get(unitId)), records.holidays()));
        }

        @Override
        public String ownerOn(String unitId, int epochDay) {
            String owner = unitId;
            for (int i = 0; i < records.closures().size(); i++) {
                for (StaffReference.Closure closure : records.closures()) {
                    boolean isOver = closure.lastDay().toEpochDay() < epochDay;
                    owner = isOver && closure.unitId().equals(owner) ? closure.successorId() : owner;
                }
            }
            return owner;
        }

        @Override
        public ZoneId zone() {
            return records.zone();
        }
    }
}
