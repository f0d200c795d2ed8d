package congvu.testkit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.result.AttendanceState;
import congvu.testkit.attendance.AttendanceModel;
import congvu.testkit.attendance.ExpectedDay;
import congvu.testkit.attendance.RandomStaff;
import congvu.testkit.attendance.StaffMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fold of attendance holds against the model on random weeks, at several ticks, in any order of arrival. */
class AttendanceAgainstModelTest {
    private static final int SEEDS = 60;

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldFindWhatTheModelFindsWhenEventsComeInAnyOrder(long seed) {
        // Given
        StaffMonth month = RandomStaff.of(seed);
        List<AttendanceEvent> arrivals = new ArrayList<>(month.events());
        arrivals.addAll(month.events().subList(0, month.events().size() / 2));
        Collections.shuffle(arrivals, new Random(seed));
        StaffRun run = StaffRun.of(month, arrivals);
        AttendanceModel model = model(month);

        for (LocalDate day : month.days()) {
            for (long tick : ticks(month)) {
                // When / Then
                assertThat(run.found(day, tick)).as("%s at %s", day, tick).isEqualTo(model.expect(day, tick));
            }
        }
    }

    @Test
    void shouldComeToEveryStateOftenEnoughToMeanAnything() {
        // When
        Set<AttendanceState> reached = EnumSet.noneOf(AttendanceState.class);
        for (long seed : seeds()) {
            StaffMonth month = RandomStaff.of(seed);
            AttendanceModel model = model(month);
            for (LocalDate day : month.days()) {
                for (long tick : ticks(month)) {
                    ExpectedDay expected = model.expect(day, tick);
                    reached.add(expected == null ? AttendanceState.UNKNOWN : expected.state());
                }
            }
        }

        // Then
        assertThat(reached).containsExactlyInAnyOrder(AttendanceState.values());
    }

    static long[] seeds() {
        return LongStream.range(0, SEEDS).toArray();
    }

    private static AttendanceModel model(StaffMonth month) {
        // The spread by hand: the sum of the characters, each times 31 to the power of its place, in 32 bits.
        int hash = 0;
        for (char letter : month.staffToken().toCharArray()) {
            hash = 31 * hash + letter;
        }
        long spread = ((hash % 600_000L) + 600_000L) % 600_000L;
        return new AttendanceModel(month.reference(), month.events(), month.reports(), 60_000 + spread);
    }

    private static List<Long> ticks(StaffMonth month) {
        long start =
                month.first().atStartOfDay(month.reference().zone()).toInstant().toEpochMilli();
        return List.of(start + 10 * 86_400_000L + 30_000_000, start + 60 * 86_400_000L);
    }
}
