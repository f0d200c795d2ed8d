package congvu.testkit.boston;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.DayCount;
import congvu.domain.calendar.Term;
import congvu.testkit.model.DayWalk;
import congvu.testkit.model.TermWalk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The city's own working-day deadlines for 19 inspection types, walked again: 1,007 of 1,007 within 60 seconds. */
class WorkingDayDeadlinesTest {

    private static final Map<String, Integer> DAYS_BY_TYPE = daysByType();

    @Test
    void shouldFindTheCitysDeadlineForEveryInspectionWhenItsDaysAreWalked() throws IOException {
        // Given
        TermWalk walk = new TermWalk(new DayWalk(BostonReference.officeHours(), BostonReference.holidays()));
        List<BostonCase> inspections = BostonOracle.ofShippedFile().cases().stream()
                .filter(one -> DAYS_BY_TYPE.containsKey(one.type()) && one.targetAt() != null)
                .toList();

        // When
        List<BostonCase> found = inspections.stream()
                .filter(one -> distance(walk, one).compareTo(Duration.ofSeconds(60)) <= 0)
                .toList();

        // Then
        assertThat(inspections).hasSize(1_007);
        assertThat(found).hasSize(1_007);
    }

    private static Duration distance(TermWalk walk, BostonCase one) {
        Term term = Term.workingDays(Objects.requireNonNull(DAYS_BY_TYPE.get(one.type())), DayCount.TO_SAME_TIME);
        long due = walk.nominalDue(walk.legalStart(one.openedAt().toEpochMilli(), null), term);
        return Duration.between(Instant.ofEpochMilli(due), Objects.requireNonNull(one.targetAt()))
                .abs();
    }

    private static Map<String, Integer> daysByType() {
        Map<String, Integer> days = new HashMap<>();
        List.of(
                        "Unsanitary Conditions - Establishment",
                        "Unsanitary Conditions - Food",
                        "Overflowing or Un-kept Dumpster",
                        "Food Alert - Unconfirmed",
                        "Food Alert - Confirmed")
                .forEach(type -> days.put(type, 2));
        List.of(
                        "Building Inspection Request",
                        "Work Hours-Loud Noise Complaints",
                        "Poor Conditions of Property",
                        "Illegal Auto Body Shop")
                .forEach(type -> days.put(type, 3));
        List.of(
                        "Electrical",
                        "Plumbing",
                        "Mechanical",
                        "Zoning",
                        "Illegal Occupancy",
                        "Maintenance - Homeowner",
                        "Protection of Adjoining Property",
                        "Exceeding Terms of Permit",
                        "Abandoned Building",
                        "Illegal Rooming House")
                .forEach(type -> days.put(type, 5));
        return days;
    }
}
