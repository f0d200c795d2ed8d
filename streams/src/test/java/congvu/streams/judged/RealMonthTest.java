package congvu.streams.judged;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.reference.Unit;
import congvu.schemas.AvroSafety;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.result.AlertState;
import congvu.testkit.boston.BostonCase;
import congvu.testkit.boston.BostonOracle;
import congvu.testkit.history.Delivery;
import congvu.testkit.history.RandomHistories;
import congvu.testkit.history.RandomHistory;
import congvu.testkit.history.Shuffler;
import congvu.testkit.judgement.AlertJudge;
import congvu.testkit.judgement.StandingContent;
import congvu.testkit.judgement.TransitionAudit;
import congvu.testkit.model.ReferenceData;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real month of data/ in random order, a fifth of it twice, up to 30 days late: what lasts is the same, byte for byte, as
 * when it comes in order.
 */
class RealMonthTest {
    private static final int CASES = 10_277;
    private static final int EVENTS = 18_630;

    private static RandomHistory month;
    private static TopologyOutcome inOrder;

    @BeforeAll
    static void deliverInOrder() throws IOException {
        AvroSafety.install();
        month = month(BostonOracle.ofShippedFile());
        inOrder = TopologyOutcome.of(month.reference(), Shuffler.standard().inOrder(month));
        assertThat(inOrder.obligations()).hasSize(CASES);
        assertThat(inOrder.account().accepted()).isEqualTo(EVENTS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void shouldEndTheSameWhenTheMonthComesInAnyOrder(long seed) {
        // Given
        List<Delivery> deliveries = Shuffler.standard().shuffled(month, seed);

        // When
        TopologyOutcome shuffled = TopologyOutcome.of(month.reference(), deliveries);

        // Then
        assertThat(shuffled.obligations()).isEqualTo(inOrder.obligations());
        assertThat(shuffled.rates()).isEqualTo(inOrder.rates());
        assertThat(standing(shuffled)).isEqualTo(standing(inOrder));
        assertThat(TransitionAudit.violations(shuffled.transitions())).isEmpty();
        long sent = deliveries.stream().filter(Delivery.Event.class::isInstance).count();
        assertThat(shuffled.account().accepted()).isEqualTo(EVENTS);
        assertThat(shuffled.account().duplicates()).isEqualTo(sent - EVENTS).isGreaterThan(3_000);
        assertThat(shuffled.rejected()).isEmpty();
    }

    /** The last word on each alert that stands, without what the order of arrival decides. */
    private static Map<String, String> standing(TopologyOutcome outcome) {
        Map<String, String> standing = new TreeMap<>();
        AlertJudge.latest(outcome.transitions()).forEach((id, alert) -> {
            if (alert.getState() != AlertState.RETRACTED) {
                standing.put(id, StandingContent.of(alert).toString());
            }
        });
        return standing;
    }

    /** The horizon leaves room for the latest arrival, so that both runs end at the same tick. */
    private static RandomHistory month(BostonOracle oracle) {
        List<DossierEvent> events = new ArrayList<>();
        for (BostonCase one : oracle.cases()) {
            events.add(event(one, "accepted", DossierEventType.ACCEPTED, one.openedAt())
                    .setUnitId(one.department())
                    .setProcedureId(one.type())
                    .setAppointmentAt(one.targetAt())
                    .build());
            if (one.closedAt() != null) {
                events.add(event(one, "decided", DossierEventType.DECIDED, one.closedAt())
                        .build());
            }
        }
        events.sort(Comparator.comparing(DossierEvent::getOccurredAt));
        Instant horizon = BostonCase.AS_OF.plus(RandomHistories.SAFE_LATENESS).plus(Duration.ofDays(1));
        return new RandomHistory(0, units(oracle), List.copyOf(events), horizon);
    }

    private static DossierEvent.Builder event(BostonCase one, String suffix, DossierEventType type, Instant at) {
        return DossierEvent.newBuilder()
                .setEventId(one.caseId() + "-" + suffix)
                .setSource("boston")
                .setDossierId(one.caseId())
                .setOccurredAt(at)
                .setType(type);
    }

    private static ReferenceData units(BostonOracle oracle) {
        List<Unit> units = new ArrayList<>();
        units.add(new Unit("boston", null, "City of Boston", null, null, null, null));
        oracle.byDepartment().keySet().forEach(id -> units.add(new Unit(id, "boston", id, null, null, null, null)));
        return new ReferenceData(units, List.of(), List.of(), List.of());
    }
}
