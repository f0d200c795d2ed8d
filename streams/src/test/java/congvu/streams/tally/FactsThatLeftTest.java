package congvu.streams.tally;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.rejected.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rating that can no longer be corrected, and what is told of it all the same. */
class FactsThatLeftTest {
    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    private static final Instant DAY = Instant.parse("2026-03-10T02:00:00Z");
    private static final Instant LATER = DAY.plus(Duration.ofDays(91));

    private final TallyTopology topology = new TallyTopology();

    @BeforeEach
    void begin() {
        send(rating("r1", FeedbackEventType.RATED, DAY));
        topology.tick(LATER);
        topology.turns();
    }

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void shouldRefuseItAndCountItOnceWhenItIsRatedAgainAfterItLeft() {
        // Given
        Map<String, String> before = topology.rates();

        // When
        send(rating("r1-again", FeedbackEventType.RATED, LATER));
        topology.turns();

        // Then
        assertThat(topology.rejected()).containsExactly(RefusalReason.TOO_LATE);
        assertThat(topology.rates()).isEqualTo(before);
    }

    @Test
    void shouldRefuseToTakeItBackWhenItHasLeft() {
        // When
        send(rating("r1-withdrawn", FeedbackEventType.WITHDRAWN, LATER));

        // Then
        assertThat(topology.rejected()).containsExactly(RefusalReason.TOO_LATE);
    }

    private void send(FeedbackEvent event) {
        topology.send(TOPICS.feedback(), event.getCaseId(), event);
    }

    private static FeedbackEvent rating(String eventId, FeedbackEventType type, Instant at) {
        return FeedbackEvent.newBuilder()
                .setEventId(eventId)
                .setSource("kiosk")
                .setCaseId("r1")
                .setOccurredAt(at)
                .setKind(FeedbackKind.RATING)
                .setType(type)
                .setUnitId("desk")
                .setScore(5)
                .build();
    }
}
