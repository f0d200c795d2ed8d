package congvu.streams.role;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Set;

/**
 * Of the thousands of metrics of Kafka's clients lets through those that someone watches. Ours are not touched.
 *
 * <p>Add one here when a dashboard or an alarm needs it, and say which.
 */
final class KafkaMeterFilter implements MeterFilter {

    private static final String KAFKA = "kafka.";

    private static final Set<String> WATCHED = Set.of(
            // Is input worked off?
            "kafka.consumer.fetch.manager.records.lag.max",
            "kafka.consumer.fetch.manager.records.consumed.total",
            "kafka.consumer.coordinator.rebalance.total",
            "kafka.consumer.coordinator.last.rebalance.seconds.ago",
            // Does output get through?
            "kafka.producer.record.error.total",
            "kafka.producer.record.retry.total",
            "kafka.producer.record.send.total",
            "kafka.producer.request.latency.avg",
            "kafka.producer.txn.commit.time.ns.total",
            // Do the threads live, and what do they spend their time with?
            "kafka.stream.state",
            "kafka.stream.alive.stream.threads",
            "kafka.stream.failed.stream.threads",
            "kafka.stream.thread.commit.latency.avg",
            "kafka.stream.thread.commit.latency.max",
            "kafka.stream.thread.process.ratio",
            "kafka.stream.thread.punctuate.ratio",
            "kafka.stream.thread.commit.ratio",
            "kafka.stream.thread.poll.ratio",
            "kafka.stream.task.dropped.records.total");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        String name = id.getName();
        return name.startsWith(KAFKA) && !WATCHED.contains(name) ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }
}
