package congvu.app.outcome;

import congvu.producers.delivery.KafkaAccess;
import congvu.producers.delivery.TopicPartitions;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.result.Alert;
import congvu.schemas.result.Rate;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Follows the alerts, and the rates where wanted, as they are committed. */
public final class ResultTail implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final String alertTopic;
    private final RecordDecoder<Alert> alerts;
    private final RecordDecoder<Rate> rates;
    private final Map<TopicPartition, Long> endsAtOpening;

    private ResultTail(KafkaAccess kafka, boolean withRates, boolean fromBeginning) {
        AvroSerdes serdes = new AvroSerdes(kafka.registry());
        TopicSpec alertSpec = kafka.topics().alerts();
        alertTopic = alertSpec.name();
        alerts = serdes.decoder(alertSpec);
        rates = serdes.decoder(kafka.topics().rates());
        consumer = kafka.consumer("congvu-watch");
        List<TopicPartition> partitions = new ArrayList<>(TopicPartitions.of(consumer, alertTopic));
        if (withRates) {
            partitions.addAll(
                    TopicPartitions.of(consumer, kafka.topics().rates().name()));
        }
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        endsAtOpening = consumer.endOffsets(partitions);
    }

    /** @param fromBeginning whether what is there already is shown too */
    public static ResultTail open(KafkaAccess kafka, boolean withRates, boolean fromBeginning) {
        return new ResultTail(kafka, withRates, fromBeginning);
    }

    /** Waits a moment for records and hands them over; tombstones are passed over. */
    public void next(java.util.function.Consumer<Alert> onAlert, java.util.function.Consumer<Rate> onRate) {
        for (ConsumerRecord<byte[], byte[]> found : consumer.poll(PATIENCE)) {
            if (found.value() == null) {
                continue;
            }
            if (found.topic().equals(alertTopic)) {
                onAlert.accept(alerts.decode(found.value()));
            } else {
                onRate.accept(rates.decode(found.value()));
            }
        }
    }

    /** Whether all that was there at the opening has been handed over. */
    public boolean isAtEnd() {
        return endsAtOpening.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
