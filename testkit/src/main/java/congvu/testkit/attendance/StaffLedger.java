package congvu.testkit.attendance;

import congvu.domain.calendar.DayDecision;
import congvu.domain.schedule.ScheduledHours;
import congvu.domain.schedule.WeeklyShift;
import congvu.domain.schedule.WorkScheduleVersion;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.PunchDirection;
import congvu.testkit.model.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands about one person, and what is planned for the person's days. */
final class StaffLedger {

    /** Further away than any window can reach. */
    private static final int FAR_DAYS = 10;

    private static final Map<AttendanceEventType, AttendanceEventType> ENDED_BY = Map.of(
            AttendanceEventType.LEAVE_APPROVED, AttendanceEventType.LEAVE_REVOKED,
            AttendanceEventType.TRIP_APPROVED, AttendanceEventType.TRIP_REVOKED,
            AttendanceEventType.DUTY_SET, AttendanceEventType.DUTY_REVOKED,
            AttendanceEventType.SHIFT_SET, AttendanceEventType.SHIFT_CANCELLED);

    final List<AttendanceEvent> stated;
    final List<StaffStatement> standing;
    private final StaffReference reference;
    private final List<AttendanceEvent> lastWords;
    private final Map<LocalDate, Optional<PlannedDay>> seen = new HashMap<>();
    private final Map<LocalDate, List<StaffStatement>> punches = new HashMap<>();

    StaffLedger(StaffReference reference, Collection<AttendanceEvent> arrived) {
        this.reference = reference;
        this.stated = StaffStatement.distinct(arrived);
        this.standing = StaffStatement.standing(stated);
        this.lastWords = lastWordsOf(standing);
    }

    LocalDate dateOf(long instant) {
        return Instant.ofEpochMilli(instant).atZone(reference.zone()).toLocalDate();
    }

    static Span spanOf(AttendanceEvent event) {
        return new Span(event.getFromAt().toEpochMilli(), event.getToAt().toEpochMilli());
    }

    static boolean covers(AttendanceEvent event, LocalDate date) {
        return !date.isBefore(event.getFromDay()) && (event.getToDay() == null || !date.isAfter(event.getToDay()));
    }

    /** Whether both tell of the same leave, trip, duty or shift. */
    static boolean isAboutTheSame(AttendanceEvent one, AttendanceEvent other) {
        return Objects.equals(one.getApprovalId(), other.getApprovalId())
                && one.getApprovalId() != null
                && kindOf(one).equals(kindOf(other));
    }

    private static Optional<AttendanceEventType> kindOf(AttendanceEvent event) {
        return ENDED_BY.entrySet().stream()
                .filter(pair -> Set.of(pair.getKey(), pair.getValue()).contains(event.getType()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What was given by these types and is, by the last word about it, still given. */
    List<AttendanceEvent> given(Set<AttendanceEventType> types) {
        return lastWords.stream()
                .filter(event -> types.contains(event.getType()))
                .toList();
    }

    private static List<AttendanceEvent> lastWordsOf(List<StaffStatement> standing) {
        List<AttendanceEvent> lastWords = new ArrayList<>();
        for (StaffStatement said : standing) {
            boolean isLastWord = standing.stream()
                    .filter(other -> isAboutTheSame(other.event(), said.event()))
                    .reduce((first, second) -> second)
                    .filter(said::equals)
                    .isPresent();
            if (isLastWord) {
                lastWords.add(said.event());
            }
        }
        return lastWords;
    }

    @Nullable
    PlannedDay planned(LocalDate date) {
        Optional<PlannedDay> known = seen.get(date);
        if (known == null) {
            known = Optional.ofNullable(plan(date));
            seen.put(date, known);
        }
        return known.orElse(null);
    }

    private @Nullable PlannedDay plan(LocalDate date) {
        List<StaffStatement> assigned = assignedSinceUnassigned(date);
        boolean wasKnownByThen =
                assigned.stream().anyMatch(said -> !dateOf(said.at()).isAfter(date));
        if (!wasKnownByThen) {
            return null;
        }
        AttendanceEvent place = assigned.getLast().event();
        String scheduleId = standing.stream()
                .filter(said -> said.type() == AttendanceEventType.SCHEDULE_SET && covers(said.event(), date))
                .map(said -> said.event().getScheduleId())
                .reduce(place.getScheduleId(), (first, second) -> second);
        WorkScheduleVersion schedule = reference.versionOn(scheduleId, date);
        if (schedule == null) {
            return null;
        }
        List<Span> shifts = given(Set.of(AttendanceEventType.SHIFT_SET)).stream()
                .map(StaffLedger::spanOf)
                .filter(span -> dateOf(span.from()).equals(date))
                .toList();
        String unitId = reference.placeOn(place.getUnitId(), date);
        List<Span> hours = shifts.isEmpty() ? scheduled(schedule.hours(), unitId, date) : shifts;
        List<Span> spans = Stretches.inWithout(hours, List.of());
        return spans.isEmpty() ? null : new PlannedDay(date, place, unitId, scheduleId, schedule, spans);
    }

    /** What assigns the person on a date, said after the last word that the person had left by then. */
    private List<StaffStatement> assignedSinceUnassigned(LocalDate date) {
        int said = 0;
        for (int i = 0; i < standing.size(); i++) {
            boolean isUnassigned = standing.get(i).type() == AttendanceEventType.UNASSIGNED;
            said = isUnassigned && !standing.get(i).event().getFromDay().isAfter(date) ? i : said;
        }
        return standing.subList(said, standing.size()).stream()
                .filter(one -> one.type() == AttendanceEventType.ASSIGNED && covers(one.event(), date))
                .toList();
    }

    private List<Span> scheduled(ScheduledHours hours, String unitId, LocalDate date) {
        if (!(hours instanceof ScheduledHours.WeeklyShifts weekly)) {
            return reference.walkOf(unitId).spansOf(date);
        }
        DayDecision decision = reference.walkOf(unitId).decisionOn(date);
        DayOfWeek weekday = date.getDayOfWeek();
        if (decision != null && !weekly.worksOnHolidays()) {
            weekday = decision.asWeekday();
        }
        List<Span> spans = new ArrayList<>();
        for (WeeklyShift shift : weekly.shifts()) {
            if (weekday != null && shift.weekdays().contains(weekday)) {
                LocalDate last = shift.end().compareTo(shift.start()) <= 0 ? date.plusDays(1) : date;
                spans.add(new Span(instant(date, shift.start()), instant(last, shift.end())));
            }
        }
        return spans;
    }

    private long instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(reference.zone()).toInstant().toEpochMilli();
    }

    /** The date to which a punch at that time would belong, {@code null} for none. */
    @Nullable
    LocalDate dateOfPunch(long at, PunchDirection direction) {
        LocalDate nearest = null;
        long least = Long.MAX_VALUE;
        LocalDate last = dateOf(at).plusDays(FAR_DAYS);
        for (LocalDate date = dateOf(at).minusDays(FAR_DAYS); !date.isAfter(last); date = date.plusDays(1)) {
            PlannedDay day = planned(date);
            if (day == null || at < day.windowStart() || at > day.windowEnd()) {
                continue;
            }
            for (ExpectedPunch expected : day.expected(List.of())) {
                boolean isWrongWay = direction == (expected.isArrival() ? PunchDirection.OUT : PunchDirection.IN);
                long distance = Math.abs(at - expected.at());
                if (!isWrongWay && distance < least) {
                    least = distance;
                    nearest = date;
                }
            }
        }
        return nearest;
    }

    List<StaffStatement> punchesOf(LocalDate date) {
        return punches.computeIfAbsent(date, this::findPunches);
    }

    private List<StaffStatement> findPunches(LocalDate date) {
        return standing.stream()
                .filter(said -> said.type() == AttendanceEventType.PUNCHED)
                .filter(said -> date.equals(dateOfPunch(said.at(), said.event().getDirection())))
                .toList();
    }
}
