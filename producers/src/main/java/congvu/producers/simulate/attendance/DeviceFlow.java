package congvu.producers.simulate.attendance;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.told.Flow;
import congvu.producers.simulate.told.InputTopic;
import congvu.producers.simulate.told.Told;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.Shift;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.Span;
import congvu.producers.simulate.world.World;
import congvu.schemas.catalogue.DeviceKey;
import congvu.schemas.event.DeviceReport;
import java.util.Arrays;
import java.util.NoSuchElementException;

/**
 * The reports of the devices: one on each working day, when no further punch of it can count, over all the time since the
 * report before. A lost day is left out, a delayed one is reported on the next working day.
 */
public final class DeviceFlow implements Flow {

    private static final long MINUTE = 60_000L;
    private static final long REPORT_DELAY = 45 * MINUTE;
    private static final int DEVICE_BITS = 16;
    private static final int UNIT_BITS = 18;

    private final World world;
    private final Span span;
    private final Devices devices;
    private final AttendanceRecords records;
    private long[] reports = new long[64];
    private int size;
    private int next;
    private int today;

    public DeviceFlow(AttendancePlan plan) {
        Stories stories = plan.stories();
        this.world = stories.world();
        this.span = stories.span();
        this.devices = stories.devices();
        this.records = new AttendanceRecords(stories);
        this.today = span.firstDay() - 1;
    }

    @Override
    public long nextAt() {
        while (next == size) {
            if (today >= span.endDay() - 1) {
                return OVER;
            }
            today++;
            collect();
        }
        return OfficeClock.midnight(today) + (reports[next] >>> (DEVICE_BITS + UNIT_BITS + 1));
    }

    @Override
    public Told.Event next() {
        long at = nextAt();
        if (at == OVER) {
            throw new NoSuchElementException("Expected another report, but all of them have been told.");
        }
        long packed = reports[next++];
        boolean isDelayed = (packed & 1) == 1;
        int device = (int) (packed >>> 1) & ((1 << DEVICE_BITS) - 1);
        SimUnit unit = world.unit((int) (packed >>> (1 + DEVICE_BITS)) & ((1 << UNIT_BITS) - 1));
        OfficeClock clock = world.clock(unit);
        int day = isDelayed ? clock.workingDay(clock.ordinal(today) - 1) : today;
        boolean isLost = devices.isLost(unit, device, day);
        long to = isLost ? OfficeClock.midnight(day) : endOf(clock, day);
        DeviceReport report = records.report(unit, device, startOf(clock, unit, device, day), to);
        return new Told.Event(at, InputTopic.ATTENDANCE, DeviceKey.of(report.getDeviceId()), report, true);
    }

    private long startOf(OfficeClock clock, SimUnit unit, int device, int day) {
        int before = clock.workingDay(clock.ordinal(day) - 1);
        if (before < span.firstDay()) {
            return OfficeClock.midnight(span.firstDay() - 1);
        }
        return devices.isLost(unit, device, before) ? OfficeClock.midnight(before + 1) : endOf(clock, before);
    }

    private static long endOf(OfficeClock clock, int day) {
        return clock.shape(day).closes() + Shift.PUNCH_WINDOW_MINUTES * MINUTE;
    }

    private void collect() {
        size = 0;
        next = 0;
        for (SimUnit unit : world.units()) {
            OfficeClock clock = world.clock(unit);
            if (!clock.isWorked(today)) {
                continue;
            }
            int before = clock.workingDay(clock.ordinal(today) - 1);
            long midnight = OfficeClock.midnight(today);
            for (int device = 0; device < world.staff().devices(unit); device++) {
                long spread = Math.floorMod(Dice.mixed(unit.index() * 64L + device), 45_000L);
                if (!devices.isDelayed(unit, device, today)) {
                    add(endOf(clock, today) + spread - midnight, unit, device, 0);
                }
                if (devices.isDelayed(unit, device, before)) {
                    add(clock.shape(today).opens() + REPORT_DELAY + spread - midnight, unit, device, 1);
                }
            }
        }
        Arrays.sort(reports, 0, size);
    }

    private void add(long offset, SimUnit unit, int device, int isDelayed) {
        if (size == reports.length) {
            reports = Arrays.copyOf(reports, size * 2);
        }
        long packed = offset << UNIT_BITS | unit.index();
        reports[size++] = (packed << DEVICE_BITS | device) << 1 | isDelayed;
    }
}
