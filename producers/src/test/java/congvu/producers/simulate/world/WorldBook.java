package congvu.producers.simulate.world;

import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceBookBuilder;
import congvu.domain.reference.StepTerm;
import congvu.domain.reference.Unit;
import congvu.domain.schedule.PunchPlan;
import congvu.domain.schedule.ScheduledHours;
import congvu.domain.schedule.WeeklyShift;
import congvu.domain.schedule.WorkSchedule;
import congvu.domain.schedule.WorkScheduleVersion;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A world as the domain's book, to hold what the domain says against what the simulation says. */
public final class WorldBook {

    private static final LocalTime NIGHT_FROM = LocalTime.of(Shift.NIGHT_FROM_HOUR, 0);
    private static final LocalTime NIGHT_TO = LocalTime.of(Shift.NIGHT_TO_HOUR, 0);

    private WorldBook() {}

    /** The book of all that a simulation publishes. */
    public static ReferenceBook of(World world) {
        ReferenceBookBuilder book = ReferenceBook.builder().calendar(NationalDays.calendar());
        for (Hours hours : Hours.values()) {
            book.officeHours(hours.officeHours());
        }
        for (SimUnit unit : world.units()) {
            String parent = unit.parent() < 0 ? null : world.unit(unit.parent()).id();
            book.unit(new Unit(unit.id(), parent, unit.name(), unit.hours().id(), null, null, null));
        }
        ProcedureShelf.all().forEach(procedure -> book.procedure(procedure(procedure)));
        for (Shift shift : Shift.values()) {
            book.schedule(schedule(shift));
        }
        return book.build();
    }

    private static Procedure procedure(SimProcedure procedure) {
        List<StepTerm> steps = procedure.steps().entrySet().stream()
                .map(step -> new StepTerm(step.getKey(), step.getValue()))
                .toList();
        ProcedureVersion version = new ProcedureVersion(
                1, null, null, procedure.term(), procedure.cutOff(), true, procedure.feePauses(), steps);
        return new Procedure(procedure.id(), procedure.name(), List.of(version));
    }

    private static WorkSchedule schedule(Shift shift) {
        PunchPlan punches = shift.punchesEachInterval() ? PunchPlan.INTERVAL_ENDS : PunchPlan.DAY_ENDS;
        return new WorkSchedule(shift.id(), shift.title(), List.of(WorkScheduleVersion.of(1, hours(shift), punches)));
    }

    private static ScheduledHours hours(Shift shift) {
        if (shift.isNight()) {
            WeeklyShift night = new WeeklyShift(EnumSet.copyOf(shift.nights()), NIGHT_FROM, NIGHT_TO);
            return new ScheduledHours.WeeklyShifts(List.of(night), true);
        }
        if (shift != Shift.SHORT_DAY) {
            return new ScheduledHours.UnitHours();
        }
        Set<DayOfWeek> weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        return new ScheduledHours.WeeklyShifts(
                List.of(
                        new WeeklyShift(weekdays, LocalTime.of(8, 30), LocalTime.of(11, 30)),
                        new WeeklyShift(weekdays, LocalTime.of(13, 30), LocalTime.of(16, 30))),
                false);
    }
}
