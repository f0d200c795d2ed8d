package congvu.streams.dossier;

import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.obligation.Obligation;
import congvu.domain.rate.Contribution;
import congvu.schemas.result.DeadlineChangeCause;
import congvu.schemas.row.DeadlineChangeRow;
import congvu.schemas.row.DeadlineChangeWriter;
import congvu.streams.stage.PartitionNodes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells of each deadline that new reference data moved: what was told before, what holds now, and by which versions. */
final class DeadlineChanges {
    private final DeadlineChangeWriter writer;
    private final DeadlineChangeRow row = new DeadlineChangeRow();

    DeadlineChanges(DeadlineChangeWriter writer) {
        this.writer = writer;
    }

    void tell(
            Subject subject,
            List<Obligation> obligations,
            List<PublishedObligation> known,
            List<PublishedObligation> published,
            long tick,
            List<DossierOutput.Message> messages) {
        for (int i = 0; i < obligations.size(); i++) {
            Obligation obligation = obligations.get(i);
            PublishedObligation now = published.get(i);
            PublishedObligation before = DossierOutput.findPublished(known, obligation.id());
            if (before != null && before.dueAt() != now.dueAt()) {
                fill(subject, obligation, before, now, tick);
                byte[] key = obligation.id().getBytes(StandardCharsets.UTF_8);
                messages.add(new DossierOutput.Message(PartitionNodes.TO_DEADLINE_CHANGES, key, writer.write(row)));
            }
        }
    }

    private void fill(
            Subject subject, Obligation obligation, PublishedObligation before, PublishedObligation now, long tick) {
        WorkingTimeline timeline = obligation.terms().timeline();
        String unit = obligation.unitId();
        row.clear();
        row.obligationId.set(obligation.id());
        row.dossierId.set(subject.id());
        row.family = ObligationRows.familyOf(subject.family());
        row.unitId.set(unit == null ? Contribution.NO_UNIT : unit);
        row.cause = DeadlineChangeCause.REFERENCE_CHANGED;
        row.previousDueAt = before.dueAt();
        row.dueAt = now.dueAt();
        row.officeHoursId.set(timeline.officeHoursId());
        row.previousOfficeHoursVersion = before.versions().officeHours();
        row.officeHoursVersion = now.versions().officeHours();
        row.calendarId.set(timeline.calendarId());
        row.previousCalendarVersion = before.versions().calendar();
        row.calendarVersion = now.versions().calendar();
        row.previousProcedureVersion = before.versions().procedure();
        row.procedureVersion = now.versions().procedure();
        row.at = tick;
    }
}
