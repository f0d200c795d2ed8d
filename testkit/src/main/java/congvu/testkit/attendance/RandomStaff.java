package congvu.testkit.attendance;

import congvu.schemas.AvroSafety;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.DeviceReport;
import congvu.schemas.event.PunchDirection;
import congvu.testkit.history.Dice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes what is told about one person in some weeks: the same for the same seed. Most of it is odd, on purpose. */
public final class RandomStaff {

    static {
        AvroSafety.install();
    }

    private static final int DAYS = 28;
    private static final List<String> DEVICES = List.of("gate", "back-door");
    private static final List<String> SOURCES = List.of("clock", "office");
    private static final List<PunchDirection> DIRECTIONS = List.of(
            PunchDirection.IN,
            PunchDirection.OUT,
            PunchDirection.UNSTATED,
            PunchDirection.UNSTATED,
            PunchDirection.UNSTATED);
    private static final List<AttendanceEventType> GIVEN = List.of(
            AttendanceEventType.LEAVE_APPROVED,
            AttendanceEventType.TRIP_APPROVED,
            AttendanceEventType.DUTY_SET,
            AttendanceEventType.SHIFT_SET);
    private static final List<AttendanceEventType> TAKEN = List.of(
            AttendanceEventType.LEAVE_REVOKED,
            AttendanceEventType.TRIP_REVOKED,
            AttendanceEventType.DUTY_REVOKED,
            AttendanceEventType.SHIFT_CANCELLED);

    /** When people come and go, near the hours of the schedules. */
    private static final List<String> HABITS = List.of(
            "05:58", "07:28", "07:58", "11:32", "12:01", "12:58", "13:29", "14:00", "16:01", "17:01", "17:31", "20:00",
            "21:57");

    private final long seed;
    private final Dice dice;
    private final LocalDate first = LocalDate.of(2026, 2, 16);
    private final List<AttendanceEvent> events = new ArrayList<>();

    private RandomStaff(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed);
    }

    public static StaffMonth of(long seed) {
        return new RandomStaff(seed).month();
    }

    private StaffMonth month() {
        StaffReference reference = new RandomOffices(dice, first).reference();
        assign(first.minusDays(dice.between(-2, 5)));
        for (int i = dice.between(0, 2); i > 0; i--) {
            assign(someDay());
        }
        for (int i = dice.between(0, 2); i > 0; i--) {
            setSchedule();
        }
        if (dice.percent(25)) {
            unassign();
        }
        for (int day = 0; day < DAYS; day++) {
            punch(first.plusDays(day));
        }
        for (int i = dice.between(3, 10); i > 0; i--) {
            giveAndTake("a" + dice.between(1, 6));
        }
        for (int i = dice.between(0, 4); i > 0; i--) {
            explain();
        }
        correctSome();
        return new StaffMonth("staff-" + seed, reference, events, reports(), first, first.plusDays(DAYS));
    }

    private void assign(LocalDate from) {
        LocalDate stated = dice.percent(70) ? from.minusDays(dice.between(0, 3)) : from.plusDays(dice.between(1, 6));
        String schedule = dice.oneOf(RandomOffices.SCHEDULES.subList(0, dice.percent(95) ? 4 : 5));
        List<String> devices = DEVICES.subList(0, dice.between(0, 2));
        add(AttendanceEventType.ASSIGNED, at(stated, someTime()), event -> {
            event.setUnitId(dice.oneOf(RandomOffices.UNITS));
            event.setScheduleId(schedule);
            event.setDeviceIds(devices);
            event.setFromDay(from);
            event.setToDay(dice.percent(60) ? null : from.plusDays(dice.between(3, 20)));
        });
    }

    /** Half of those who leave come back. */
    private void unassign() {
        LocalDate from = someDay();
        add(AttendanceEventType.UNASSIGNED, at(someDay(), someTime()), event -> event.setFromDay(from));
        if (dice.percent(50)) {
            assign(from.plusDays(dice.between(1, 6)));
        }
    }

    private void setSchedule() {
        LocalDate from = someDay();
        add(AttendanceEventType.SCHEDULE_SET, at(someDay(), someTime()), event -> {
            event.setScheduleId(dice.oneOf(RandomOffices.SCHEDULES));
            event.setFromDay(from);
            event.setToDay(dice.percent(20) ? null : from.plusDays(dice.between(0, 5)));
        });
    }

    private void punch(LocalDate day) {
        int count = dice.percent(20) ? 0 : dice.between(1, 5);
        for (int i = 0; i < count; i++) {
            long spread = dice.percent(50) ? 0 : dice.between(-20, 20) * 60_000L + dice.between(-1, 1);
            long at = at(day, LocalTime.parse(dice.oneOf(HABITS))) + spread;
            add(AttendanceEventType.PUNCHED, at, event -> event.setDirection(dice.oneOf(DIRECTIONS)));
        }
    }

    private void giveAndTake(String id) {
        int kind = dice.between(0, 3);
        if (dice.percent(75)) {
            long from = at(someDay(), LocalTime.of(dice.between(0, 23), 30 * dice.between(0, 1)));
            long length = dice.percent(50) ? dice.between(1, 8) : dice.between(9, 40);
            add(GIVEN.get(kind), at(someDay(), someTime()), event -> {
                event.setApprovalId(id);
                event.setFromAt(Instant.ofEpochMilli(from));
                event.setToAt(Instant.ofEpochMilli(from + length * 3_600_000L));
            });
        }
        if (dice.percent(40)) {
            add(TAKEN.get(kind), at(someDay(), someTime()), event -> event.setApprovalId(id));
        }
    }

    private void explain() {
        AttendanceEventType type =
                dice.percent(60) ? AttendanceEventType.EXPLANATION_ACCEPTED : AttendanceEventType.EXPLANATION_FILED;
        LocalDate day = someDay();
        add(type, at(day.plusDays(1), someTime()), event -> event.setFromDay(day));
    }

    private void correctSome() {
        for (AttendanceEvent target : List.copyOf(events)) {
            for (int i = dice.percent(8) ? dice.between(1, 3) : 0; i > 0; i--) {
                boolean voids = dice.percent(30);
                long moved = target.getOccurredAt().toEpochMilli() + dice.between(-30, 30) * 3_600_000L;
                AttendanceEvent correction = add(AttendanceEventType.CORRECTED, at(someDay(), someTime()), event -> {
                    event.setCorrectsEventId(target.getEventId());
                    event.setVoidsCorrected(voids);
                    event.setCorrectedOccurredAt(voids || dice.percent(10) ? null : Instant.ofEpochMilli(moved));
                });
                correction.setSource(dice.percent(90) ? target.getSource() : dice.oneOf(SOURCES));
            }
        }
    }

    private List<DeviceReport> reports() {
        List<DeviceReport> reports = new ArrayList<>();
        for (String device : DEVICES) {
            for (int day = -1; day <= DAYS; day++) {
                if (dice.percent(70)) {
                    reports.add(report(device, first.plusDays(day)));
                }
            }
        }
        return reports;
    }

    private DeviceReport report(String device, LocalDate day) {
        long from = at(day, LocalTime.MIDNIGHT) + (dice.percent(70) ? 0 : dice.between(0, 16) * 3_600_000L);
        long length = dice.percent(70) ? 24 : dice.between(1, 20);
        return DeviceReport.newBuilder()
                .setEventId(device + day)
                .setSource("devices")
                .setDeviceId(device)
                .setCoveredFrom(Instant.ofEpochMilli(from))
                .setCoveredTo(Instant.ofEpochMilli(from + length * 3_600_000L))
                .build();
    }

    private AttendanceEvent add(AttendanceEventType type, long at, Consumer<AttendanceEvent> filler) {
        AttendanceEvent event = AttendanceEvent.newBuilder()
                .setEventId("e" + events.size())
                .setSource(dice.oneOf(SOURCES))
                .setStaffToken("staff-" + seed)
                .setOccurredAt(Instant.ofEpochMilli(at))
                .setType(type)
                .build();
        filler.accept(event);
        events.add(event);
        return event;
    }

    private LocalDate someDay() {
        return first.plusDays(dice.between(0, DAYS - 1));
    }

    private LocalTime someTime() {
        return LocalTime.of(dice.between(0, 23), dice.between(0, 59));
    }

    private static long at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(RandomOffices.ZONE).toInstant().toEpochMilli();
    }
}
