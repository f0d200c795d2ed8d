package congvu.streams.dossier;

import congvu.schemas.row.AlertWriter;
import congvu.schemas.row.DeadlineChangeWriter;
import congvu.schemas.row.ObligationWriter;

/** The writers of the records that this stage publishes; of one task, since they use their buffers again. */
public record ResultWriters(ObligationWriter obligations, AlertWriter alerts, DeadlineChangeWriter deadlineChanges) {}
