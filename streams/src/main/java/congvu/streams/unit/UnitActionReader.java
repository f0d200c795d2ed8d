package congvu.streams.unit;

import congvu.domain.signal.SignalAction;
import congvu.domain.signal.SignalActionType;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.event.OperatorActionType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Actions of people, which a partition has checked, as the domain knows them. */
final class UnitActionReader {
    private UnitActionReader() {}

    static SignalAction read(OperatorAction event) {
        SignalActionType type = typeOf(event.getType());
        if (type == null) {
            throw new IllegalStateException("Expected an action of a known type, for a partition passes on no other.");
        }
        Instant until = event.getUntil();
        return new SignalAction(
                event.getEventId(),
                event.getSource(),
                type,
                event.getTargetId(),
                event.getOccurredAt().toEpochMilli(),
                event.getActorToken(),
                type == SignalActionType.ASSIGNED ? event.getAssigneeToken() : null,
                event.getReasonCode(),
                type == SignalActionType.SILENCED && until != null ? until.toEpochMilli() : 0);
    }

    private static @Nullable SignalActionType typeOf(OperatorActionType type) {
        return switch (type) {
            case ACKNOWLEDGED -> SignalActionType.ACKNOWLEDGED;
            case ASSIGNED -> SignalActionType.ASSIGNED;
            case EXPLAINED -> SignalActionType.EXPLAINED;
            case DISMISSED -> SignalActionType.DISMISSED;
            case CONFIRMED -> SignalActionType.CONFIRMED;
            case SILENCED -> SignalActionType.SILENCED;
            case UNKNOWN -> null;
        };
    }
}
