package congvu.streams.judged;

import static congvu.testkit.fixtures.CaseFixture.petition;
import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.TaskFixture.task;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.TaskEventType;
import congvu.schemas.result.Rate;
import congvu.testkit.fixtures.LimitsOfTheLaw;
import congvu.testkit.fixtures.TaskFixture;
import congvu.testkit.history.Delivery;
import congvu.testkit.judgement.RateJudge;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceData;
import congvu.testkit.model.ReferenceModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Rates of tasks and petitions by hand, from the topics to the topic, where the model agrees. */
class FamilyRatesTest {

    private static final ReferenceData LAW = LimitsOfTheLaw.with();
    private static final Instant LATER = at("2026-04-30T00:00");

    @Test
    void shouldCountATaskThatWasTakenBackInNoRateOfPunctuality() {
        // Given
        TaskFixture late =
                task("T1").assigned("2026-03-02T08:00", "2026-03-04T17:00").cancelled("2026-03-09T09:00");

        // When
        TopologyOutcome found = run(late.events());

        // Then
        for (String formula : List.of("task.on-time.first", "task.on-time.latest", "task.progress-score")) {
            assertThat(rate(found, "unit-1|*|2026|" + formula).getDenominator())
                    .as(formula)
                    .isZero();
            assertThat(rate(found, "unit-1|*|2026|" + formula).getExcluded())
                    .as(formula)
                    .isEqualTo(1);
        }
    }

    @Test
    void shouldCountTheFirstPromiseOfNoCycleThatWasTakenBack() {
        // Given: taken back before its date, given out again, done in time
        TaskFixture again = task("T1")
                .assigned("2026-03-02T08:00", "2026-03-04T17:00")
                .cancelled("2026-03-03T09:00")
                .reopened("2026-03-09T08:00", "2026-03-11T17:00")
                .completed("2026-03-11T09:00");

        // When
        TopologyOutcome found = run(again.events());

        // Then
        assertThat(rate(found, "unit-1|*|2026|task.on-time.first").getDenominator())
                .isZero();
        assertThat(rate(found, "unit-1|*|2026|task.on-time.latest").getRatio()).isEqualTo(1.0);
    }

    @Test
    void shouldGiveTwoAndThreeQuartersWhenLateTwiceAndOnceExcused() {
        // Given: one late twice has two quarters of four, another, whose last delay is excused, has three
        List<SpecificRecord> events = new ArrayList<>(lateTwice("T1").events());
        events.addAll(lateTwice("T2")
                .happened(TaskEventType.OBJECTIVE_CAUSE_CONFIRMED, "2026-03-12T15:00")
                .events());

        // When
        Rate score = rate(run(events), "unit-1|*|2026|task.progress-score");

        // Then
        assertThat(score.getNumerator()).isEqualTo(2 + 3);
        assertThat(score.getDenominator()).isEqualTo(4 + 4);
        assertThat(score.getRatio()).isEqualTo(0.625);
    }

    @Test
    void shouldCountPetitionsByTheNationalIndex() {
        // Given: one answered in time and liked, one in time and disliked, one that nobody answers
        List<SpecificRecord> events = new ArrayList<>(petition("P1")
                .received("2026-03-02T09:00")
                .answered("2026-03-05T09:00")
                .happened(FeedbackEventType.LIKED, "2026-03-06T09:00")
                .events());
        events.addAll(petition("P2")
                .received("2026-03-02T09:00")
                .answered("2026-03-05T09:00")
                .happened(FeedbackEventType.DISLIKED, "2026-03-06T09:00")
                .events());
        events.addAll(petition("P3").received("2026-03-02T09:00").events());

        // When
        TopologyOutcome found = run(events);

        // Then
        assertThat(rate(found, "unit-1|petition|2026|petition.index-5.2").getNumerator())
                .isEqualTo(2);
        assertThat(rate(found, "unit-1|petition|2026|petition.index-5.2").getDenominator())
                .isEqualTo(3);
        assertThat(rate(found, "unit-1|petition|2026|petition.dissatisfied").getNumerator())
                .isEqualTo(2);
        assertThat(rate(found, "unit-1|petition|2026|petition.settled").getNumerator())
                .isEqualTo(2);
    }

    private static TaskFixture lateTwice(String taskId) {
        return task(taskId)
                .assigned("2026-03-02T08:00", "2026-03-04T17:00")
                .completed("2026-03-05T09:00")
                .reopened("2026-03-06T08:00", "2026-03-10T17:00")
                .completed("2026-03-11T09:00");
    }

    private static TopologyOutcome run(List<? extends SpecificRecord> events) {
        List<Delivery> deliveries = new ArrayList<>();
        events.forEach(event -> deliveries.add(new Delivery.Event(event)));
        deliveries.add(new Delivery.Tick(LATER));
        TopologyOutcome found = TopologyOutcome.of(LAW, deliveries);
        RateJudge.compare(
                        new ReferenceModel(LAW, ModelConfig.defaults())
                                .expect(events, LATER)
                                .rates(),
                        found.rateRecords())
                .assertClean();
        return found;
    }

    private static Rate rate(TopologyOutcome found, String key) {
        return Objects.requireNonNull(found.rateRecords().get(key));
    }
}
