package congvu.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Deadlines that a city really set: for 19 inspection types Boston computed target = opened + N working days, Monday to
 * Friday 08:30 to 17:00, a case opened out of hours counting from the next opening.
 */
class BostonDeadlinesTest {

    private static final Path FILE = Path.of("..", "data", "boston311_2015-10.csv.gz");
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("MM/dd/yyyy hh:mm:ss a")
            .toFormatter(Locale.ROOT);

    private static final Map<String, Integer> WORKING_DAYS = new HashMap<>();
    private static final WorkingTimeline TIMELINE = ReferenceFiles.timeline("boston", "default");
    private static final WorkingTimeline TIMELINE_WITHOUT_HOLIDAYS =
            WorkingTimeline.compile(TIMELINE.officeHours(), HolidayCalendar.none(TIMELINE.calendarId()));
    private static final List<Inspection> INSPECTIONS = new ArrayList<>();

    private record Inspection(String caseId, long openedAt, long targetAt, int workingDays) {

        long legalStart() {
            return Deadlines.legalStart(TIMELINE, openedAt, null);
        }

        long due() {
            return Deadlines.nominalDue(TIMELINE, legalStart(), Term.workingDays(workingDays, DayCount.TO_SAME_TIME));
        }

        /** A holiday after the date of opening; three more cases were opened on one. */
        boolean spansHoliday() {
            LocalDate last = TIMELINE.localDate(targetAt);
            for (LocalDate date = TIMELINE.localDate(openedAt).plusDays(1);
                    !date.isAfter(last);
                    date = date.plusDays(1)) {
                if (TIMELINE.kindOf(date) == DayKind.HOLIDAY) {
                    return true;
                }
            }
            return false;
        }

        /** By weekday and hour alone; two more cases were opened within the hours of a holiday. */
        boolean openedOutOfHours() {
            return legalStart() > openedAt && TIMELINE_WITHOUT_HOLIDAYS.nextOpening(openedAt) > openedAt;
        }
    }

    @BeforeAll
    static void readInspections() throws IOException {
        days(2, "Unsanitary Conditions - Establishment", "Unsanitary Conditions - Food");
        days(2, "Overflowing or Un-kept Dumpster", "Food Alert - Unconfirmed", "Food Alert - Confirmed");
        days(3, "Building Inspection Request", "Work Hours-Loud Noise Complaints");
        days(3, "Poor Conditions of Property", "Illegal Auto Body Shop");
        days(5, "Electrical", "Plumbing", "Mechanical", "Zoning", "Illegal Occupancy", "Maintenance - Homeowner");
        days(5, "Protection of Adjoining Property", "Exceeding Terms of Permit", "Abandoned Building");
        days(5, "Illegal Rooming House");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(BostonDeadlinesTest::columns).forEach(BostonDeadlinesTest::take);
        }
    }

    @Test
    void shouldComputeTheCitysOwnTargetWithinAMinuteWhenAnInspectionIsDue1007Of1007() {
        // Given
        assertThat(WORKING_DAYS).hasSize(19);
        // When
        List<String> differing = INSPECTIONS.stream()
                .filter(inspection -> Math.abs(inspection.due() - inspection.targetAt()) > 60_000)
                .map(Inspection::caseId)
                .toList();
        // Then
        assertThat(differing).isEmpty();
        assertThat(INSPECTIONS).hasSize(1007);
    }

    @Test
    void shouldHave162InspectionsAcrossAHolidayWhenCounted() {
        // When // Then
        assertThat(INSPECTIONS.stream().filter(Inspection::spansHoliday)).hasSize(162);
    }

    @Test
    void shouldHave213InspectionsOpenedOutOfHoursWhenCounted() {
        // When // Then
        assertThat(INSPECTIONS.stream().filter(Inspection::openedOutOfHours)).hasSize(213);
    }

    private static void days(int workingDays, String... types) {
        for (String type : types) {
            WORKING_DAYS.put(type, workingDays);
        }
    }

    private static void take(List<String> row) {
        Integer workingDays = WORKING_DAYS.get(row.get(8));
        if (workingDays != null && !row.get(2).isEmpty()) {
            INSPECTIONS.add(new Inspection(row.get(0), instant(row.get(1)), instant(row.get(2)), workingDays));
        }
    }

    private static long instant(String local) {
        return LocalDateTime.parse(local, LOCAL)
                .atZone(TIMELINE.zone())
                .toInstant()
                .toEpochMilli();
    }

    /** Enough of RFC 4180 for this file: commas inside quotes. */
    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        StringBuilder column = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                columns.add(column.toString());
                column.setLength(0);
            } else {
                column.append(c);
            }
        }
        columns.add(column.toString());
        return columns;
    }
}
