package congvu.testkit.history;

import congvu.domain.calendar.DayCount;
import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.DayDecisionKind;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.Term;
import congvu.domain.calendar.Timetable;
import congvu.domain.calendar.WorkInterval;
import congvu.domain.reference.Placement;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.StepTerm;
import congvu.domain.reference.Unit;
import congvu.testkit.model.ReferenceData;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small province in 2026 with every awkward office, calendar and procedure there is, in random proportions. */
final class RandomOrganisation {

    static final List<String> STEPS = List.of("review", "sign");

    private static final List<DayOfWeek> WEEKDAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    private static final LocalDate ALWAYS = LocalDate.of(1990, 1, 1);

    private final Dice dice;

    RandomOrganisation(Dice dice) {
        this.dice = dice;
    }

    ReferenceData draw() {
        return new ReferenceData(
                units(), procedures(), new RandomLimits(dice).duties(), List.of(vietnam(), newYork()), officeHours());
    }

    private List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        units.add(Unit.of("province", null, "Province"));
        units.add(keeping("department", "province", "seasonal"));
        units.add(Unit.of("department-desk", "department", "Desk"));
        units.add(keeping("commune", "province", "saturdays"));
        units.add(Unit.of("commune-centre", "commune", "One-stop centre"));
        units.add(keeping("consulate", "province", "new-york"));
        units.add(new Unit("district", "province", "District", null, null, LocalDate.of(2025, 6, 30), "commune"));
        LocalDate merger = LocalDate.of(2026, 2, 1).plusDays(dice.between(0, 60));
        units.add(new Unit("old-ward", "commune", "Old ward", "saturdays", null, merger.minusDays(1), "new-ward"));
        units.add(new Unit("older-ward", "district", "Older ward", null, null, merger.minusDays(20), "old-ward"));
        units.add(new Unit("new-ward", "department", "New ward", null, merger, null, null));
        units.add(new Unit(
                "moving-desk",
                "department",
                "Moving desk",
                null,
                null,
                null,
                null,
                List.of(new Placement("commune", "new-york", merger, null))));
        LocalDate closing = RandomLimits.LAW.plusDays(dice.between(-10, 60));
        units.add(new Unit(
                "closing-office", "province", "Closing", "seasonal", null, closing.minusDays(1), "new-office"));
        units.add(new Unit("new-office", "commune", "New office", null, closing, null, null));
        for (int i = dice.between(0, 3); i > 0; i--) {
            units.add(Unit.of("ward-" + i, dice.oneOf(List.of("province", "commune", "department")), "Ward"));
        }
        return units;
    }

    private static Unit keeping(String id, String parent, String officeHoursId) {
        return new Unit(id, parent, id, officeHoursId, null, null, null);
    }

    private static List<OfficeHours> officeHours() {
        Timetable plain = Timetable.of(ALWAYS, WEEKDAYS, interval("07:30", "11:30"), interval("13:30", "17:30"));
        Timetable golden = Timetable.of(ALWAYS, WEEKDAYS, interval("08:00", "12:00"), interval("13:00", "17:00"));
        Timetable summer = new Timetable(
                LocalDate.of(2020, 1, 1),
                null,
                MonthDay.of(3, 16),
                MonthDay.of(10, 15),
                Timetable.of(ALWAYS, WEEKDAYS, interval("07:00", "11:30"), interval("13:30", "17:00"))
                        .week());
        Timetable saturday = Timetable.of(ALWAYS, List.of(DayOfWeek.SATURDAY), interval("08:00", "11:30"));
        Timetable withSaturday = new Timetable(ALWAYS, null, null, null, both(golden, saturday));
        ZoneId vietnam = ZoneId.of("Asia/Ho_Chi_Minh");
        return List.of(
                new OfficeHours("default", 2, "vietnam", vietnam, 480, List.of(plain)),
                new OfficeHours("seasonal", 5, "vietnam", vietnam, 480, List.of(plain, summer)),
                new OfficeHours("saturdays", 1, "vietnam", vietnam, 450, List.of(withSaturday)),
                new OfficeHours("new-york", 1, "new-york", ZoneId.of("America/New_York"), 480, List.of(golden)));
    }

    private static Map<DayOfWeek, List<WorkInterval>> both(Timetable one, Timetable other) {
        Map<DayOfWeek, List<WorkInterval>> week = new EnumMap<>(one.week());
        week.putAll(other.week());
        return week;
    }

    private List<Procedure> procedures() {
        List<Procedure> procedures = new ArrayList<>();
        procedures.add(always("hours", Term.workingHours(dice.between(1, 40)), LocalTime.of(15, 0)));
        procedures.add(always("days-as-hours", Term.workingDays(dice.between(1, 10), DayCount.AS_HOURS), null));
        procedures.add(always("days-same-time", Term.workingDays(dice.between(1, 10), DayCount.TO_SAME_TIME), null));
        procedures.add(new Procedure(
                "days-end",
                "Stated dates stay",
                List.of(new ProcedureVersion(
                        1,
                        null,
                        null,
                        Term.workingDays(dice.between(1, 10), DayCount.TO_END_OF_DAY),
                        LocalTime.of(11, 0),
                        false,
                        false,
                        List.of()))));
        procedures.add(always("calendar-days", Term.calendarDays(dice.between(1, 30)), null));
        procedures.add(new Procedure(
                "months",
                "Fees pause",
                List.of(new ProcedureVersion(1, null, null, Term.months(1), null, true, true, List.of()))));
        procedures.add(always("no-term", null, null));
        procedures.add(twoVersions());
        procedures.add(withSteps());
        procedures.addAll(new RandomLimits(dice).draw());
        return procedures;
    }

    private static Procedure always(String id, @Nullable Term term, @Nullable LocalTime cutOff) {
        return new Procedure(
                id, id, List.of(new ProcedureVersion(1, null, null, term, cutOff, true, false, List.of())));
    }

    private Procedure twoVersions() {
        Term old = Term.workingDays(5, DayCount.AS_HOURS);
        Term young = Term.workingDays(dice.between(1, 4), DayCount.TO_END_OF_DAY);
        LocalDate until = LocalDate.of(2026, 2, 28);
        return new Procedure(
                "two-versions",
                "Changed in February",
                List.of(
                        new ProcedureVersion(1, null, until, old, null, true, false, List.of()),
                        new ProcedureVersion(2, until.minusDays(3), null, young, null, true, false, List.of())));
    }

    private Procedure withSteps() {
        List<StepTerm> steps = List.of(new StepTerm("review", Term.workingHours(dice.between(2, 20))));
        Term term = Term.workingDays(7, DayCount.AS_HOURS);
        return new Procedure(
                "with-steps",
                "Step by step",
                List.of(new ProcedureVersion(1, null, null, term, LocalTime.of(15, 0), true, false, steps)));
    }

    private static HolidayCalendar vietnam() {
        List<DayDecision> decisions = new ArrayList<>();
        for (String day : List.of(
                "01-01", "02-16", "02-17", "02-18", "02-19", "02-20", "04-30", "05-01", "06-19", "09-01", "09-02")) {
            decisions.add(off(day, DayDecisionKind.HOLIDAY));
        }
        decisions.add(off("01-02", DayDecisionKind.SWAPPED_OFF));
        decisions.add(off("04-27", DayDecisionKind.DAY_IN_LIEU));
        decisions.add(new DayDecision(
                LocalDate.of(2026, 1, 10),
                DayDecisionKind.MAKE_UP_WORKING_DAY,
                "for 2 January",
                DayOfWeek.FRIDAY,
                "decision",
                false));
        decisions.add(new DayDecision(
                LocalDate.of(2026, 3, 7),
                DayDecisionKind.MAKE_UP_WORKING_DAY,
                "made up for this test",
                DayOfWeek.TUESDAY,
                "decision",
                true));
        return new HolidayCalendar("vietnam", 7, decisions);
    }

    private static HolidayCalendar newYork() {
        return new HolidayCalendar("new-york", 1, List.of(off("02-16", DayDecisionKind.HOLIDAY)));
    }

    private static DayDecision off(String monthDay, DayDecisionKind kind) {
        return new DayDecision(LocalDate.parse("2026-" + monthDay), kind, kind.name(), null, "decision", false);
    }

    private static WorkInterval interval(String start, String end) {
        return new WorkInterval(LocalTime.parse(start), LocalTime.parse(end));
    }
}
