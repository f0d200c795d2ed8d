package congvu.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/** The oracle: asks the wall clock of every single minute whether the office is open, and counts. Slow and obvious. */
final class MinuteWalker {

    private static final long MINUTE = RandomOffice.MINUTE;

    private final RandomOffice office;
    private final boolean[] open;

    MinuteWalker(RandomOffice office) {
        this.office = office;
        this.open = new boolean[(int) ((office.until - office.from) / MINUTE)];
        for (int i = 0; i < open.length; i++) {
            open[i] = isOpen(office.from + i * MINUTE);
        }
    }

    long worked(long from, long until) {
        long worked = 0;
        for (long minute = from; minute < until; minute += MINUTE) {
            worked += open(minute) ? MINUTE : 0;
        }
        return worked;
    }

    long nextOpening(long from) {
        long minute = from;
        while (minute < office.until && !open(minute)) {
            minute += MINUTE;
        }
        return minute;
    }

    /** The earliest instant by which that much has been worked since an instant, minutes within pauses not counted. */
    long after(long from, long workMillis, List<Pause> pauses) {
        long left = workMillis;
        long minute = from;
        while (left > 0 && minute < office.until) {
            left -= open(minute) && !paused(minute, pauses) ? MINUTE : 0;
            minute += MINUTE;
        }
        return left > 0 ? office.until : minute;
    }

    static boolean paused(long minute, List<Pause> pauses) {
        return pauses.stream().anyMatch(pause -> pause.from() <= minute && minute < pause.until());
    }

    private boolean open(long minute) {
        return open[(int) ((minute - office.from) / MINUTE)];
    }

    private boolean isOpen(long minute) {
        ZonedDateTime clock = Instant.ofEpochMilli(minute).atZone(office.hours.zone());
        LocalTime time = clock.toLocalTime();
        return intervals(clock.toLocalDate()).stream()
                .anyMatch(interval -> !time.isBefore(interval.start())
                        && (interval.end().equals(LocalTime.MIDNIGHT) || time.isBefore(interval.end())));
    }

    private List<WorkInterval> intervals(LocalDate date) {
        Timetable timetable = office.hours.timetables().getFirst();
        for (DayDecision decision : office.calendar.decisions()) {
            if (decision.date().equals(date)) {
                DayOfWeek asWeekday = decision.asWeekday();
                return asWeekday == null ? List.of() : timetable.on(asWeekday);
            }
        }
        return timetable.on(date.getDayOfWeek());
    }
}
