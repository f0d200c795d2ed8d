package congvu.testkit.judgement;

import congvu.schemas.AvroSafety;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertCause;
import congvu.schemas.result.AlertEvidence;
import congvu.schemas.result.EventPointer;

/**
 * An alert without what the order of arrival decides: version, cause, and partition and offset of its events. Two runs over
 * the same events must agree on this.
 */
public final class StandingContent {

    static {
        AvroSafety.install();
    }

    private StandingContent() {}

    /** A copy in which the fields of arrival are blank. */
    public static Alert of(Alert alert) {
        return Alert.newBuilder(alert)
                .setVersion(0)
                .setCause(AlertCause.UNKNOWN)
                .setEvidence(AlertEvidence.newBuilder(alert.getEvidence())
                        .setEvents(alert.getEvidence().getEvents().stream()
                                .map(StandingContent::withoutPlace)
                                .toList())
                        .build())
                .build();
    }

    private static EventPointer withoutPlace(EventPointer event) {
        return EventPointer.newBuilder(event)
                .setTopic("")
                .setPartition(0)
                .setOffset(0)
                .build();
    }
}
