package congvu.streams.judged;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.scorecard.ScoreMeasure;
import congvu.schemas.reference.ScorecardPolicyRecord;
import congvu.schemas.result.Scorecard;
import congvu.schemas.result.ScorecardComponent;
import congvu.testkit.fixtures.DossierFixture;
import congvu.testkit.fixtures.ShippedScorecard;
import congvu.testkit.history.Delivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/scorecard.md works out by hand is what the topology tells of the same events, row by row. */
class ScorecardPageTest {
    private static final Path PAGE = Path.of("..", "docs", "scorecard.md");
    private static final Delivery.Tick NOON = new Delivery.Tick(DossierFixture.at("2026-04-01T12:00"));

    @ParameterizedTest
    @ValueSource(strings = {"ward-1", "ward-2", "ward-3", "province/**"})
    void shouldTellEachComponentAsThePageWorksItOut(String scope) throws IOException {
        // Given
        List<String> onThePage = table(scope);

        // When
        Map<String, Scorecard> cards = cards(HandComputedUnits.events());

        // Then
        assertThat(rows(Objects.requireNonNull(cards.get(scope + "|2026-03")))).isEqualTo(onThePage);
        assertThat(rows(Objects.requireNonNull(cards.get(scope + "|2026-Q1")))).isEqualTo(onThePage);
        assertThat(rows(Objects.requireNonNull(cards.get(scope + "|2026")))).isEqualTo(onThePage);
    }

    @Test
    void shouldSumTheCountsOfAParentFromThoseOfItsChildren() {
        // Given
        Map<String, Scorecard> cards = cards(HandComputedUnits.events());

        // When
        List<String> summed = new ArrayList<>();
        for (int i = 0; i < components(cards, "province/**").size(); i++) {
            long numerator = 0;
            long denominator = 0;
            for (String child : List.of("ward-1", "ward-2", "ward-3")) {
                ScorecardComponent one = components(cards, child).get(i);
                numerator += one.getNumerator() == null ? 0 : one.getNumerator();
                denominator += one.getDenominator() == null ? 0 : one.getDenominator();
            }
            summed.add(numerator + "/" + denominator);
        }

        // Then
        assertThat(components(cards, "province/**"))
                .extracting(one -> one.getNumerator() == null ? "0/0" : one.getNumerator() + "/" + one.getDenominator())
                .isEqualTo(summed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldTellTheSameInAnyOrderOfArrival(long seed) {
        // Given
        List<SpecificRecord> shuffled = new ArrayList<>(HandComputedUnits.events());
        Collections.shuffle(shuffled, new Random(seed));

        // When
        Map<String, Scorecard> cards = cards(shuffled);

        // Then
        assertThat(cards).isEqualTo(cards(HandComputedUnits.events()));
    }

    @Test
    void shouldTellNoScorecardWithoutAPolicyAndAllOnceOneComes() {
        // Given
        try (ScorecardRun run = new ScorecardRun(HandComputedUnits.reference(), null)) {
            run.deliver(deliveries(HandComputedUnits.events()));
            assertThat(run.cards()).isEmpty();

            // When
            run.publish(ShippedScorecard.read());
            run.rest();

            // Then
            assertThat(run.cards()).isEqualTo(cards(HandComputedUnits.events()));
        }
    }

    @Test
    void shouldScoreAnewWhenTheCurveOfAComponentIsChanged() {
        // Given: 4.2 by a straight line, as the portal shows it
        ScorecardPolicyRecord straight = ShippedScorecard.read();
        straight.setVersion(2);
        straight.getComponents().stream()
                .filter(component -> component.getComponentId().equals("4.2"))
                .forEach(component -> component.setFullMarksRatio("1"));
        try (ScorecardRun run = new ScorecardRun(HandComputedUnits.reference(), ShippedScorecard.read())) {
            run.deliver(deliveries(HandComputedUnits.events()));
            assertThat(points(run.cards(), "4.2")).isEqualTo(1.25);

            // When
            run.publish(straight);
            run.rest();

            // Then
            assertThat(points(run.cards(), "4.2")).isEqualTo(1.0);
            assertThat(points(run.cards(), "4.3")).isEqualTo(0.63);
        }
    }

    @Test
    void shouldSayWhatEveryMeasureIs() throws IOException {
        // Given
        String page = Files.readString(PAGE);

        // When
        List<String> unsaid = Arrays.stream(ScoreMeasure.values())
                .filter(measure -> !page.contains("| `" + measure.id() + "` | " + measure.meaning() + " |"))
                .map(ScoreMeasure::id)
                .toList();

        // Then
        assertThat(unsaid).isEmpty();
    }

    private static @Nullable Double points(Map<String, Scorecard> cards, String component) {
        return components(cards, "ward-1").stream()
                .filter(one -> one.getComponentId().equals(component))
                .map(ScorecardComponent::getPoints)
                .findFirst()
                .orElseThrow();
    }

    private static List<ScorecardComponent> components(Map<String, Scorecard> cards, String scope) {
        return Objects.requireNonNull(cards.get(scope + "|2026-03")).getComponents();
    }

    private static Map<String, Scorecard> cards(List<SpecificRecord> events) {
        try (ScorecardRun run = new ScorecardRun(HandComputedUnits.reference(), ShippedScorecard.read())) {
            return run.deliver(deliveries(events)).cards();
        }
    }

    private static List<Delivery> deliveries(List<SpecificRecord> events) {
        List<Delivery> deliveries = new ArrayList<>();
        events.forEach(event -> deliveries.add(new Delivery.Event(event)));
        deliveries.add(NOON);
        return deliveries;
    }

    private static List<String> table(String scope) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int heading = lines.indexOf("### `" + scope + "`");
        assertThat(heading).as("heading of %s", scope).isPositive();
        return lines.subList(heading + 1, lines.size()).stream()
                .dropWhile(line -> !line.startsWith("|---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static List<String> rows(Scorecard card) {
        List<String> rows = new ArrayList<>();
        for (ScorecardComponent one : card.getComponents()) {
            Long times = one.getFactorNumerator();
            Double points = one.getPoints();
            rows.add(row(
                    one.getComponentId(),
                    whole(one.getMaxPoints()),
                    count(one.getNumerator()),
                    count(one.getDenominator()),
                    times == null ? "" : times + "/" + one.getFactorDenominator(),
                    decimals(one.getRatio()),
                    points == null ? String.valueOf(one.getAbsenceReason()) : decimals(points)));
        }
        rows.add(row("told", whole(card.getToldMaximum()), "", "", "", "", decimals(card.getTotalPoints())));
        return rows;
    }

    private static String row(String... cells) {
        return ("| " + String.join(" | ", cells) + " |").replace("|  |", "| |").replace("|  |", "| |");
    }

    private static String whole(double points) {
        return String.valueOf(Math.round(points));
    }

    private static String count(@Nullable Long count) {
        return count == null ? "" : count.toString();
    }

    private static String decimals(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.2f", value);
    }
}
