package congvu.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.app.scenario.KeptTruth;
import congvu.producers.simulate.Simulation;
import congvu.producers.simulate.SimulationSettings;
import congvu.producers.simulate.SimulationSize;
import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.misbehaviour.MisbehaviourRates;
import congvu.producers.simulate.told.Told;
import congvu.producers.simulate.truth.InjectedTruth;
import congvu.producers.simulate.truth.SignalTruth;
import congvu.producers.simulate.truth.TruthSink;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.PunchDirection;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalLeg;
import congvu.schemas.result.SignalState;
import congvu.testkit.judgement.SignalAudit;
import congvu.testkit.judgement.SignalJudge;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A counter without staff whose files go overdue and about which people complain: one signal, and none with a leg less. */
class CrossedCaseTest {

    private static final TopicCatalogue TOPICS = ToldTopology.topics();
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Simulation SIMULATION =
            Simulation.of(SimulationSettings.of(new SimulationSize(1, 2, 90, 20), LocalDate.of(2026, 8, 3), 12, 1)
                    .with(MisbehaviourRates.none().with(Misbehaviour.UNSTAFFED, 1)));
    private static final KeptTruth TRUTH = truth();
    private static final InjectedTruth CASE = TRUTH.injected().stream()
            .filter(one -> one.kind() == Misbehaviour.UNSTAFFED)
            .findFirst()
            .orElseThrow();

    /** What makes it one. */
    private enum Leg {
        ABSENCE,
        OVERDUE,
        COMPLAINTS
    }

    @Test
    void shouldBeOneSignalWithAllLegsInItsEvidenceWhenTheyComeTogether() {
        // When
        List<Signal> found = told(Set.of());

        // Then
        List<Signal> crossed = standing(found);
        assertThat(crossed).singleElement().satisfies(signal -> {
            assertThat(signal.getSubjectId()).isEqualTo(CASE.subject());
            assertThat(signal.getDay().toEpochDay())
                    .isEqualTo((long) CASE.epochDays().getFirst());
            assertThat(signal.getEvidence())
                    .filteredOn(leg -> leg.getAtLeast() != null)
                    .allSatisfy(leg -> assertThat(leg.getCount()).isGreaterThanOrEqualTo(leg.getAtLeast()));
            assertThat(signal.getEvidence().stream()
                            .mapToLong(SignalLeg::getCount)
                            .sum())
                    .isEqualTo(CASE.members().size() + absentees().size());
        });
        assertThat(SignalAudit.breaches(found, false)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeNoSignalWhenOneLegIsTakenAway(Leg gone) {
        // When
        List<Signal> found = told(Set.of(gone));

        // Then
        assertThat(standing(found)).isEmpty();
    }

    private static List<Signal> standing(List<Signal> transitions) {
        return SignalJudge.latest(transitions).values().stream()
                .filter(signal -> signal.getRuleId().equals("X-COUNTER"))
                .filter(signal -> signal.getState() != SignalState.RETRACTED)
                .toList();
    }

    private static List<Signal> told(Set<Leg> gone) {
        try (ToldTopology topology = new ToldTopology()) {
            topology.reference(SIMULATION.reference());
            topology.reference(PackRecords.byKey());
            boolean isToldPresence = !gone.contains(Leg.ABSENCE);
            for (Iterator<Told> run = SIMULATION.run(TruthSink.none()); run.hasNext(); ) {
                Told next = run.next();
                if (!isToldPresence && next.at() >= presence().getOccurredAt().toEpochMilli()) {
                    topology.tell(TOPICS.attendance(), presence().getStaffToken(), presence());
                    isToldPresence = true;
                }
                switch (next) {
                    case Told.Event event -> {
                        if (!isOf(gone, event.record())) {
                            topology.tell(event.topic().in(TOPICS), event.key(), event.record());
                        }
                    }
                    case Told.Tick tick -> topology.tick(Instant.ofEpochMilli(tick.at()));
                }
            }
            topology.settle();
            return topology.signals();
        }
    }

    private static boolean isOf(Set<Leg> gone, SpecificRecord record) {
        return switch (record) {
            case DossierEvent told ->
                gone.contains(Leg.OVERDUE) && CASE.members().contains(told.getDossierId());
            case FeedbackEvent told ->
                gone.contains(Leg.COMPLAINTS) && CASE.members().contains(told.getCaseId());
            default -> false;
        };
    }

    /** One of those who were absent came after all. */
    private static AttendanceEvent presence() {
        LocalDate day = LocalDate.ofEpochDay(CASE.epochDays().getFirst());
        Instant at = day.atTime(LocalTime.of(7, 25)).atZone(ZONE).toInstant();
        return AttendanceEvent.newBuilder()
                .setEventId("presence")
                .setSource("test")
                .setStaffToken(absentees().getFirst())
                .setOccurredAt(at)
                .setType(AttendanceEventType.PUNCHED)
                .setDirection(PunchDirection.IN)
                .build();
    }

    private static List<String> absentees() {
        return TRUTH.signals().stream()
                .filter(one -> one.ruleId().equals("W-ABSENT") && one.unitId().equals(CASE.subject()))
                .map(SignalTruth::subjectId)
                .toList();
    }

    private static KeptTruth truth() {
        KeptTruth truth = new KeptTruth(TruthSink.none());
        SIMULATION.run(truth).forEachRemaining(told -> {});
        return truth;
    }
}
