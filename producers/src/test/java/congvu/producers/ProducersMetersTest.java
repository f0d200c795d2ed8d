package congvu.producers;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.importing.report.RowCounts;
import congvu.producers.importing.report.RowTally;
import congvu.producers.importing.row.RowReason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

final class ProducersMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ProducersMeters meters = new ProducersMeters(registry);

    @Test
    void shouldAccountForEveryRowWhenAFileIsRead() {
        // Given
        RowTally tally = new RowTally();
        for (int row = 0; row < 100; row++) {
            if (row % 10 == 0) {
                tally.skipped("reason-" + row % 3);
            } else if (row % 7 == 0) {
                tally.rejected(row % 2 == 0 ? RowReason.BAD_TIME : RowReason.MISSING_VALUE);
            } else {
                tally.used();
            }
        }
        RowCounts counts = tally.counts();

        // When
        meters.rows(counts);

        // Then
        assertThat(counts.rows()).isEqualTo(100);
        assertThat(count("congvu.import.rows.read", "", ""))
                .isEqualTo(100)
                .isEqualTo(count("congvu.import.rows", "outcome", "used")
                        + count("congvu.import.rows", "outcome", "skipped")
                        + count("congvu.import.rows", "outcome", "rejected"));
        assertThat(count("congvu.import.rejected", "reason", "BAD_TIME")
                        + count("congvu.import.rejected", "reason", "MISSING_VALUE"))
                .isEqualTo(count("congvu.import.rows", "outcome", "rejected"));
    }

    @Test
    void shouldAccountForEveryEventWhenAnImportResumes() {
        // When
        meters.eventsSent(30);
        meters.eventsSent(12);
        meters.eventsMade(100, 58);

        // Then
        assertThat(count("congvu.import.events.made", "", ""))
                .isEqualTo(count("congvu.import.events", "outcome", "sent")
                        + count("congvu.import.events", "outcome", "already-there"));
    }

    private double count(String name, String tag, String value) {
        return tag.isEmpty()
                ? registry.get(name).counter().count()
                : registry.get(name).tag(tag, value).counter().count();
    }
}
