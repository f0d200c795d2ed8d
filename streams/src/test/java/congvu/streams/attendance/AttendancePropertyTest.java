package congvu.streams.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.result.AttendanceState;
import congvu.schemas.result.PeriodKind;
import congvu.testkit.attendance.ExpectedDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random offices through the whole topology, against the model, in order and in disorder. */
class AttendancePropertyTest {

    private record Trial(
            Map<String, ExpectedDay> expected,
            int events,
            long duplicates,
            AttendanceRun inOrder,
            AttendanceRun shuffled) {

        static Trial of(long seed) {
            Office office = new Office(seed);
            List<Object> shuffled = office.shuffled(seed);
            long sent =
                    shuffled.stream().filter(AttendanceEvent.class::isInstance).count();
            return new Trial(
                    office.expected(),
                    office.events(),
                    sent - office.events(),
                    AttendanceRun.of(office.references(), office.inOrder()),
                    AttendanceRun.of(office.references(), shuffled));
        }
    }

    private static final Map<Long, Trial> TRIALS = new ConcurrentHashMap<>();

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldTellTheDaysThatTheModelTellsWhenEventsComeInOrder(long seed) {
        // When
        Trial trial = trial(seed);

        // Then
        assertThat(lines(trial.inOrder().dayTexts())).isEqualTo(lines(texts(trial.expected())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldEndWithTheSameBytesWhenEventsComeLateTwiceAndOutOfOrder(long seed) {
        // When
        Trial trial = trial(seed);

        // Then
        assertThat(lines(trial.shuffled().dayTexts())).isEqualTo(lines(texts(trial.expected())));
        assertThat(trial.shuffled().days()).isEqualTo(trial.inOrder().days());
        assertThat(trial.shuffled().rates()).isEqualTo(trial.inOrder().rates());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldAccountForEveryRecordWhenSomeComeTwice(long seed) {
        // When
        Trial trial = trial(seed);

        // Then
        assertThat(trial.shuffled().rejected()).isEmpty();
        assertThat(trial.shuffled().account().accepted()).isEqualTo(trial.events());
        assertThat(trial.shuffled().account().duplicates()).isEqualTo(trial.duplicates());
        assertThat(trial.shuffled().account().refused()).isZero();
        assertThat(trial.inOrder().account().duplicates()).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldSumTheDaysOfTheModelInTheRatesOfUnitsAndOfThoseAboveThem(long seed) {
        // When
        Trial trial = trial(seed);

        // Then
        Map<String, String> found = new TreeMap<>();
        trial.inOrder().rateRecords().forEach((key, rate) -> {
            if (rate.getPeriodKind() == PeriodKind.YEAR) {
                found.put(
                        key.replaceAll("\\|[^|]*\\|(?=[^|]*$)", "|"),
                        rate.getNumerator() + "/" + rate.getDenominator() + "-" + rate.getExcluded());
            }
        });
        assertThat(lines(found)).isEqualTo(lines(expectedRates(trial.expected())));
    }

    /** By hand, from the days: unit, schedule and formula, over the whole year. */
    private static Map<String, String> expectedRates(Map<String, ExpectedDay> days) {
        Map<String, String> rates = new TreeMap<>();
        List<ExpectedDay> closed = days.values().stream()
                .filter(day -> day.state() != AttendanceState.OPEN)
                .toList();
        for (ExpectedDay day : closed) {
            for (String unit : List.of(day.unitId(), "city/**")) {
                for (String schedule : List.of(day.scheduleId(), "*")) {
                    List<ExpectedDay> group = closed.stream()
                            .filter(one ->
                                    unit.equals("city/**") || one.unitId().equals(unit))
                            .filter(one ->
                                    schedule.equals("*") || one.scheduleId().equals(schedule))
                            .toList();
                    putRates(unit + "|" + schedule, group, rates);
                }
            }
        }
        return rates;
    }

    private static void putRates(String group, List<ExpectedDay> days, Map<String, String> rates) {
        Set<AttendanceState> notJudged = Set.of(AttendanceState.EXCUSED, AttendanceState.SOURCE_SILENT);
        Set<AttendanceState> late = Set.of(AttendanceState.LATE, AttendanceState.LATE_AND_LEFT_EARLY);
        long left = count(days, notJudged::contains);
        String ofJudged = "/" + (days.size() - left) + "-" + left;
        rates.put(group + "|attendance.punctual", count(days, AttendanceState.ON_TIME::equals) + ofJudged);
        rates.put(group + "|attendance.late", count(days, late::contains) + ofJudged);
        rates.put(group + "|attendance.absent", count(days, AttendanceState.ABSENT::equals) + ofJudged);
        rates.put(
                group + "|attendance.source-silent",
                count(days, AttendanceState.SOURCE_SILENT::equals) + "/" + days.size() + "-0");
    }

    private static long count(List<ExpectedDay> days, Predicate<AttendanceState> state) {
        return days.stream().filter(day -> state.test(day.state())).count();
    }

    private static Map<String, String> texts(Map<String, ExpectedDay> days) {
        Map<String, String> texts = new TreeMap<>();
        days.forEach((key, day) -> texts.put(key, DayText.of(day)));
        return texts;
    }

    /** For a difference that a person can read. */
    private static String lines(Map<String, String> records) {
        StringBuilder text = new StringBuilder();
        records.forEach(
                (key, record) -> text.append(key).append(' ').append(record).append('\n'));
        return text.toString();
    }

    private static Trial trial(long seed) {
        return TRIALS.computeIfAbsent(seed, Trial::of);
    }
}
