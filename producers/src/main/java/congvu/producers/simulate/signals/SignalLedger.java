package congvu.producers.simulate.signals;

import congvu.producers.simulate.truth.RateTally;
import congvu.producers.simulate.truth.RateTruth.Measure;
import congvu.producers.simulate.truth.SignalTruth;
import congvu.producers.simulate.truth.SignalTruth.Subject;
import congvu.producers.simulate.truth.TruthSink;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.Span;
import congvu.producers.simulate.world.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Takes down what happened that signals count, and tells at the end which must stand. What is a signal by itself is told at
 * once.
 *
 * <p>Kept are the late days of persons, and of units the days of files ended in the last minutes, of bad ratings and of
 * overdue files, with two sums of ratings a quarter: a little for each fault, nothing for what is in order.
 */
public final class SignalLedger {

    private static final int MONTHS_OF_QUARTER = 3;

    private final World world;
    private final Span span;
    private final TruthSink sink;
    private final Map<Integer, LatePerson> late = new TreeMap<>();
    private final Map<Integer, CountedDays> lastMinutes = new TreeMap<>();
    private final Map<Integer, CountedDays> poorRatings = new TreeMap<>();
    private final Map<Integer, CountedDays> overdue = new TreeMap<>();
    private final Map<Integer, CountedDays> eventful = new TreeMap<>();
    private final Map<Integer, Set<Integer>> crossed = new TreeMap<>();
    private final Map<Long, int[]> ratings = new HashMap<>();

    /** A person with the unit of each late day. */
    private static final class LatePerson {

        private final CountedDays days = new CountedDays();
        private final Map<Integer, SimUnit> units = new HashMap<>();
    }

    public SignalLedger(World world, Span span, TruthSink sink) {
        this.world = world;
        this.span = span;
        this.sink = sink;
    }

    /** Something that is a signal by itself. */
    public void signal(SignalTruth signal) {
        sink.signal(signal);
    }

    /** A person came late. */
    public void late(SimUnit unit, int person, int day) {
        LatePerson about = late.computeIfAbsent(person, none -> new LatePerson());
        about.days.add(day);
        about.units.put(day, unit);
    }

    /** A file ended within the last minutes of a day. */
    public void endedInTheLastMinutes(SimUnit unit, int day) {
        lastMinutes.computeIfAbsent(unit.index(), none -> new CountedDays()).add(day);
    }

    /** A file of a unit passed a date on a day. */
    public void overdue(SimUnit unit, int day) {
        overdue.computeIfAbsent(unit.index(), none -> new CountedDays()).add(day);
        eventful(unit, day);
    }

    /** Somebody of a unit was absent, or somebody complained about it: something that an empty counter is known by. */
    public void eventful(SimUnit unit, int day) {
        eventful.computeIfAbsent(unit.index(), none -> new CountedDays()).add(day);
    }

    /** All that an empty counter is known by was staged for a day. */
    public void crossed(SimUnit unit, int day) {
        crossed.computeIfAbsent(unit.index(), none -> new HashSet<>()).add(day);
    }

    /** Somebody rated a unit. */
    public void rated(SimUnit unit, int day, int score, int attitude) {
        int[] counted = ratings.computeIfAbsent(key(unit.index(), quarterOf(day)), none -> new int[2]);
        counted[0] += score >= PackNumbers.CONTENT_SCORE ? 1 : 0;
        counted[1]++;
        if (attitude <= PackNumbers.POOR_ATTITUDE) {
            poorRatings.computeIfAbsent(unit.index(), none -> new CountedDays()).add(day);
        }
    }

    /** Tells what must stand because of all of it together. */
    public void tell(RateTally tally) {
        late.forEach(this::tellLate);
        lastMinutes.forEach((unit, days) -> days.runs(day -> day, workingDays(unit), PackNumbers.LAST_MINUTE_FILES)
                .forEach(run -> tellUnit("O-LASTMINUTE", world.unit(unit), run.first())));
        poorRatings.forEach((unit, days) -> days.runs(
                        day -> day - PackNumbers.POOR_RATING_DAYS + 1,
                        CountedDays::isAnyDayBetween,
                        PackNumbers.POOR_RATINGS)
                .forEach(run -> tellUnit("F-RATING", world.unit(unit), run.first())));
        tally.each(Measure.DOSSIER_ON_TIME_LATEST, (unit, month, inTime, all) -> {
            if (all >= PackNumbers.RED_FILES && inTime < PackNumbers.RED_BELOW * all) {
                tellUnit("P-UNIT-RED", unit, (int) month.atDay(1).toEpochDay());
            }
        });
        // No dossier is disliked, and no petition is about one: those not content are overdue by the index.
        tally.each(Measure.DOSSIER_INDEX_2_1, (unit, month, inTime, all) -> {
            if (all >= PackNumbers.UNSATISFIED_FILES && inTime < PackNumbers.UNSATISFIED_BELOW * all) {
                tellUnit("P-UNIT-UNSATISFIED", unit, (int) month.atDay(1).toEpochDay());
            }
        });
        tellPraise(tally);
        crossed.forEach(this::tellCrossed);
    }

    /** Once for working days one after the other. */
    private void tellCrossed(int unit, Set<Integer> days) {
        Integer lastCrossed = null;
        for (int day : eventful.getOrDefault(unit, new CountedDays()).days()) {
            boolean isCrossed = days.contains(day);
            boolean goesOn = lastCrossed != null && !workingDays(unit).isBetween(lastCrossed, day);
            if (isCrossed && !goesOn) {
                tellUnit("X-COUNTER", world.unit(unit), day);
            }
            lastCrossed = isCrossed ? day : null;
        }
    }

    private CountedDays.Gap workingDays(int unit) {
        return workingDays(world.clock(world.unit(unit)));
    }

    /** Only working days count. */
    private static CountedDays.Gap workingDays(OfficeClock clock) {
        return (lastDay, firstDay) -> IntStream.range(lastDay + 1, firstDay).anyMatch(clock::isWorked);
    }

    private void tellLate(int person, LatePerson about) {
        OfficeClock clock = world.clock(about.units.values().iterator().next());
        about.days
                .runs(day -> firstOfWorkingDays(clock, day), workingDays(clock), PackNumbers.LATE_PATTERN)
                .forEach(run -> tellPerson("W-LATE-PATTERN", person, about, run.last(), run.first()));
        YearMonth before = null;
        for (int day : about.days.days()) {
            YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
            int first = (int) month.atDay(1).toEpochDay();
            int last = (int) month.atEndOfMonth().toEpochDay();
            if (!month.equals(before) && about.days.sum(first, last) >= PackNumbers.LATE_MONTH) {
                int lastLate = about.days.days().headSet(last, true).last();
                tellPerson("W-LATE-MONTH", person, about, lastLate, first);
            }
            before = month;
        }
    }

    /** A day off counts as standing between the working days around it. */
    private static int firstOfWorkingDays(OfficeClock clock, int day) {
        int last = clock.isWorked(day) ? clock.ordinal(day) : clock.ordinal(day) - 1;
        return clock.workingDay(last - PackNumbers.LATE_PATTERN_WORKING_DAYS + 1);
    }

    private void tellPraise(RateTally tally) {
        Map<Long, long[]> byQuarter = new TreeMap<>();
        tally.each(Measure.DOSSIER_ON_TIME_LATEST, (unit, month, inTime, all) -> {
            long[] sums = byQuarter.computeIfAbsent(
                    key(unit.index(), quarterOf((int) month.atDay(1).toEpochDay())), none -> new long[1]);
            sums[0] += all;
        });
        byQuarter.forEach((key, sums) -> {
            SimUnit unit = world.unit((int) (key >>> 32));
            int first = key.intValue();
            int end = (int)
                    LocalDate.ofEpochDay(first).plusMonths(MONTHS_OF_QUARTER).toEpochDay();
            int[] rated = ratings.getOrDefault(key, new int[2]);
            CountedDays broken = overdue.getOrDefault(unit.index(), new CountedDays());
            boolean isContent = rated[1] > 0 && rated[0] >= PackNumbers.PRAISE_CONTENT * rated[1];
            boolean isOver = end <= span.endDay();
            if (isOver && isContent && sums[0] >= PackNumbers.PRAISE_FILES && broken.sum(first, end - 1) == 0) {
                tellUnit("K-PRAISE", unit, first);
            }
        });
    }

    private void tellUnit(String rule, SimUnit unit, int day) {
        signal(new SignalTruth(
                rule, Subject.UNIT, unit.id(), LocalDate.ofEpochDay(day).toString(), unit.id(), day));
    }

    private void tellPerson(String rule, int person, LatePerson about, int lateDay, int day) {
        SimUnit unit = about.units.getOrDefault(lateDay, world.unit(0));
        signal(new SignalTruth(
                rule,
                Subject.STAFF,
                world.staff().token(person),
                LocalDate.ofEpochDay(day).toString(),
                unit.id(),
                day));
    }

    private static int quarterOf(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        int month = (date.getMonthValue() - 1) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER + 1;
        return (int) LocalDate.of(date.getYear(), month, 1).toEpochDay();
    }

    private static long key(int unit, int day) {
        return (long) unit << 32 | day;
    }
}
