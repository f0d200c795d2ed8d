package congvu.producers.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.domain.calendar.DayDecisionKind;
import congvu.domain.calendar.TermUnit;
import congvu.domain.reference.Placement;
import congvu.domain.reference.Unit;
import congvu.producers.importing.ProjectFiles;
import congvu.producers.importing.Resources;
import congvu.producers.yaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReferenceFilesTest {

    private static final String TOWN = """
            units:
              - {id: town, name: Town}
              - id: desk
                parentId: town
                name: Desk
                officeHoursId: split
                validFrom: 2025-07-01
                placements: [{officeHoursId: split, validTo: 2025-12-31}]
            procedures:
              - id: "1.001193"
                name: Birth certificate
                versions:
                  - version: 2
                    validFrom: 2025-07-01
                    term: {amount: 3, unit: working-days, dayCount: to-end-of-day}
                    cutOff: "15:00"
                    financialObligationPauses: true
                    steps:
                      - {stepId: check, term: {amount: 4, unit: WORKING_HOURS}}
            calendars:
              - id: town-days
                version: 3
                decisions:
                  - {date: 2026-03-07, kind: MAKE_UP_WORKING_DAY, asWeekday: FRIDAY, name: made up, source: a decision}
            officeHours:
              - id: split
                version: 1
                calendarId: town-days
                zone: Asia/Ho_Chi_Minh
                workingDayMinutes: 480
                timetables:
                  - validFrom: 2020-01-01
                    seasonFrom: "10-16"
                    seasonTo: "04-15"
                    week:
                      - {days: [MONDAY, FRIDAY], open: ["07:30-11:30", "13:30-00:00"]}
            """;

    @TempDir
    private Path folder;

    @Test
    void shouldReadEveryKindWhenAFileHoldsAll() throws IOException {
        // Given
        Path file = Resources.write(folder, "town.yaml", TOWN);

        // When
        ReferenceSet set = ReferenceFiles.read(List.of(file));

        // Then
        assertThat(set.units()).hasSize(2);
        assertThat(set.units().getLast().placements())
                .containsExactly(new Placement(null, "split", null, LocalDate.of(2025, 12, 31)));
        assertThat(set.procedures().getFirst().versions().getFirst().term())
                .satisfies(term -> assertThat(term.unit()).isEqualTo(TermUnit.WORKING_DAYS));
        assertThat(set.procedures().getFirst().versions().getFirst().cutOff()).isEqualTo(LocalTime.of(15, 0));
        assertThat(set.calendars().getFirst().decisions().getFirst().kind())
                .isEqualTo(DayDecisionKind.MAKE_UP_WORKING_DAY);
        assertThat(set.book().problems()).isEmpty();
    }

    @Test
    void shouldComeBackTheSameWhenItTravelsAsRecords() throws IOException {
        // Given
        ReferenceSet set = ReferenceFiles.read(
                List.of(Resources.write(folder, "town.yaml", TOWN), ProjectFiles.at("reference/vn")));

        // When
        ReferenceSet back = ReferenceRecords.toSet(ReferenceRecords.of(set).values());

        // Then
        assertThat(back).isEqualTo(set);
    }

    @Test
    void shouldReadWhatIsShippedWhenAFolderIsGiven() {
        // When
        ReferenceSet vietnam = ReferenceFiles.read(List.of(ProjectFiles.at("reference/vn")));
        ReferenceSet boston = ReferenceFiles.read(List.of(ProjectFiles.at("reference/boston")));

        // Then
        assertThat(vietnam.calendars()).isNotEmpty();
        assertThat(vietnam.book().problems()).isEmpty();
        assertThat(boston.officeHours()).hasSize(1);
        assertThat(boston.book().problems()).isEmpty();
    }

    @Test
    void shouldNameFileAndIdWhenTwoFilesDescribeTheSame() throws IOException {
        // Given
        Path one = Resources.write(folder, "one.yaml", "units: [{id: town, name: Town}]");
        Path two = Resources.write(folder, "two.yaml", "units: [{id: town, name: City}]");

        // When / Then
        assertThatThrownBy(() -> ReferenceFiles.read(List.of(one, two)))
                .isInstanceOf(YamlProblem.class)
                .hasMessageContaining("two.yaml")
                .hasMessageContaining("'town'");
    }

    @Test
    void shouldReadWhatLiesBelowWhenAFolderHasFolders() throws IOException {
        // Given
        Path below = Files.createDirectories(folder.resolve("province/districts"));
        Path hidden = Files.createDirectories(folder.resolve("..2026_data"));
        Resources.write(folder, "town.yaml", "units: [{id: town, name: Town}]");
        Resources.write(below, "district.yml", "units: [{id: district, name: District}]");
        Resources.write(hidden, "town.yaml", "units: [{id: town, name: Town}]");

        // When
        ReferenceSet set = ReferenceFiles.read(List.of(folder));

        // Then
        assertThat(set.units()).extracting(Unit::id).containsExactlyInAnyOrder("town", "district");
    }

    @Test
    void shouldRefuseWhenAFolderHasNoFile() throws IOException {
        // Given
        Resources.write(folder, "README.md", "# Reference data");

        // When / Then
        assertThatThrownBy(() -> ReferenceFiles.read(List.of(folder)))
                .isInstanceOf(YamlProblem.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("found none");
    }

    @Test
    void shouldRefuseWhenTheFilesDescribeNothing() throws IOException {
        // Given
        Path file = Resources.write(folder, "town.yaml", "units: []");

        // When / Then
        assertThatThrownBy(() -> ReferenceFiles.read(List.of(file)))
                .isInstanceOf(YamlProblem.class)
                .hasMessageContaining("town.yaml")
                .hasMessageContaining("at least one record");
    }

    @Test
    void shouldNameTheLineWhenOfficeHoursOverlap() throws IOException {
        // Given
        Path file = Resources.write(folder, "town.yaml", TOWN.replace("13:30-00:00", "11:00-17:00"));

        // When / Then
        assertThatThrownBy(() -> ReferenceFiles.read(List.of(file)))
                .isInstanceOf(YamlProblem.class)
                .hasMessageContaining("officeHours[1]")
                .hasMessageContaining("overlapping");
    }
}
