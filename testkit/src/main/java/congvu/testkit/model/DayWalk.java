package congvu.testkit.model;

import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.DayDecisionKind;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The working time of one office, found by walking from date to date. It remembers the working spans of a date it has seen, and
 * nothing else: no sums, no search.
 */
public final class DayWalk {

    /** Nobody has said when offices work after it. */
    private static final LocalDate LAST_KNOWN = LocalDate.of(2060, 12, 31);

    private final OfficeHours hours;
    private final HolidayCalendar holidays;
    private final Map<LocalDate, List<Span>> spansByDate = new HashMap<>();

    public DayWalk(OfficeHours hours, HolidayCalendar holidays) {
        boolean anybodyWorks = hours.timetables().stream()
                .flatMap(timetable -> timetable.week().values().stream())
                .anyMatch(day -> !day.isEmpty());
        if (!anybodyWorks) {
            throw new IllegalArgumentException("Expected office hours " + hours.id() + " with calendar " + holidays.id()
                    + " to have working time, but found none in any timetable.");
        }
        this.hours = hours;
        this.holidays = holidays;
    }

    public OfficeHours hours() {
        return hours;
    }

    public HolidayCalendar holidays() {
        return holidays;
    }

    public LocalDate dateOf(long instant) {
        return Instant.ofEpochMilli(instant).atZone(hours.zone()).toLocalDate();
    }

    public boolean isWorkingDate(LocalDate date) {
        return !spansOf(date).isEmpty();
    }

    public long openingOf(LocalDate workingDate) {
        return spansOf(workingDate).getFirst().from();
    }

    public long closingOf(LocalDate workingDate) {
        return spansOf(workingDate).getLast().until();
    }

    /** The first working date strictly after this one; {@code null} when none is known. */
    public @Nullable LocalDate workingDateAfter(LocalDate date) {
        for (LocalDate next = date.plusDays(1); isKnown(next); next = next.plusDays(1)) {
            if (isWorkingDate(next)) {
                return next;
            }
        }
        return null;
    }

    private static boolean isKnown(LocalDate date) {
        return !date.isAfter(LAST_KNOWN);
    }

    /**
     * The instant itself inside working time, else the next opening. At the very end of an interval it is the next opening.
     * {@link Span#NEVER} when none is known.
     */
    public long openAtOrAfter(long instant) {
        for (LocalDate date = dateOf(instant); isKnown(date); date = date.plusDays(1)) {
            for (Span span : spansOf(date)) {
                if (instant < span.until()) {
                    return Math.max(instant, span.from());
                }
            }
        }
        return Span.NEVER;
    }

    /** Working milliseconds between two instants; negative when they are given the wrong way round. */
    public long workedMillis(long from, long until) {
        if (until < from) {
            return -workedMillis(until, from);
        }
        Span whole = new Span(from, until);
        long worked = 0;
        LocalDate last = isKnown(dateOf(until)) ? dateOf(until) : LAST_KNOWN;
        for (LocalDate date = dateOf(from); !date.isAfter(last); date = date.plusDays(1)) {
            for (Span span : spansOf(date)) {
                worked += span.overlapMillis(whole);
            }
        }
        return worked;
    }

    /**
     * The earliest instant at which so much working time has been used since {@code from}, where the paused stretches do not
     * count. {@link Span#NEVER} when an unfinished pause comes first, or the end of the working time that is known.
     *
     * @param paused disjoint stretches in order
     */
    public long advance(long from, long workMillis, List<Span> paused) {
        long left = workMillis;
        for (LocalDate date = dateOf(from); isKnown(date); date = date.plusDays(1)) {
            if (standsStillFrom(paused, date)) {
                return Span.NEVER;
            }
            for (Span working : spansOf(date)) {
                for (Span piece : without(new Span(Math.max(from, working.from()), working.until()), paused)) {
                    long length = piece.until() - piece.from();
                    if (left <= length) {
                        return piece.from() + left;
                    }
                    left -= length;
                }
            }
        }
        return Span.NEVER;
    }

    private boolean standsStillFrom(List<Span> paused, LocalDate date) {
        if (paused.isEmpty() || paused.getLast().until() != Span.NEVER) {
            return false;
        }
        return paused.getLast().from()
                <= date.atStartOfDay(hours.zone()).toInstant().toEpochMilli();
    }

    /** What remains of a working stretch when the paused stretches are cut out. */
    private static List<Span> without(Span working, List<Span> paused) {
        List<Span> pieces = new ArrayList<>();
        long from = working.from();
        for (Span pause : paused) {
            if (pause.from() >= working.until()) {
                break;
            }
            if (pause.until() <= from) {
                continue;
            }
            pieces.add(new Span(from, Math.max(from, pause.from())));
            from = Math.max(from, pause.until());
        }
        pieces.add(new Span(from, working.until()));
        pieces.removeIf(Span::isEmpty);
        return pieces;
    }

    /** The working spans of one date, in order. */
    public List<Span> spansOf(LocalDate date) {
        return spansByDate.computeIfAbsent(date, this::findSpans);
    }

    private List<Span> findSpans(LocalDate date) {
        DayDecision decision = decisionOn(date);
        DayOfWeek weekday = date.getDayOfWeek();
        if (decision != null) {
            if (decision.kind() != DayDecisionKind.MAKE_UP_WORKING_DAY) {
                return List.of();
            }
            DayOfWeek replaced = decision.asWeekday();
            weekday = replaced == null ? weekday : replaced;
        }
        Timetable timetable = timetableOn(date);
        if (timetable == null) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        for (WorkInterval interval : timetable.week().getOrDefault(weekday, List.of())) {
            spans.add(new Span(
                    date.atTime(interval.start())
                            .atZone(hours.zone())
                            .toInstant()
                            .toEpochMilli(),
                    endOf(interval, date).atZone(hours.zone()).toInstant().toEpochMilli()));
        }
        return spans;
    }

    /** An end of 00:00 is the midnight that closes the day. */
    private static LocalDateTime endOf(WorkInterval interval, LocalDate date) {
        return interval.end().equals(LocalTime.MIDNIGHT)
                ? date.plusDays(1).atStartOfDay()
                : date.atTime(interval.end());
    }

    /** What the calendar says about a date, {@code null} when nothing. */
    public @Nullable DayDecision decisionOn(LocalDate date) {
        DayDecision found = null;
        for (DayDecision decision : holidays.decisions()) {
            if (decision.date().equals(date)) {
                found = decision;
            }
        }
        return found;
    }

    private @Nullable Timetable timetableOn(LocalDate date) {
        Timetable found = null;
        for (Timetable timetable : hours.timetables()) {
            LocalDate validTo = timetable.validTo();
            boolean valid = !date.isBefore(timetable.validFrom()) && (validTo == null || !date.isAfter(validTo));
            if (valid && inSeason(timetable, MonthDay.from(date))) {
                found = timetable;
            }
        }
        return found;
    }

    private static boolean inSeason(Timetable timetable, MonthDay day) {
        MonthDay from = timetable.seasonFrom();
        MonthDay to = timetable.seasonTo();
        if (from == null || to == null) {
            return true;
        }
        boolean afterStart = day.compareTo(from) >= 0;
        boolean beforeEnd = day.compareTo(to) <= 0;
        boolean wraps = from.compareTo(to) > 0;
        return wraps ? afterStart || beforeEnd : afterStart && beforeEnd;
    }
}
