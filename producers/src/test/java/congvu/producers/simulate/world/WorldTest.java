package congvu.producers.simulate.world;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.HolidayCalendar;
import congvu.producers.importing.ProjectFiles;
import congvu.producers.reference.ReferenceFiles;
import congvu.producers.simulate.SimulationSize;
import congvu.schemas.reference.ProcedureRecord;
import congvu.schemas.reference.ProcedureVersionRecord;
import congvu.schemas.reference.StepTermRecord;
import congvu.schemas.reference.UnitRecord;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorldTest {

    private static final SimulationSize NATION = SimulationSize.Named.NATION.size();
    private static final SimulationSize SMALL = SimulationSize.Named.SMALL.size();

    private static World of(SimulationSize size, long seed) {
        return new World(seed, size.provinces(), size.communes(), size.staff(), size.dossiersPerDay());
    }

    @Test
    void shouldHoldAllOfTheNationWhenAskedForIt() {
        // When
        World world = of(NATION, 1);

        // Then
        assertThat(world.units(UnitKind.PROVINCE)).hasSize(34);
        assertThat(world.units(UnitKind.COMMUNE)).hasSize(3_321);
        assertThat(world.staff().count()).isEqualTo(2_234_720);
        double volume =
                world.units().stream().mapToDouble(SimUnit::dossiersPerDay).sum();
        assertThat(volume).isBetween(121_999.0, 122_001.0);
    }

    @Test
    void shouldNameAParentThatIsThereBeforeItsChildrenWhenUnitsAreTold() {
        // Given
        World world = of(SMALL, 1);

        // When
        Map<String, UnitRecord> told = world.reference().values().stream()
                .filter(UnitRecord.class::isInstance)
                .map(UnitRecord.class::cast)
                .collect(Collectors.toMap(UnitRecord::getUnitId, Function.identity()));

        // Then
        Set<String> seen = new HashSet<>();
        for (SimUnit unit : world.units()) {
            String parent = told.get(unit.id()).getParentId();
            assertThat(parent == null || seen.contains(parent)).as(unit.id()).isTrue();
            seen.add(unit.id());
        }
    }

    @Test
    void shouldTellTheSameReferenceDataWhenTheSeedIsTheSame() {
        // When
        Map<String, ?> first = of(SMALL, 7).reference();
        Map<String, ?> again = of(SMALL, 7).reference();
        Map<String, ?> other = of(SMALL, 8).reference();

        // Then
        assertThat(List.copyOf(again.entrySet())).isEqualTo(List.copyOf(first.entrySet()));
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void shouldGiveNoTwoPersonsTheSameTokenWhenThereAreMany() {
        // Given
        Staff staff = of(SMALL, 1).staff();

        // When
        Set<String> tokens =
                IntStream.range(0, staff.count()).mapToObj(staff::token).collect(Collectors.toSet());

        // Then
        assertThat(tokens).hasSize(SMALL.staff()).allMatch(token -> token.matches("nv-[0-9a-f]{16}"));
    }

    @Test
    void shouldKeepTheDecidedDaysOfTheReferenceFilesWhenTheYearIs2025Or2026() {
        // Given
        HolidayCalendar shipped = ReferenceFiles.read(List.of(ProjectFiles.at("reference/vn/calendar.yaml")))
                .calendars()
                .getFirst();

        // When
        List<String> simulated = decided(NationalDays.calendar());

        // Then
        assertThat(simulated).isEqualTo(decided(shipped));
    }

    /** DOMAIN 7.2 has the limit of that check from memory only: reference data may state it, code may not. */
    @Test
    void shouldStateNoLimitForTheCheckOfADenunciationWhenReferenceDataIsTold() {
        // When
        List<ProcedureRecord> denunciations = of(SMALL, 1).reference().values().stream()
                .filter(ProcedureRecord.class::isInstance)
                .map(ProcedureRecord.class::cast)
                .filter(procedure -> procedure.getProcedureId().startsWith("denunciation"))
                .toList();

        // Then
        assertThat(denunciations).hasSize(3);
        assertThat(denunciations)
                .flatExtracting(ProcedureRecord::getVersions)
                .flatExtracting(ProcedureVersionRecord::getSteps)
                .extracting(StepTermRecord::getStepId)
                .containsOnly("notify");
    }

    @Test
    void shouldFindBothHalvesOfADayWhenTheOfficeHasALunchBreak() {
        // Given
        OfficeClock clock = of(SMALL, 1).clock(Hours.OFFICE_A);

        // When
        DayShape summer = clock.shape((int) LocalDate.of(2026, 8, 22).toEpochDay());
        DayShape holiday = clock.shape((int) LocalDate.of(2026, 11, 24).toEpochDay());

        // Then
        assertThat(summer.intervals()).isEqualTo(2);
        assertThat(summer.workMillis()).isEqualTo(8 * 3_600_000L);
        assertThat(summer.ends()[0] - summer.starts()[0]).isEqualTo(9 * 1_800_000L);
        assertThat(holiday.isWorked()).isFalse();
    }

    private static List<String> decided(HolidayCalendar calendar) {
        return calendar.decisions().stream()
                .filter(decision ->
                        decision.date().getYear() == 2025 || decision.date().getYear() == 2026)
                .map(WorldTest::line)
                .toList();
    }

    private static String line(DayDecision decision) {
        return decision.date() + " " + decision.kind() + " " + decision.asWeekday();
    }
}
