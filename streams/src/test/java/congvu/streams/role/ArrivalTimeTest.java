package congvu.streams.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalTimeTest {

    @ParameterizedTest
    @CsvSource({"5, -1, 5", "5, 9, 9", "-1, -1, 0", "-1, 7, 7"})
    void shouldNeverGoBackAndNeverFail(long written, long partitionTime, long expected) {
        // Given
        ConsumerRecord<Object, Object> message = new ConsumerRecord<>(
                "congvu.dossiers",
                0,
                0,
                written,
                TimestampType.CREATE_TIME,
                0,
                0,
                "",
                "",
                new RecordHeaders(),
                Optional.empty());

        // When
        long time = new ArrivalTime().extract(message, partitionTime);

        // Then
        assertThat(time).isEqualTo(expected);
    }
}
