package congvu.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A judge that shares code with the judged shares its mistakes. */
class IndependenceTest {

    private static final Pattern DOMAIN_IMPORT = Pattern.compile("congvu\\.domain\\.[a-z.]+\\.([A-Z][A-Za-z]*)");
    private static final Set<String> PLAIN_RECORDS = Set.of(
            "AttendanceRules",
            "DayCount",
            "DayDecision",
            "DayDecisionKind",
            "HolidayCalendar",
            "OfficeHours",
            "Placement",
            "Procedure",
            "ProcedureVersion",
            "PunchPlan",
            "ScheduledHours",
            "StepTerm",
            "Term",
            "TermUnit",
            "Timetable",
            "Unit",
            "WeeklyShift",
            "WorkInterval",
            "WorkSchedule",
            "WorkScheduleVersion");

    @Test
    void shouldTakeNothingButPlainReferenceRecordsFromTheDomain() throws IOException {
        // Given
        Path sources = Path.of("src/main/java/congvu/testkit");

        // When
        Set<String> taken = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher found = DOMAIN_IMPORT.matcher(Files.readString(file));
                while (found.find()) {
                    taken.add(found.group(1));
                }
            }
        }

        // Then
        assertThat(taken)
                .as("compute it again in testkit by other means; what the domain computes is what is judged")
                .isNotEmpty()
                .isSubsetOf(List.copyOf(PLAIN_RECORDS));
    }
}
