package congvu.streams.signal;

import congvu.domain.signal.SignalAction;
import congvu.domain.signal.SignalActionType;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.event.OperatorActionType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What people did about signals, from the record that says so. */
public final class ActionReading {

    private ActionReading() {}

    /**
     * The action; null when its type is unknown.
     *
     * @param event already found to have the ids and times that its type asks for
     */
    public static @Nullable SignalAction of(OperatorAction event) {
        SignalActionType type = typeOf(event.getType());
        if (type == null) {
            return null;
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
            case SILENCED -> SignalActionType.SILENCED;
            case EXPLAINED -> SignalActionType.EXPLAINED;
            case CONFIRMED -> SignalActionType.CONFIRMED;
            case DISMISSED -> SignalActionType.DISMISSED;
            case UNKNOWN -> null;
        };
    }
}
