package congvu.domain.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes what is told about one person in local time of Hà Nội, and asks the domain about the days. */
final class Staff {
    static final AttendancePolicy POLICY = new AttendancePolicy(60_000, 0);
    private static final String TOKEN = "staff-1";

    private final Offices offices = new Offices();
    private final List<AttendanceEntry> events = new ArrayList<>();
    private DeviceCoverage coverage = CoveredDevices.none();

    /** Belongs to U1 from 2026-01-01 on, stated on that day. */
    static Staff keeping(String scheduleId, String... devices) {
        return new Staff().assigned("2026-01-01T08:00", "U1", scheduleId, "2026-01-01", null, devices);
    }

    Staff assigned(String at, String unit, String schedule, String from, @Nullable String to, String... devices) {
        return add(entry(AttendanceEventType.ASSIGNED, at)
                .unit(unit)
                .schedule(schedule)
                .devices(List.of(devices))
                .days(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)));
    }

    Staff unassigned(String at, String from) {
        return add(entry(AttendanceEventType.UNASSIGNED, at).days(LocalDate.parse(from), null));
    }

    Staff scheduleSet(String at, String schedule, String from, @Nullable String to) {
        return add(entry(AttendanceEventType.SCHEDULE_SET, at)
                .schedule(schedule)
                .days(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)));
    }

    Staff in(String at) {
        return punch(PunchDirection.IN, at);
    }

    Staff out(String at) {
        return punch(PunchDirection.OUT, at);
    }

    Staff punched(String... ats) {
        for (String at : ats) {
            punch(PunchDirection.UNSTATED, at);
        }
        return this;
    }

    Staff span(AttendanceEventType type, String at, String subject, String from, String to) {
        return add(entry(type, at).approval(subject).span(millis(from), millis(to)));
    }

    Staff leave(String at, String id, String from, String to) {
        return span(AttendanceEventType.LEAVE_APPROVED, at, id, from, to);
    }

    Staff ended(AttendanceEventType type, String at, String subject) {
        return add(entry(type, at).approval(subject));
    }

    Staff explained(AttendanceEventType type, String at, String day) {
        return add(entry(type, at).days(LocalDate.parse(day), null).reason("traffic"));
    }

    /** @param rightTime null to void */
    Staff corrected(String at, int target, @Nullable String rightTime) {
        long time = rightTime == null ? AttendanceEntry.NONE : millis(rightTime);
        String id = events.get(target).eventId();
        return add(entry(AttendanceEventType.CORRECTED, at)
                .correction(new AttendanceCorrection(id, rightTime == null, time)));
    }

    Staff covered(String device, String from, String to) {
        CoveredDevices known = (CoveredDevices) coverage;
        coverage = known.with(new DeviceReport(device, millis(from), millis(to)));
        return this;
    }

    AttendanceJournal journal() {
        return journalOf(events);
    }

    /** The same events in another order of arrival, each twice. */
    AttendanceJournal shuffled(long seed) {
        List<AttendanceEntry> arrivals = new ArrayList<>(events);
        arrivals.addAll(events);
        Collections.shuffle(arrivals, new Random(seed));
        return journalOf(arrivals);
    }

    AttendanceFold fold() {
        return fold(journal());
    }

    AttendanceFold fold(AttendanceJournal journal) {
        return AttendanceFold.of(TOKEN, journal, offices, POLICY);
    }

    /** As it stands once everything has closed. */
    AttendanceDay day(String day) {
        return dayAt(day, day + "T23:59:59.999", 3);
    }

    AttendanceDay dayAt(String day, String tick) {
        return dayAt(day, tick, 0);
    }

    @Nullable
    AttendanceDay dayOrNull(AttendanceJournal journal, LocalDate day, long tick) {
        return fold(journal).dayOn(day, coverage, tick);
    }

    boolean isPlanned(String day) {
        return fold().workingDays().isPlanned(LocalDate.parse(day));
    }

    static long millis(String local) {
        return LocalDateTime.parse(local).atZone(Offices.ZONE).toInstant().toEpochMilli();
    }

    static String local(long epochMillis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(epochMillis), Offices.ZONE)
                .toString();
    }

    private AttendanceDay dayAt(String day, String tick, int daysLater) {
        long at = millis(tick) + daysLater * 86_400_000L;
        return Objects.requireNonNull(dayOrNull(journal(), LocalDate.parse(day), at));
    }

    private Staff punch(PunchDirection direction, String at) {
        return add(entry(AttendanceEventType.PUNCHED, at).punch(direction, null, PunchMethod.DEVICE));
    }

    private AttendanceEntryBuilder entry(AttendanceEventType type, String at) {
        return AttendanceEntry.of("test", "e" + events.size(), type, millis(at));
    }

    private Staff add(AttendanceEntryBuilder entry) {
        events.add(entry.build());
        return this;
    }

    private static AttendanceJournal journalOf(List<AttendanceEntry> arrivals) {
        AttendanceJournal journal = AttendanceJournal.empty();
        for (AttendanceEntry entry : arrivals) {
            journal = journal.holds(entry) ? journal : journal.with(entry);
        }
        return journal;
    }
}
