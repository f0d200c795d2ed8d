package congvu.streams.dossier;

import congvu.schemas.row.AlertWriter;
import congvu.schemas.row.ObligationWriter;
import congvu.schemas.row.RejectedWriter;

/** The writers of the records that this stage publishes; of one task, since they use their buffers again. */
record ResultWriters(ObligationWriter obligations, AlertWriter alerts, RejectedWriter rejected) {}
