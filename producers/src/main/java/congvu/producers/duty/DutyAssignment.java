package congvu.producers.duty;

import congvu.producers.delivery.Broadcast;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.reference.PublishedReference;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends the tasks of periodic duties, from what the reference topic says now. */
public final class DutyAssignment {

    private final KafkaAccess kafka;

    public DutyAssignment(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /**
     * What there is to send.
     *
     * @param tasks ASSIGNED events, by due date
     * @param unassigned dates of duties that get no task
     * @param dutiesWithoutUnits periodic duties that nobody owes
     */
    public record Plan(List<TaskEvent> tasks, List<UnassignedDuty> unassigned, List<String> dutiesWithoutUnits) {

        public Plan {
            tasks = List.copyOf(tasks);
            unassigned = List.copyOf(unassigned);
            dutiesWithoutUnits = List.copyOf(dutiesWithoutUnits);
        }
    }

    /** Reads the topic to its end, and says what {@link #send} would send. */
    public Plan plan(LocalDate dueFrom, LocalDate today) {
        DutyTasks duties = new DutyTasks(PublishedReference.set(kafka));
        DutyTasks.Owed owed = duties.owed(dueFrom, today);
        return new Plan(owed.assigned(), owed.unassigned(), duties.dutiesWithoutUnits());
    }

    /**
     * Sends and returns when every replica in sync has it.
     *
     * @throws org.apache.kafka.common.KafkaException when the log does not take it; run again, nothing is doubled
     */
    public void send(Plan plan) {
        String topic = kafka.topics().tasks().name();
        RecordEncoder<TaskEvent> encoder =
                new AvroSerdes(kafka.registry()).encoder(kafka.topics().tasks());
        try (Producer<byte[], byte[]> producer = kafka.producer("congvu-duties")) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (TaskEvent task : plan.tasks()) {
                byte[] key = task.getTaskId().getBytes(StandardCharsets.UTF_8);
                sent.add(producer.send(new ProducerRecord<>(topic, key, encoder.encode(task))));
            }
            producer.flush();
            Broadcast.await(sent);
        }
    }
}
