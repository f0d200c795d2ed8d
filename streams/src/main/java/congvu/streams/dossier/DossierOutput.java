package congvu.streams.dossier;

import congvu.domain.alert.AlertTransition;
import congvu.domain.alert.AlertTransitions;
import congvu.domain.calendar.Deadlines;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.ObligationKind;
import congvu.domain.rate.Contribution;
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
     * @param kept what is not judged again
     * @param isReferenceNew whether new reference data is all that provoked it: then a deadline that moved is told as such
     */
    Batch prepare(
            Subject subject,
            Standing standing,
            long tick,
            DossierState before,
            Kept kept,
            AlertTransitions alerts,
            boolean isReferenceNew) {
        List<PublishedObligation> known = before.obligations();
        List<Message> messages = new ArrayList<>(2);
        List<Obligation> obligations = standing.facts().obligations();
        List<PublishedObligation> published = new ArrayList<>(obligations.size());
        for (Obligation obligation : obligations) {
            PublishedObligation told = findPublished(known, obligation.id());
            published.add(
                    told != null && kept.holds(obligation.id())
                            ? keep(subject, obligation, told, kept, messages)
                            : prepare(subject, obligation, standing, tick, told, messages));
        }
        keepUnknown(obligations, known, kept, published);
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

    /** What the record of an obligation would be told apart by. */
    long fingerprintOf(Subject subject, Obligation obligation, Standing standing, long tick) {
        return fingerprint(write(subject, obligation, standing.contribution(), tick));
    }

    private PublishedObligation prepare(
            Subject subject,
            Obligation obligation,
            Standing standing,
            long tick,
            @Nullable PublishedObligation before,
            List<Message> messages) {
        byte[] value = write(subject, obligation, standing.contribution(), tick);
        boolean isSettled = standing.settled().contains(obligation.id());
        PublishedObligation now = new PublishedObligation(
                obligation.id(),
                fingerprint(value),
                obligationRow.dueAt,
                ObligationRows.versionsOf(obligation),
                isSettled,
                isSettled ? toldOf(obligation, value) : null);
        if (before == null || before.fingerprint() != now.fingerprint()) {
            messages.add(message(obligation.id(), value));
        }
        return now;
    }

    private @Nullable ToldFile toldOf(Obligation obligation, byte[] value) {
        boolean mayBeAppraised = obligation.kind() == ObligationKind.WHOLE_FILE
                && obligation.family().isAppraisedAfterItsEnd();
        return mayBeAppraised
                ? new ToldFile(
                        value,
                        obligationRow.besideFrom(),
                        obligation.appraisal().lateCycles())
                : null;
    }

    /** What keeps its verdict is told again only with what is said of it beside that. */
    private PublishedObligation keep(
            Subject subject, Obligation obligation, PublishedObligation before, Kept kept, List<Message> messages) {
        ToldFile told = before.told();
        Contribution contribution = kept.contribution();
        if (told == null || contribution == null || !kept.isAppraised()) {
            return before;
        }
        Obligation appraised = obligation
                .ownedBy(contribution.unitId())
                .appraised(obligation.appraisal().withLate(told.lateCycles()));
        byte[] now = write(subject, appraised, contribution, Deadlines.NEVER);
        if (!told.hasLayoutOf(now)) {
            return before;
        }
        ToldFile next = told.with(now, obligationRow.besideFrom());
        messages.add(message(obligation.id(), next.record()));
        // Of all its bytes: what is judged again some day is told again.
        long fingerprint = Fingerprint.of(next.record(), 0, 0, 0);
        return new PublishedObligation(before.id(), fingerprint, before.dueAt(), before.versions(), true, next);
    }

    /** Newer reference data may know nothing of a step that was told. */
    private static void keepUnknown(
            List<Obligation> obligations,
            List<PublishedObligation> known,
            Kept kept,
            List<PublishedObligation> published) {
        for (PublishedObligation before : known) {
            if (kept.holds(before.id()) && find(obligations, before.id()) == null) {
                published.add(before);
            }
        }
    }

    private byte[] write(Subject subject, Obligation obligation, @Nullable Contribution contribution, long tick) {
        boolean isFile = obligation.kind() == ObligationKind.WHOLE_FILE;
        boolean overdue = obligation.isOverdue(tick, policy.graceOf(obligation.source()));
        ObligationRows.fill(obligationRow, subject.id(), obligation, overdue, isFile ? contribution : null);
        return writers.obligations().write(obligationRow);
    }

    /** Of the bytes that were written last: a new version alone is no news. */
    private long fingerprint(byte[] value) {
        return Fingerprint.of(
                value, WireFrame.HEADER_BYTES, obligationRow.versionsFrom(), obligationRow.versionsUntil());
    }

    private static Message message(String obligationId, byte[] value) {
        return new Message(PartitionNodes.TO_OBLIGATIONS, obligationId.getBytes(StandardCharsets.UTF_8), value);
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
