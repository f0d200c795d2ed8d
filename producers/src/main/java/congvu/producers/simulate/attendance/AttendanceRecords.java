package congvu.producers.simulate.attendance;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.Staff;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.DeviceReport;
import congvu.schemas.event.PunchDirection;
import congvu.schemas.event.PunchMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Statements as events of {@code congvu.attendance}. */
final class AttendanceRecords {

    /** Name of the source in every event. */
    static final String SOURCE = "sim.attendance";

    private static final long WIRING = 209;
    private static final double UNSTATED_SHARE = 0.2;
    private static final long MINUTE = 60_000L;
    private static final PunchMethod[] METHODS = {PunchMethod.FACE, PunchMethod.CARD, PunchMethod.DEVICE};
    private static final int WEEK_OF_WORK_DAYS = 5;

    private final Stories stories;
    private final Staff staff;
    private final PersonDay about;

    AttendanceRecords(Stories stories) {
        this.stories = stories;
        this.staff = stories.world().staff();
        this.about = new PersonDay(stories);
    }

    /** A statement as it is sent. */
    AttendanceEvent event(long at, SimUnit home, int person, Statement statement, int day) {
        about.fill(home, person, day);
        String token = staff.token(person);
        AttendanceEvent event = new AttendanceEvent();
        event.setEventId(statement.eventId(token, day));
        event.setSource(SOURCE);
        event.setStaffToken(token);
        event.setOccurredAt(Instant.ofEpochMilli(at));
        event.setType(statement.type());
        event.setDirection(PunchDirection.UNKNOWN);
        event.setMethod(PunchMethod.UNKNOWN);
        event.setDeviceIds(List.of());
        fillIn(event, at, statement);
        return event;
    }

    /** A device worked throughout a span. */
    DeviceReport report(SimUnit unit, int device, long from, long to) {
        String id = staff.deviceId(unit, device);
        return new DeviceReport(
                id + '.' + to / MINUTE, SOURCE, id, Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    }

    private void fillIn(AttendanceEvent event, long at, Statement statement) {
        switch (statement) {
            case PUNCH_0, PUNCH_1, PUNCH_2, PUNCH_3 -> punch(event, at, statement.boundary());
            case LEAVE, LEAVE_REVOKED -> approval(event, statement, leaveFrom(), leaveTo());
            case TRIP -> approval(event, statement, midnight(0), midnight(1));
            case DUTY -> approval(event, statement, about.starts[0], about.plannedUntil());
            case SHIFT, SHIFT_CANCELLED -> approval(event, statement, extraFrom(), extraFrom() + 4 * 60 * MINUTE);
            case EXPLAINED, EXPLANATION_ACCEPTED -> {
                event.setFromDay(LocalDate.ofEpochDay(about.day));
                event.setReasonCode("FORGOT_TO_PUNCH");
            }
            case CORRECTION -> {
                event.setCorrectsEventId(Statement.PUNCH_0.eventId(event.getStaffToken(), about.day));
                event.setCorrectedOccurredAt(Instant.ofEpochMilli(about.punched[0]));
            }
            case ASSIGNED -> assignment(event, about.home, about.day);
            case MOVED -> assignment(event, stories.world().neighbour(about.home), about.day);
            case SHORT_DAYS -> {
                event.setScheduleId(about.shift.id());
                event.setFromDay(LocalDate.ofEpochDay(about.day));
                event.setToDay(LocalDate.ofEpochDay(about.day + WEEK_OF_WORK_DAYS - 1));
            }
        }
    }

    private void punch(AttendanceEvent event, long at, int boundary) {
        boolean isCorrected = about.story == Story.CORRECTED && boundary == 0;
        long made = isCorrected ? about.planned[0] + 50 * MINUTE : about.punched[boundary];
        long network = Math.floorMod(Dice.mixed(about.person * 4L + boundary), 3_000L);
        event.setOccurredAt(Instant.ofEpochMilli(made));
        event.setReceivedAt(Instant.ofEpochMilli(Math.max(at, made + network)));
        if (about.shift.isNight()) {
            event.setDirection(direction(boundary));
            event.setMethod(PunchMethod.CARD);
            return;
        }
        long wiring = Dice.hash(stories.world().seed() + WIRING, about.unit.index(), about.device);
        boolean isUnstated = Dice.fraction(wiring) < UNSTATED_SHARE;
        event.setDirection(isUnstated ? PunchDirection.UNSTATED : direction(boundary));
        event.setMethod(isCorrected ? PunchMethod.MANUAL : METHODS[Math.floorMod(wiring, METHODS.length)]);
        event.setDeviceId(deviceId());
    }

    private static PunchDirection direction(int boundary) {
        return boundary % 2 == 0 ? PunchDirection.IN : PunchDirection.OUT;
    }

    private void approval(AttendanceEvent event, Statement statement, long from, long to) {
        event.setApprovalId("a" + about.day);
        boolean isGiven = statement != Statement.LEAVE_REVOKED && statement != Statement.SHIFT_CANCELLED;
        if (isGiven) {
            event.setFromAt(Instant.ofEpochMilli(from));
            event.setToAt(Instant.ofEpochMilli(to));
        }
    }

    private void assignment(AttendanceEvent event, SimUnit unit, int day) {
        event.setUnitId(unit.id());
        event.setScheduleId(staff.shift(about.home, about.person).id());
        event.setFromDay(LocalDate.ofEpochDay(day));
        if (!staff.shift(about.home, about.person).isNight()) {
            event.setDeviceIds(List.of(deviceId()));
        }
    }

    /** Who moves next door goes on punching where they always did. */
    private String deviceId() {
        return staff.deviceId(about.home, about.device);
    }

    private long leaveFrom() {
        return about.story == Story.LEAVE_IN_THE_AFTERNOON ? about.starts[1] : about.starts[0];
    }

    private long leaveTo() {
        return about.story == Story.LEAVE_IN_THE_MORNING ? about.ends[0] : about.plannedUntil();
    }

    private long midnight(int daysLater) {
        return OfficeClock.midnight(about.day + daysLater);
    }

    private long extraFrom() {
        return midnight(0) + (7 * 60 + 30) * MINUTE;
    }
}
