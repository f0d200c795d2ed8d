package congvu.streams.partition;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.Term;
import congvu.schemas.event.ActionFamily;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.event.OperatorActionType;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.streams.stage.InputAccount;
import congvu.streams.stage.InputFamily;
import congvu.testkit.fixtures.DossierFixture;
import congvu.testkit.fixtures.GoldenCalendar;
import congvu.testkit.judgement.AlertJudge;
import congvu.testkit.judgement.TransitionAudit;
import congvu.testkit.model.ExpectedAlert;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceData;
import congvu.testkit.model.ReferenceModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people did about alerts ends in the same alerts in whatever order it comes, among the events that raise and end them:
 * before its alert, after a later action, twice. Only the acceptances come first, for an action about nothing is refused.
 */
class ActionsInAnyOrderTest {
    private static final int FILES = 6;
    private static final int ACTIONS_OF_EACH = 8;
    private static final ReferenceData REFERENCE = GoldenCalendar.withTerm(Term.workingHours(16));

    /** 08:00; accepted then, files are due at 17:00 on the next day. */
    private static final Instant MONDAY = at("2026-03-02T08:00");

    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS = 14;

    /** What happened to some files, and what people did about their alerts. */
    private record Story(List<DossierEvent> acceptances, List<SpecificRecord> rest, int actions) {

        static Story of(long seed) {
            Random random = new Random(seed);
            Story story = new Story(new ArrayList<>(), new ArrayList<>(), FILES * ACTIONS_OF_EACH);
            for (int i = 0; i < FILES; i++) {
                DossierFixture file = dossier("D" + i).accepted("2026-03-02T08:0" + i);
                if (random.nextInt(3) == 0) {
                    file.extended("2026-03-03T10:00", "2026-03-05T17:00");
                }
                if (random.nextBoolean()) {
                    file.decided("2026-03-0" + (3 + random.nextInt(6)) + "T11:00");
                }
                List<DossierEvent> life = file.events();
                story.acceptances.add(life.getFirst());
                story.rest.addAll(life.subList(1, life.size()));
                for (int number = 0; number < ACTIONS_OF_EACH; number++) {
                    story.rest.add(action("D" + i, number, random));
                }
            }
            story.rest.sort(Comparator.comparing(Story::occurredAt));
            return story;
        }

        /** At one of few instants, so that several come at the same. */
        private static OperatorAction action(String file, int number, Random random) {
            List<OperatorActionType> types =
                    List.of(OperatorActionType.ACKNOWLEDGED, OperatorActionType.ASSIGNED, OperatorActionType.SILENCED);
            OperatorActionType type = types.get(random.nextInt(types.size()));
            AlertRule rule = List.of(AlertRule.OVERDUE, AlertRule.OVERDUE, AlertRule.DUE_SOON, AlertRule.ESCALATION)
                    .get(random.nextInt(4));
            return OperatorAction.newBuilder()
                    .setEventId(file + "-" + number)
                    .setSource("console")
                    .setAboutId(file)
                    .setFamily(ActionFamily.DOSSIER)
                    .setOccurredAt(MONDAY.plus(DAY.multipliedBy(random.nextInt(10))))
                    .setType(type)
                    .setTargetId(ExpectedAlert.idOf(file, rule, 0, 1))
                    .setActorToken("person-" + random.nextInt(5))
                    .setAssigneeToken(type == OperatorActionType.ASSIGNED ? "person-" + (5 + random.nextInt(5)) : null)
                    .setUntil(type == OperatorActionType.SILENCED ? MONDAY.plus(DAY.multipliedBy(20 + number)) : null)
                    .build();
        }

        static Instant occurredAt(SpecificRecord one) {
            return one instanceof DossierEvent event ? event.getOccurredAt() : ((OperatorAction) one).getOccurredAt();
        }

        /** Everything after the acceptances in any order, one in five twice. */
        List<SpecificRecord> shuffled(Random random) {
            List<SpecificRecord> shuffled = new ArrayList<>(rest);
            rest.stream().filter(one -> random.nextInt(5) == 0).forEach(shuffled::add);
            Collections.shuffle(shuffled, random);
            return shuffled;
        }

        List<DossierEvent> events() {
            List<DossierEvent> events = new ArrayList<>(acceptances);
            rest.stream()
                    .filter(DossierEvent.class::isInstance)
                    .map(DossierEvent.class::cast)
                    .forEach(events::add);
            return events;
        }
    }

    private record Outcome(List<Alert> transitions, InputAccount actions) {

        Map<String, String> standing() {
            Map<String, String> standing = new TreeMap<>();
            AlertJudge.latest(transitions).forEach((id, alert) -> {
                if (alert.getState() != AlertState.RETRACTED) {
                    standing.put(id, text(alert));
                }
            });
            return standing;
        }

        private static String text(Alert alert) {
            return alert.getObligationId() + " " + alert.getRule() + "/" + alert.getLevel() + " of promise "
                    + alert.getPromiseNumber() + " " + alert.getState() + " by " + alert.getActorToken() + " for "
                    + alert.getAssigneeToken() + " silent until " + alert.getSilencedUntil();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldEndInTheSameAlertsWhenActionsComeLateTwiceAndOutOfOrder(long seed) {
        // Given
        Story story = Story.of(seed);
        List<SpecificRecord> shuffled = story.shuffled(new Random(seed));
        Outcome inOrder = told(story, story.rest());

        // When
        Outcome found = told(story, shuffled);

        // Then
        assertThat(found.standing()).isEqualTo(inOrder.standing());
        assertThat(found.transitions())
                .filteredOn(alert -> alert.getState() == AlertState.ACKNOWLEDGED)
                .isNotEmpty();
        AlertJudge.compareStanding(
                        new ReferenceModel(REFERENCE, ModelConfig.defaults())
                                .expect(story.events(), end())
                                .alerts(),
                        found.transitions())
                .assertClean();
        assertThat(TransitionAudit.violations(found.transitions())).isEmpty();
        long sent = shuffled.stream().filter(OperatorAction.class::isInstance).count();
        assertThat(found.actions().accepted()).isEqualTo(story.actions());
        assertThat(found.actions().duplicates()).isEqualTo(sent - story.actions());
        assertThat(found.actions().refused()).isZero();
        assertThat(inOrder.actions().accepted()).isEqualTo(story.actions());
    }

    private static Instant end() {
        return MONDAY.plus(DAY.multipliedBy(DAYS));
    }

    /** With a tick for each day among them, the last one after all. */
    private static Outcome told(Story story, List<SpecificRecord> rest) {
        try (PartitionBench bench = new PartitionBench(Duration.ofDays(90))) {
            bench.reference(REFERENCE);
            story.acceptances().forEach(bench::event);
            for (int day = 0; day < DAYS; day++) {
                rest.subList(rest.size() * day / DAYS, rest.size() * (day + 1) / DAYS)
                        .forEach(one -> tell(bench, one));
                bench.tick(MONDAY.plus(DAY.multipliedBy(day + 1L)));
            }
            return new Outcome(
                    bench.alertsSoFar(), bench.accounts.accounts().getFirst().input(InputFamily.ACTIONS));
        }
    }

    private static void tell(PartitionBench bench, SpecificRecord one) {
        if (one instanceof OperatorAction action) {
            bench.action(action);
        } else {
            bench.event((DossierEvent) one);
        }
    }
}
