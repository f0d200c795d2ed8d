package congvu.testkit.boston;

import congvu.schemas.AvroSafety;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.testkit.history.RandomHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The month as a history: each case accepted with the city's own target as its appointment, and decided when it was closed. Made
 * without the importer, so that it can also judge what the importer makes of the file.
 */
public final class BostonHistory {

    static {
        AvroSafety.install();
    }

    private BostonHistory() {}

    /** Events in time order, the horizon at the as-of of the snapshot. */
    public static RandomHistory of(BostonOracle oracle) {
        List<DossierEvent> events = new ArrayList<>();
        for (BostonCase one : oracle.cases()) {
            events.add(event(one, DossierEventType.ACCEPTED, one.openedAt()));
            Instant closedAt = one.closedAt();
            if (closedAt != null) {
                events.add(event(one, DossierEventType.DECIDED, closedAt));
            }
        }
        events.sort(Comparator.comparing(DossierEvent::getOccurredAt).thenComparing(DossierEvent::getEventId));
        return new RandomHistory(0, BostonReference.data(), List.copyOf(events), BostonCase.AS_OF);
    }

    private static DossierEvent event(BostonCase one, DossierEventType type, Instant at) {
        boolean opens = type == DossierEventType.ACCEPTED;
        return DossierEvent.newBuilder()
                .setEventId(one.caseId() + "-" + type)
                .setSource("boston311")
                .setDossierId(one.caseId())
                .setOccurredAt(at)
                .setType(type)
                .setUnitId(opens ? one.department() : null)
                .setProcedureId(opens ? one.type() : null)
                .setAppointmentAt(opens ? one.targetAt() : null)
                .build();
    }
}
