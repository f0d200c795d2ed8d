package congvu.streams.dossier;

import congvu.domain.alert.AlertTransition;
import congvu.domain.alert.AlertTransitions;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.ObligationKind;
import congvu.domain.standing.Policy;
import congvu.domain.standing.Standing;
import congvu.schemas.row.AlertRow;
import congvu.schemas.row.ObligationRow;
import congvu.schemas.row.RejectedRow;
import congvu.schemas.wire.WireFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What a decision publishes: obligations whose record changed, transitions of alerts, refusals, partial rates. Records
 * are made first and sent afterwards, so that a failure in making them sends nothing.
 */
final class DossierOutput {
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Message(String child, byte[] key, byte @Nullable [] value) {}

    /**
     * Records ready to send.
     *
     * @param obligations what subscribers know once it is sent
     */
    record Batch(List<Message> messages, List<PublishedObligation> obligations) {

        /** Bytes of the largest value. */
        int largest() {
            int largest = 0;
            for (Message message : messages) {
                byte[] value = message.value();
                largest = value == null ? largest : Math.max(largest, value.length);
            }
            return largest;
        }
    }

    private final ProcessorContext<byte[], byte[]> context;
    private final ResultWriters writers;
    private final Policy policy;
    private final AlertRows alertRows;
    private final ObligationRow obligationRow = new ObligationRow();
    private final AlertRow alertRow = new AlertRow();
    private final RejectedRow rejectedRow = new RejectedRow();
    private @Nullable RecordMetadata place;
    private long timestamp;

    DossierOutput(ProcessorContext<byte[], byte[]> context, ResultWriters writers, AlertRows alertRows, Policy policy) {
        this.context = context;
        this.writers = writers;
        this.policy = policy;
        this.alertRows = alertRows;
    }

    /** What is sent from now on answers a record at this place. */
    void at(RecordMetadata newPlace, long newTimestamp) {
        place = newPlace;
        timestamp = newTimestamp;
    }

    /** What is sent from now on answers no record. A due time is never a record's timestamp. */
    void atTurn(long streamTime) {
        place = null;
        timestamp = Math.max(0, streamTime);
    }

    Batch prepare(String dossierId, Standing standing, long tick, DossierState before, AlertTransitions alerts) {
        List<PublishedObligation> known = before.obligations();
        List<Message> messages = new ArrayList<>(2);
        List<Obligation> obligations = standing.facts().obligations();
        List<PublishedObligation> published = new ArrayList<>(obligations.size());
        for (Obligation obligation : obligations) {
            published.add(prepare(dossierId, obligation, standing, tick, known, messages));
        }
        takeBackAllBut(published, known, messages);
        for (AlertTransition transition : alerts.transitions()) {
            Obligation about = find(obligations, transition.published().obligationId());
            String id = alertRows.fill(alertRow, dossierId, transition, about, before.contribution());
            messages.add(new Message(
                    DossierNodes.TO_ALERTS,
                    id.getBytes(StandardCharsets.US_ASCII),
                    writers.alerts().write(alertRow)));
        }
        return new Batch(messages, published);
    }

    void send(Batch batch) {
        for (Message message : batch.messages()) {
            forward(message.child(), message.key(), message.value());
        }
    }

    void refused(Intake.Refused refused) {
        RecordMetadata from = place;
        if (from == null) {
            throw new IllegalStateException("Expected a refusal to answer a record.");
        }
        rejectedRow.clear();
        rejectedRow.sourceTopic.set(from.topic());
        rejectedRow.sourcePartition = from.partition();
        rejectedRow.sourceOffset = from.offset();
        rejectedRow.reason = refused.reason();
        rejectedRow.field.set(refused.field());
        rejectedRow.appendedAt = timestamp;
        String key = from.topic() + ":" + from.partition() + ":" + from.offset();
        forward(
                DossierNodes.TO_REJECTED,
                key.getBytes(StandardCharsets.UTF_8),
                writers.rejected().write(rejectedRow));
    }

    /** Passes partial sums on to the rate stage. */
    void partial(byte[] key, byte[] value) {
        forward(DossierNodes.TO_RATE_PARTIALS, key, value);
    }

    private PublishedObligation prepare(
            String dossierId,
            Obligation obligation,
            Standing standing,
            long tick,
            List<PublishedObligation> known,
            List<Message> messages) {
        boolean isFile = obligation.kind() == ObligationKind.WHOLE_FILE;
        boolean overdue = obligation.isOverdue(tick, policy.graceOf(obligation.source()));
        ObligationRows.fill(obligationRow, dossierId, obligation, overdue, isFile ? standing.contribution() : null);
        byte[] value = writers.obligations().write(obligationRow);
        long fingerprint = Fingerprint.of(value, WireFrame.HEADER_BYTES);
        PublishedObligation before = findPublished(known, obligation.id());
        if (before != null && before.fingerprint() == fingerprint) {
            return before;
        }
        byte[] key = obligation.id().getBytes(StandardCharsets.UTF_8);
        messages.add(new Message(DossierNodes.TO_OBLIGATIONS, key, value));
        return new PublishedObligation(obligation.id(), fingerprint);
    }

    /** An obligation that a correction took away is taken back on the topic too. */
    private static void takeBackAllBut(
            List<PublishedObligation> published, List<PublishedObligation> known, List<Message> messages) {
        for (PublishedObligation before : known) {
            if (findPublished(published, before.id()) == null) {
                byte[] key = before.id().getBytes(StandardCharsets.UTF_8);
                messages.add(new Message(DossierNodes.TO_OBLIGATIONS, key, null));
            }
        }
    }

    private static @Nullable PublishedObligation findPublished(List<PublishedObligation> published, String id) {
        for (PublishedObligation one : published) {
            if (one.id().equals(id)) {
                return one;
            }
        }
        return null;
    }

    private static @Nullable Obligation find(List<Obligation> obligations, String id) {
        for (Obligation obligation : obligations) {
            if (obligation.id().equals(id)) {
                return obligation;
            }
        }
        return null;
    }

    private void forward(String child, byte[] key, byte @Nullable [] value) {
        context.forward(new Record<byte[], byte @Nullable []>(key, value, timestamp), child);
    }
}
