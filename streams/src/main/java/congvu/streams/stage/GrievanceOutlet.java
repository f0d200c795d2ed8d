package congvu.streams.stage;

import congvu.schemas.event.DossierGrievance;
import congvu.schemas.wire.RecordEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the task of a dossier that a case speaks against its handling, or does not any more. */
public final class GrievanceOutlet {
    private final Outlet outlet;
    private final RecordEncoder<DossierGrievance> encoder;

    public GrievanceOutlet(Outlet outlet, RecordEncoder<DossierGrievance> encoder) {
        this.outlet = outlet;
        this.encoder = encoder;
    }

    /**
     * Tells the difference.
     *
     * @param grievanceId kind and number of the case
     * @param before the dossier that it spoke against, null for none
     * @param after the dossier that it speaks against now, null for none
     */
    public void tell(String grievanceId, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null) {
            send(grievanceId, before, false);
        }
        if (after != null) {
            send(grievanceId, after, true);
        }
    }

    private void send(String grievanceId, String dossierId, boolean stands) {
        outlet.forward(
                PartitionNodes.TO_GRIEVANCES,
                dossierId.getBytes(StandardCharsets.UTF_8),
                encoder.encode(new DossierGrievance(grievanceId, dossierId, stands)));
    }
}
