package congvu.producers.reference;

import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Timetable;
import congvu.domain.reference.ProcedureVersion;
import congvu.schemas.reference.DutyRecord;
import congvu.schemas.reference.HolidayCalendarRecord;
import congvu.schemas.reference.OfficeHoursRecord;
import congvu.schemas.reference.ProcedureRecord;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleVersionRecord;
import congvu.schemas.reference.UnitRecord;
import congvu.schemas.reference.WorkScheduleRecord;
import congvu.schemas.reference.WorkScheduleVersionRecord;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Whether a change would say something else about a day that is over.
 *
 * <p>Asked day by day of what was in force: to end a version today, or to add one from tomorrow, changes no day that is
 * over; another term in a version that began last year does, and so does a version that is added with a beginning last
 * year. What is removed is asked like what is changed: of which days that are over it told something.
 *
 * <p>A unit is asked where it stood, whose hours it kept and who took it over, for deadlines of open dossiers and sums of
 * months that are over rest on that; a duty for its term, which an open task keeps from the day of its assignment. What else
 * units and duties say is not asked: names, and a recurrence, whose tasks keep their dates once they are assigned. Norms are
 * not asked: a finding is held against them once, when it comes.
 */
final class PastRule {

    /** The first day of every working timeline; nothing before it counts. */
    private static final LocalDate BEGIN = LocalDate.of(1990, 1, 1);

    private static final String NONE = "none";

    private static final Set<String> WORDING = Set.of("textVi", "textEn", "basis");

    private PastRule() {}

    /**
     * What a record says of each day.
     *
     * @param nothing what it says of a day about which it says nothing; so does, of every day, one that is not there
     */
    private record Told(Function<LocalDate, Object> on, Object nothing) {}

    /** The first day before today about which the records differ, null when there is none. */
    static @Nullable LocalDate firstRewrittenDay(SpecificRecord before, SpecificRecord after, LocalDate today) {
        Told was = told(before);
        Told is = told(after);
        return was == null || is == null ? null : firstDifference(was.on, is.on, today);
    }

    /** The first day before today of which a record says something, null when there is none. */
    static @Nullable LocalDate firstForgottenDay(SpecificRecord removed, LocalDate today) {
        Told was = told(removed);
        return was == null ? null : firstDifference(was.on, day -> was.nothing, today);
    }

    /** Null for kinds that are not asked. */
    private static @Nullable Told told(SpecificRecord record) {
        return switch (record) {
            case ProcedureRecord procedure -> procedure(procedure);
            case WorkScheduleRecord schedule -> schedule(schedule);
            case OfficeHoursRecord hours -> officeHours(CalendarRecords.officeHours(hours));
            case HolidayCalendarRecord calendar -> calendar(calendar);
            case UnitRecord unit -> new Told(UnitPast.of(unit, NONE), NONE);
            case DutyRecord duty -> duty(duty);
            case RuleRecord rule -> rule(rule);
            default -> null;
        };
    }

    private static @Nullable LocalDate firstDifference(
            Function<LocalDate, Object> was, Function<LocalDate, Object> is, LocalDate today) {
        for (LocalDate day = BEGIN; day.isBefore(today); day = day.plusDays(1)) {
            if (!was.apply(day).equals(is.apply(day))) {
                return day;
            }
        }
        return null;
    }

    private static Told procedure(ProcedureRecord record) {
        var procedure = UnitRecords.procedure(record);
        return new Told(
                day -> {
                    ProcedureVersion version = procedure.inForceOn(day);
                    return version == null ? NONE : timeless(version);
                },
                NONE);
    }

    private static ProcedureVersion timeless(ProcedureVersion version) {
        return new ProcedureVersion(
                version.version(),
                null,
                null,
                version.term(),
                version.cutOff(),
                version.pauseMovesStatedPromise(),
                version.financialObligationPauses(),
                version.steps());
    }

    /** A task that is assigned without a date keeps the term of the day of its assignment. */
    private static Told duty(DutyRecord record) {
        Validity validity = new Validity(record.getValidFrom(), record.getValidTo());
        Object term = record.getTerm() == null ? NONE : record.getTerm();
        return new Told(day -> validity.includes(day) ? term : NONE, NONE);
    }

    private static Told schedule(WorkScheduleRecord record) {
        List<WorkScheduleVersionRecord> highestFirst = record.getVersions().stream()
                .sorted(Comparator.comparingInt(WorkScheduleVersionRecord::getVersion)
                        .reversed())
                .toList();
        return new Told(
                day -> highestFirst.stream()
                        .filter(version -> new Validity(version.getValidFrom(), version.getValidTo()).includes(day))
                        .findFirst()
                        .<Object>map(PastRule::timeless)
                        .orElse(NONE),
                NONE);
    }

    /** What it tells people and which document is behind it is not asked: no signal rests on either. */
    private static Told rule(RuleRecord record) {
        List<RuleVersionRecord> highestFirst = record.getVersions().stream()
                .sorted(Comparator.comparingInt(RuleVersionRecord::getVersion).reversed())
                .toList();
        IdentityHashMap<RuleVersionRecord, Object> told = new IdentityHashMap<>();
        highestFirst.forEach(version -> told.put(version, List.of(record.getScopeUnitId(), timeless(version))));
        return new Told(
                day -> highestFirst.stream()
                        .filter(version -> new Validity(version.getValidFrom(), version.getValidTo()).includes(day))
                        .findFirst()
                        .map(told::get)
                        .orElse(NONE),
                NONE);
    }

    private static List<Object> timeless(RuleVersionRecord version) {
        return version.getSchema().getFields().stream()
                .filter(field ->
                        !WORDING.contains(field.name()) && !field.name().startsWith("valid"))
                .map(field -> String.valueOf(version.get(field.pos())))
                .<Object>map(value -> value)
                .toList();
    }

    private static List<Object> timeless(WorkScheduleVersionRecord version) {
        return version.getSchema().getFields().stream()
                .filter(field -> !field.name().startsWith("valid"))
                .map(field -> version.get(field.pos()))
                .toList();
    }

    /** What else office hours say has no date of its own, and so holds of every day. */
    private static Told officeHours(OfficeHours hours) {
        List<Object> always = List.of(hours.calendarId(), hours.zone(), hours.workingDayMinutes());
        List<Object> closed = List.of(always, NONE);
        return new Told(
                day -> {
                    for (int i = hours.timetables().size() - 1; i >= 0; i--) {
                        Timetable timetable = hours.timetables().get(i);
                        if (timetable.inForceOn(day)) {
                            return List.of(always, week(timetable));
                        }
                    }
                    return closed;
                },
                closed);
    }

    private static Map<DayOfWeek, Object> week(Timetable timetable) {
        Map<DayOfWeek, Object> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, timetable.on(day));
        }
        return week;
    }

    /** A decision counts by what the day is, not by its name or source. */
    private static Told calendar(HolidayCalendarRecord record) {
        Map<LocalDate, String> kinds = new HashMap<>();
        for (DayDecision decision : CalendarRecords.calendar(record).decisions()) {
            kinds.put(decision.date(), decision.kind() + " " + decision.asWeekday());
        }
        return new Told(day -> kinds.getOrDefault(day, NONE), NONE);
    }
}
