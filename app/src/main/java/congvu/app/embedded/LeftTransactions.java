package congvu.app.embedded;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions that a killed process left open. Readers of committed records, and the stores that are restored, wait for
 * them; a broker for many would wait until they time out. The one holder of a data directory need not: whoever began them
 * is dead.
 *
 * <p>A transaction that was already being committed is carried on by the broker itself, and never touched here.
 */
final class LeftTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(LeftTransactions.class);
    private static final Set<TransactionState> BEING_ENDED =
            Set.of(TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT);
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    /** So many looks are left to the broker; what it has not ended by then is looked into. */
    private static final int PATIENT_LOOKS = 100;

    private static final int MOST_LOOKS = 1_200;

    private final Admin admin;

    LeftTransactions(Admin admin) {
        this.admin = admin;
    }

    /** One producer's transaction that a partition still waits for. */
    private record Open(TopicPartition partition, ProducerState producer) {}

    /**
     * Ends them all, before any client of this run begins one.
     *
     * @throws IllegalStateException when the broker does not get one to an end within a minute
     */
    void end() throws InterruptedException {
        try {
            fence();
            List<Open> open = open();
            for (int look = 1; !open.isEmpty(); look++) {
                if (look > MOST_LOOKS) {
                    throw new IllegalStateException(
                            "Expected the broker to end the transactions of a run that was killed," + " but "
                                    + open.getFirst().partition() + " still waits for one; start it again.");
                }
                if (look % PATIENT_LOOKS == 0) {
                    abortUnknown(open);
                }
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
                open = open();
            }
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof KafkaException cause ? cause : new KafkaException(failure.getCause());
        }
    }

    /** Whoever carries these names is told to stop, and the broker aborts what they have begun. */
    private void fence() throws InterruptedException, ExecutionException {
        List<String> ongoing = listings(Set.of(TransactionState.ONGOING)).stream()
                .map(TransactionListing::transactionalId)
                .toList();
        if (!ongoing.isEmpty()) {
            admin.fenceProducers(ongoing).all().get();
        }
    }

    /** What no coordinator knows of would be waited for without end. */
    private void abortUnknown(List<Open> waitedFor) throws InterruptedException, ExecutionException {
        Set<Long> known = listings(BEING_ENDED).stream()
                .map(TransactionListing::producerId)
                .collect(Collectors.toSet());
        for (Open open : waitedFor) {
            if (!known.contains(open.producer().producerId())) {
                LOG.atWarn()
                        .addKeyValue("partition", open.partition())
                        .addKeyValue("producerId", open.producer().producerId())
                        .log("A transaction that no coordinator knows of is aborted.");
                admin.abortTransaction(specOf(open)).all().get();
            }
        }
    }

    private static AbortTransactionSpec specOf(Open open) {
        ProducerState producer = open.producer();
        return new AbortTransactionSpec(
                open.partition(),
                producer.producerId(),
                (short) producer.producerEpoch(),
                producer.coordinatorEpoch().orElse(0));
    }

    private Collection<TransactionListing> listings(Set<TransactionState> states)
            throws InterruptedException, ExecutionException {
        return admin.listTransactions(new ListTransactionsOptions().filterStates(states))
                .all()
                .get();
    }

    private List<Open> open() throws InterruptedException, ExecutionException {
        Set<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        List<TopicPartition> partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        Map<TopicPartition, List<ProducerState>> producers = new HashMap<>();
        admin.describeProducers(partitions)
                .all()
                .get()
                .forEach((partition, state) -> producers.put(partition, state.activeProducers()));
        return producers.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(producer ->
                                producer.currentTransactionStartOffset().isPresent())
                        .map(producer -> new Open(entry.getKey(), producer)))
                .toList();
    }
}
