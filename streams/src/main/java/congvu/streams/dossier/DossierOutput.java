package congvu.streams.dossier;

import congvu.domain.alert.AlertTransition;
import congvu.domain.alert.AlertTransitions;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.ObligationKind;
import congvu.domain.standing.Policy;
import congvu.domain.standing.Standing;
import congvu.schemas.row.AlertRow;
import congvu.schemas.row.ObligationRow;
import congvu.schemas.wire.WireFrame;
import congvu.streams.packed.Fingerprint;
import congvu.streams.stage.Outlet;
import congvu.streams.stage.PartitionNodes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision publishes: obligations whose record changed, transitions of alerts. Records are made first and sent
 * afterwards, so that a failure in making them sends nothing.
 */
final class DossierOutput {
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Message(String child, byte[] key, byte @Nullable [] value) {}

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

    private final Outlet outlet;
    private final ResultWriters writers;
    private final Policy policy;
    private final AlertRows alertRows;
    private final DeadlineChanges deadlineChanges;
    private final ObligationRow obligationRow = new ObligationRow();
    private final AlertRow alertRow = new AlertRow();

    DossierOutput(Outlet outlet, ResultWriters writers, AlertRows alertRows, Policy policy) {
        this.outlet = outlet;
        this.writers = writers;
        this.policy = policy;
        this.alertRows = alertRows;
        this.deadlineChanges = new DeadlineChanges(writers.deadlineChanges());
    }

    /**
     * The records of a decision.
     *
     * @param isReferenceNew whether new reference data is all that provoked it: then a deadline that moved is told as such
     */
    Batch prepare(
            Subject subject,
            Standing standing,
            long tick,
            DossierState before,
            AlertTransitions alerts,
            boolean isReferenceNew) {
        List<PublishedObligation> known = before.obligations();
        List<Message> messages = new ArrayList<>(2);
        List<Obligation> obligations = standing.facts().obligations();
        List<PublishedObligation> published = new ArrayList<>(obligations.size());
        for (Obligation obligation : obligations) {
            published.add(prepare(subject.id(), obligation, standing, tick, known, messages));
        }
        takeBackAllBut(published, known, messages);
        if (isReferenceNew) {
            deadlineChanges.tell(subject, obligations, known, published, tick, messages);
        }
        for (AlertTransition transition : alerts.transitions()) {
            Obligation about = find(obligations, transition.published().obligationId());
            String id =
                    alertRows.fill(alertRow, subject.family(), subject.id(), transition, about, before.contribution());
            messages.add(new Message(
                    PartitionNodes.TO_ALERTS,
                    id.getBytes(StandardCharsets.US_ASCII),
                    writers.alerts().write(alertRow)));
        }
        return new Batch(messages, published);
    }

    void send(Batch batch) {
        for (Message message : batch.messages()) {
            outlet.forward(message.child(), message.key(), message.value());
        }
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
        long fingerprint = Fingerprint.of(
                value, WireFrame.HEADER_BYTES, obligationRow.versionsFrom(), obligationRow.versionsUntil());
        PublishedObligation now = new PublishedObligation(
                obligation.id(), fingerprint, obligationRow.dueAt, ObligationRows.versionsOf(obligation));
        PublishedObligation before = findPublished(known, obligation.id());
        if (before != null && before.fingerprint() == fingerprint) {
            return now;
        }
        byte[] key = obligation.id().getBytes(StandardCharsets.UTF_8);
        messages.add(new Message(PartitionNodes.TO_OBLIGATIONS, key, value));
        return now;
    }

    /** An obligation that a correction took away is taken back on the topic too. */
    private static void takeBackAllBut(
            List<PublishedObligation> published, List<PublishedObligation> known, List<Message> messages) {
        for (PublishedObligation before : known) {
            if (findPublished(published, before.id()) == null) {
                byte[] key = before.id().getBytes(StandardCharsets.UTF_8);
                messages.add(new Message(PartitionNodes.TO_OBLIGATIONS, key, null));
            }
        }
    }

    static @Nullable PublishedObligation findPublished(List<PublishedObligation> published, String id) {
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
}
