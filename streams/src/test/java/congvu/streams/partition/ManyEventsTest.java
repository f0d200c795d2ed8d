package congvu.streams.partition;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.Term;
import congvu.domain.dossier.EventCheck;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.EventPointer;
import congvu.testkit.fixtures.DossierFixture;
import congvu.testkit.fixtures.GoldenCalendar;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dossier whose clock was stopped as often as a journal can tell, by a source with the longest of names. */
class ManyEventsTest {
    /** What a broker takes by default, its frame left out. */
    private static final int MOST_BYTES = 900_000;

    private static final String LONGEST_SOURCE = "\u1ec7".repeat(EventCheck.MAX_ID_CHARS);

    private final PartitionBench bench = new PartitionBench(Duration.ofDays(90));
    private final List<DossierEvent> life = stopped();

    /** Accepted, stopped and resumed through Monday morning, due at half past three, and done on Tuesday. */
    @BeforeEach
    void begin() {
        bench.reference(GoldenCalendar.withTerm(Term.workingHours(6)));
        life.subList(0, life.size() - 1).forEach(bench::event);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldTellTheFirstAndTheLastEventsWhenAnAlertRestsOnMoreThanARecordHolds() throws IOException {
        // When
        bench.tick(at("2026-03-03T09:00"));
        bench.event(life.getLast());

        // Then
        List<Alert> told = bench.alertsSoFar().stream()
                .filter(alert -> alert.getRule() == AlertRule.OVERDUE)
                .toList();
        assertThat(told).extracting(Alert::getState).containsExactly(AlertState.RAISED, AlertState.RESOLVED);
        for (Alert alert : told) {
            List<EventPointer> events = alert.getEvidence().getEvents();
            assertThat(events).hasSize(200);
            assertThat(alert.getEvidence().getEventsLeftOut()).isBetween(1_750, 1_800);
            assertThat(Alert.getEncoder().encode(alert).remaining()).isLessThan(MOST_BYTES);
            assertThat(events.getFirst().getType()).isEqualTo(DossierEventType.ACCEPTED);
        }
        assertThat(told.getLast().getEvidence().getEvents().getLast().getType()).isEqualTo(DossierEventType.DECIDED);
        assertThat(bench.rejected.isEmpty()).isTrue();
    }

    private static List<DossierEvent> stopped() {
        DossierFixture history = dossier("D1").accepted("2026-03-02T08:00");
        for (int i = 0; i < 990; i++) {
            String time = "2026-03-02T%02d:%02d:%02d".formatted(8 + i / 600, i / 10 % 60, i % 10 * 6);
            history.suspended(time).resumed(time + ".5");
        }
        return history.decided("2026-03-03T10:00").events().stream()
                .map(event -> DossierEvent.newBuilder(event)
                        .setEventId(event.getEventId() + "-".repeat(90))
                        .setSource(LONGEST_SOURCE)
                        .build())
                .toList();
    }
}
