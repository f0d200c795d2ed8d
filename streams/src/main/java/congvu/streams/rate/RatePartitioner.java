package congvu.streams.rate;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Sends what is about a unit to the task of that unit, and what is about nobody to all of them.
 *
 * <p>A unit and the same unit with all below it fall to one task: a rule about a unit may look at the rates of either
 * (ADR 0071). No id of a unit ends in the mark of the latter.
 */
public final class RatePartitioner implements StreamPartitioner<byte[], byte[]> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, byte[] key, byte[] value, int partitions) {
        if (key.length == 0) {
            return Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet()));
        }
        int hash = Utils.toPositive(Utils.murmur2(RateScope.unitOf(key)));
        return Optional.of(Set.of(hash % partitions));
    }
}
