package congvu.producers.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.simulate.told.Told;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.World;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.event.TaskEvent;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing happens in an office while it is closed. */
class WorkingCalendarTest {

    private static final Set<DossierEventType> AT_ANY_HOUR =
            EnumSet.of(DossierEventType.SUBMITTED, DossierEventType.SYNCED);
    private static final Set<AttendanceEventType> STATED_IN_OFFICE = EnumSet.of(
            AttendanceEventType.LEAVE_APPROVED,
            AttendanceEventType.LEAVE_REVOKED,
            AttendanceEventType.TRIP_APPROVED,
            AttendanceEventType.DUTY_SET,
            AttendanceEventType.SHIFT_SET,
            AttendanceEventType.SHIFT_CANCELLED,
            AttendanceEventType.EXPLANATION_FILED,
            AttendanceEventType.EXPLANATION_ACCEPTED);

    /** New Year's Eve to the first day of work after it, with a Saturday in between. */
    private static final PlayedSimulation PLAYED = PlayedSimulation.of(
            SimulationSettings.of(new SimulationSize(3, 9, 1_200, 300), LocalDate.of(2026, 2, 9), 21, 3));

    private static final World WORLD = PLAYED.simulation.world();
    private static final Map<String, SimUnit> UNITS =
            WORLD.units().stream().collect(Collectors.toMap(SimUnit::id, Function.identity()));

    @Test
    void shouldAcceptDossiersOnlyWhileTheCounterIsOpenWhenTheyAreAccepted() {
        // When
        List<String> outside = PLAYED.events.stream()
                .filter(event -> event.record() instanceof DossierEvent told
                        && told.getType() == DossierEventType.ACCEPTED
                        && isClosed(told.getReceivingUnitId(), event.at()))
                .map(Told.Event::toString)
                .toList();

        // Then
        assertThat(outside).isEmpty();
    }

    @Test
    void shouldHandleDossiersOnlyInOfficeHoursWhenTheyAreBeingProcessed() {
        // When
        List<String> outside = PLAYED.events.stream()
                .filter(event -> event.record() instanceof DossierEvent told
                        && !AT_ANY_HOUR.contains(told.getType())
                        && isEverywhereClosed(event.key(), Moments.occurredAt(told)))
                .map(Told.Event::toString)
                .toList();

        // Then
        assertThat(outside).isEmpty();
    }

    @Test
    void shouldInspectAndAssignOnlyOnWorkingDaysWhenThereAreHolidays() {
        // When
        List<String> outside = PLAYED.events.stream()
                .filter(event -> isAtWork(event) && !isWorkedSomewhere(event.at()))
                .map(Told.Event::toString)
                .toList();

        // Then
        assertThat(outside).isEmpty();
    }

    @Test
    void shouldPlanNoWorkForAnybodyButTheNightGuardsWhenItIsNewYear() {
        // When
        Set<String> schedules = PLAYED.truth.days.stream()
                .filter(day -> day.epochDay() >= LocalDate.of(2026, 2, 16).toEpochDay()
                        && day.epochDay() <= LocalDate.of(2026, 2, 20).toEpochDay())
                .map(day -> day.scheduleId())
                .collect(Collectors.toSet());

        // Then
        assertThat(schedules).containsExactlyInAnyOrder("night-1", "night-2");
    }

    private static boolean isAtWork(Told.Event event) {
        return event.record() instanceof InspectionEvent
                || event.record() instanceof TaskEvent
                || (event.record() instanceof AttendanceEvent told && STATED_IN_OFFICE.contains(told.getType()));
    }

    private static boolean isClosed(String unitId, long at) {
        SimUnit unit = UNITS.get(unitId);
        return !WORLD.clock(unit).shape(OfficeClock.dayOf(at)).holds(at);
    }

    /** The office, or the counter that hands its results over. */
    private static boolean isEverywhereClosed(String dossierId, long at) {
        SimUnit office = UNITS.get(dossierId.substring(0, dossierId.lastIndexOf('-')));
        return isClosed(office.id(), at)
                && isClosed(WORLD.unit(office.counter()).id(), at);
    }

    private static boolean isWorkedSomewhere(long at) {
        return UNITS.values().stream().anyMatch(unit -> !isClosed(unit.id(), at));
    }
}
