package congvu.bench.load;

import congvu.producers.simulate.told.InputTopic;
import congvu.producers.simulate.told.Told;
import congvu.producers.simulate.world.Hours;
import congvu.producers.simulate.world.Shift;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.World;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.PunchDirection;
import congvu.schemas.event.PunchMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/**
 * The staff of a nation, who all come to work within the same quarter of an hour of a Wednesday, and of whom nothing is
 * heard afterwards. Everyone keeps the office hours of their unit and punches once, before any of them opens, so that each
 * has the same verdict, and nothing is told of anyone until the day closes.
 */
public final class StaffWave {
    /** Staff numbers have room for as many. */
    public static final int MOST_STAFF = 4_000_000;

    private static final String SOURCE = "bench.staff";
    private static final String TOKEN = "nv-";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 4);
    private static final LocalTime FIRST_PUNCH = LocalTime.of(6, 45);
    private static final int WAVE_MILLIS = 15 * 60_000;
    private static final int MINUTE_MILLIS = 60_000;
    private static final long SEED = 766;
    private static final int COMMUNES = 3_321;
    private static final int PROVINCES = 34;
    private static final int STAFF_PER_COMMUNE = 672;
    /** A prime above every number of staff, so that each person has one turn. */
    private static final long STRIDE = 15_485_863;

    private final World world;
    private final int staff;
    private final String[] units;
    private final int[] punchedAfterMillis;

    /** @param staff how many; with fewer than the nation has there are fewer communes */
    public StaffWave(int staff) {
        this.staff = staff;
        int communes = Math.clamp(staff / STAFF_PER_COMMUNE, 1, COMMUNES);
        world = new World(SEED, Math.min(PROVINCES, communes), communes, staff, 1);
        units = new String[staff];
        for (SimUnit unit : world.units()) {
            for (int i = 0; i < unit.staffCount(); i++) {
                units[unit.staffFrom() + i] = unit.id();
            }
        }
        punchedAfterMillis = new int[staff];
        for (int turn = 0; turn < staff; turn++) {
            punchedAfterMillis[personOfTurn(turn)] = (int) ((long) turn * WAVE_MILLIS / staff);
        }
    }

    /** Units, hours and schedules, by key. */
    public Map<String, SpecificRecord> reference() {
        return world.reference();
    }

    /** Everyone is assigned on the evening before, and a tick after. */
    public void assign(Consumer<Told> sink) {
        long evening = at(DAY.minusDays(1), LocalTime.of(20, 0));
        for (int person = 0; person < staff; person++) {
            AttendanceEvent event = event("a", person, AttendanceEventType.ASSIGNED, evening);
            event.setUnitId(units[person]);
            event.setScheduleId(Shift.OFFICE_2.id());
            event.setFromDay(DAY);
            sink.accept(told(event, evening));
        }
        sink.accept(new Told.Tick(evening));
    }

    /** Everyone punches, in order of time, with a tick at each minute. */
    public void punch(Consumer<Told> sink) {
        long begin = at(DAY, FIRST_PUNCH);
        long tick = begin;
        for (int turn = 0; turn < staff; turn++) {
            int person = personOfTurn(turn);
            long at = punchedAt(person);
            while (at >= tick + MINUTE_MILLIS) {
                tick += MINUTE_MILLIS;
                sink.accept(new Told.Tick(tick));
            }
            AttendanceEvent event = event("p", person, AttendanceEventType.PUNCHED, at);
            event.setDirection(PunchDirection.IN);
            event.setMethod(PunchMethod.FACE);
            event.setDeviceId(units[person] + ".M1");
            event.setReceivedAt(Instant.ofEpochMilli(at));
            sink.accept(told(event, at));
        }
        sink.accept(new Told.Tick(begin + WAVE_MILLIS));
    }

    /** The midnight after the day, when the last of them is closed, however closings are spread. */
    public long closedAt() {
        return at(DAY.plusDays(1), LocalTime.MIDNIGHT);
    }

    /** When a person punched, epoch milliseconds. */
    public long punchedAt(int person) {
        return at(DAY, FIRST_PUNCH) + punchedAfterMillis[person];
    }

    /** The number of a person. */
    public static int personOf(String staffToken) {
        return Integer.parseInt(staffToken.substring(TOKEN.length()));
    }

    private int personOfTurn(int turn) {
        return (int) (turn * STRIDE % staff);
    }

    private static AttendanceEvent event(String id, int person, AttendanceEventType type, long at) {
        AttendanceEvent event = new AttendanceEvent();
        event.setEventId(id + person);
        event.setSource(SOURCE);
        event.setStaffToken(TOKEN + person);
        event.setOccurredAt(Instant.ofEpochMilli(at));
        event.setType(type);
        event.setDirection(PunchDirection.UNKNOWN);
        event.setMethod(PunchMethod.UNKNOWN);
        event.setDeviceIds(List.of());
        return event;
    }

    private static Told.Event told(AttendanceEvent event, long at) {
        return new Told.Event(at, InputTopic.ATTENDANCE, event.getStaffToken(), event, false);
    }

    private static long at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Hours.ZONE).toInstant().toEpochMilli();
    }
}
