package congvu.producers.simulate.attendance;

import congvu.producers.simulate.told.Flow;
import congvu.producers.simulate.told.InputTopic;
import congvu.producers.simulate.told.Told;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;

/**
 * What is told about all persons, in order of time.
 *
 * <p>A day is counted by minutes first, and then made in buckets of so many minutes as hold about {@link #BUCKET_EVENTS}
 * statements, eight bytes each: that and no more is in memory, however many persons there are. For each bucket the days of
 * all persons are made again.
 */
public final class AttendanceFlow implements Flow {

    /** Most statements of a bucket, unless a single minute has more. */
    static final int BUCKET_EVENTS = 1 << 20;

    private static final int MINUTES = 24 * 60;
    private static final long MINUTE = 60_000L;
    private static final int DAYS_TOLD_BEFORE = 16;
    private static final int DAY_BITS = 6;
    private static final int DAY_ZERO = 1 << (DAY_BITS - 1);
    private static final int STATEMENT_BITS = 4;
    private static final int PERSON_BITS = 22;

    private final World world;
    private final List<SimUnit> staffed;
    private final int[] firstPersons;
    private final PersonStatements statements;
    private final AttendanceRecords records;
    private final IntConsumer dayDone;
    private final int endDay;
    private final int[] perMinute = new int[MINUTES];
    private long[] bucket = new long[1024];
    private int size;
    private int next;
    private int today;
    private int nextMinute = MINUTES;

    /** @param dayDone told each day that is over, before anything of the next one */
    public AttendanceFlow(AttendancePlan plan, IntConsumer dayDone) {
        Stories stories = plan.stories();
        this.world = stories.world();
        this.staffed =
                world.units().stream().filter(unit -> unit.staffCount() > 0).toList();
        this.firstPersons = staffed.stream().mapToInt(SimUnit::staffFrom).toArray();
        this.statements = new PersonStatements(stories);
        this.records = new AttendanceRecords(stories);
        this.dayDone = dayDone;
        this.endDay = stories.span().endDay();
        this.today = stories.span().firstDay() - DAYS_TOLD_BEFORE - 1;
    }

    @Override
    public long nextAt() {
        while (next == size) {
            if (!advance()) {
                return OVER;
            }
        }
        return OfficeClock.midnight(today) + offset(bucket[next]);
    }

    @Override
    public Told.Event next() {
        long at = nextAt();
        if (at == OVER) {
            throw new NoSuchElementException("Expected another event, but all of them have been told.");
        }
        long packed = bucket[next++];
        int person = (int) (packed >>> (DAY_BITS + STATEMENT_BITS)) & ((1 << PERSON_BITS) - 1);
        Statement statement = Statement.of((int) (packed >>> DAY_BITS) & ((1 << STATEMENT_BITS) - 1));
        int day = today + ((int) packed & ((1 << DAY_BITS) - 1)) - DAY_ZERO;
        return new Told.Event(
                at,
                InputTopic.ATTENDANCE,
                world.staff().token(person),
                records.event(at, homeOf(person), person, statement, day),
                false);
    }

    private boolean advance() {
        if (nextMinute == MINUTES) {
            if (today >= endDay - 1) {
                if (today == endDay - 1) {
                    dayDone.accept(today);
                    today++;
                }
                return false;
            }
            if (today >= 0) {
                dayDone.accept(today);
            }
            today++;
            nextMinute = 0;
            count();
        }
        int from = nextMinute;
        int held = perMinute[nextMinute++];
        while (nextMinute < MINUTES && held + perMinute[nextMinute] <= BUCKET_EVENTS) {
            held += perMinute[nextMinute++];
        }
        collect(from, nextMinute, held);
        return true;
    }

    private void count() {
        Arrays.fill(perMinute, 0);
        long midnight = OfficeClock.midnight(today);
        forEachPerson((unit, person) -> statements.on(
                today, unit, person, (at, statement, day) -> perMinute[(int) ((at - midnight) / MINUTE)]++));
    }

    private void collect(int fromMinute, int toMinute, int held) {
        size = 0;
        next = 0;
        if (held == 0) {
            return;
        }
        if (bucket.length < held) {
            bucket = new long[held];
        }
        long midnight = OfficeClock.midnight(today);
        long from = fromMinute * MINUTE;
        long to = toMinute * MINUTE;
        forEachPerson((unit, person) -> statements.on(today, unit, person, (at, statement, day) -> {
            long offset = at - midnight;
            if (offset >= from && offset < to) {
                bucket[size++] = packed(offset, person, statement, day - today);
            }
        }));
        Arrays.sort(bucket, 0, size);
    }

    private static long packed(long offset, int person, Statement statement, int daysAway) {
        long packed = offset << PERSON_BITS | person;
        packed = packed << STATEMENT_BITS | statement.number();
        return packed << DAY_BITS | (daysAway + DAY_ZERO);
    }

    private static long offset(long packed) {
        return packed >>> (PERSON_BITS + STATEMENT_BITS + DAY_BITS);
    }

    private SimUnit homeOf(int person) {
        int place = Arrays.binarySearch(firstPersons, person);
        return staffed.get(place >= 0 ? place : -place - 2);
    }

    /** Takes a person with the unit that they belong to at first. */
    @FunctionalInterface
    private interface PersonListener {
        void person(SimUnit unit, int person);
    }

    private void forEachPerson(PersonListener listener) {
        for (SimUnit unit : staffed) {
            int end = unit.staffFrom() + unit.staffCount();
            for (int person = unit.staffFrom(); person < end; person++) {
                listener.person(unit, person);
            }
        }
    }
}
