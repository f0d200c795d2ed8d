package congvu.streams.dossier;

import congvu.domain.alert.ActionType;
import congvu.domain.alert.AlertAction;
import congvu.domain.dossier.EventCheck;
import congvu.domain.reference.IdRule;
import congvu.domain.signal.SignalAction;
import congvu.intake.CodeField;
import congvu.intake.Refusal;
import congvu.intake.cases.Door;
import congvu.intake.cases.Intake;
import congvu.schemas.event.ActionFamily;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.event.OperatorActionType;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.RecordDecoder;
import congvu.schemas.wire.WireException;
import congvu.streams.person.PersonKeeper;
import congvu.streams.signal.ActionReading;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.Stage;
import congvu.streams.stage.UnitActions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Hands what people did about alerts and signals to the stage that keeps what they are about, and what they did about signals of
 * units and persons to those who keep them. Has no store of its own: an action is kept with its dossier, task, case, unit
 * or person, and counted there.
 */
final class ActionStage implements Stage {
    private static final int LONGEST_CHARS = EventCheck.MAX_ID_CHARS;

    private final RecordDecoder<OperatorAction> decoder;
    private final DossierStage dossiers;
    private final DossierStage tasks;
    private final DossierStage feedback;
    private final UnitActions units;
    private final PersonKeeper persons;

    ActionStage(
            RecordDecoder<OperatorAction> decoder,
            DossierStage dossiers,
            DossierStage tasks,
            DossierStage feedback,
            UnitActions units,
            PersonKeeper persons) {
        this.decoder = decoder;
        this.dossiers = dossiers;
        this.tasks = tasks;
        this.feedback = feedback;
        this.units = units;
        this.persons = persons;
    }

    @Override
    public InputFamily family() {
        return InputFamily.ACTIONS;
    }

    @Override
    public @Nullable Refusal take(byte @Nullable [] key, byte @Nullable [] value, long offset) {
        Intake.Refused atTheDoor = Door.refused(key, value, "aboutId");
        if (atTheDoor != null || key == null || value == null) {
            return atTheDoor == null ? new Refusal(RefusalReason.BAD_FRAME, null) : atTheDoor.refusal();
        }
        OperatorAction event;
        try {
            event = decoder.decode(value);
        } catch (WireException e) {
            return new Refusal(e.reason(), e.field());
        }
        Refusal refusal = refused(key, event);
        if (refusal != null) {
            return refusal;
        }
        if (event.getFamily() == ActionFamily.UNIT) {
            return passToUnit(key, event);
        }
        SignalAction action = ActionReading.of(event);
        if (action == null) {
            return new Refusal(RefusalReason.UNKNOWN_TYPE, "type");
        }
        if (event.getFamily() == ActionFamily.ATTENDANCE) {
            return persons.act(key, action);
        }
        DossierStage about = stageOf(event);
        return about == null
                ? new Refusal(RefusalReason.UNKNOWN_TYPE, "family")
                : about.act(key, action, aboutAlert(event));
    }

    @Override
    public void restore() {
        // Those who keep the actions restore them.
    }

    @Override
    public int fireDue(int limit) {
        return 0;
    }

    @Override
    public boolean mayBeDue() {
        return false;
    }

    @Override
    public void referenceIsNew() {
        // Rests on no reference data.
    }

    @Override
    public void recompute(int limit) {
        // Rests on no reference data.
    }

    @Override
    public int waiting() {
        return 0;
    }

    private @Nullable Refusal passToUnit(byte[] key, OperatorAction event) {
        if (!IdRule.isUsableForUnit(event.getAboutId())) {
            return new Refusal(RefusalReason.UNDECODABLE, "aboutId");
        }
        if (event.getType() == OperatorActionType.UNKNOWN) {
            return new Refusal(RefusalReason.UNKNOWN_TYPE, "type");
        }
        units.pass(key, event);
        return null;
    }

    private static @Nullable Refusal refused(byte[] key, OperatorAction event) {
        if (!Arrays.equals(key, event.getAboutId().getBytes(StandardCharsets.UTF_8))) {
            return new Refusal(RefusalReason.KEY_MISMATCH, "aboutId");
        }
        Refusal refusal = refusedId("eventId", event.getEventId());
        refusal = refusal == null ? refusedId("source", event.getSource()) : refusal;
        refusal = refusal == null ? refusedId("targetId", event.getTargetId()) : refusal;
        refusal = refusal == null ? refusedId("actorToken", event.getActorToken()) : refusal;
        refusal = refusal == null ? CodeField.refused("reasonCode", event.getReasonCode()) : refusal;
        if (refusal != null) {
            return refusal;
        }
        if (EventCheck.isOutside(event.getOccurredAt().toEpochMilli())) {
            return new Refusal(RefusalReason.TIME_OUT_OF_RANGE, "occurredAt");
        }
        return missing(event);
    }

    private static @Nullable Refusal missing(OperatorAction event) {
        String assignee = event.getAssigneeToken();
        Instant until = event.getUntil();
        if (event.getType() == OperatorActionType.ASSIGNED) {
            return assignee == null
                    ? new Refusal(RefusalReason.MISSING_FIELD, "assigneeToken")
                    : refusedId("assigneeToken", assignee);
        }
        if (event.getType() == OperatorActionType.SILENCED) {
            if (until == null) {
                return new Refusal(RefusalReason.MISSING_FIELD, "until");
            }
            return EventCheck.isOutside(until.toEpochMilli())
                    ? new Refusal(RefusalReason.TIME_OUT_OF_RANGE, "until")
                    : null;
        }
        return null;
    }

    private static @Nullable Refusal refusedId(String field, String id) {
        if (id.isEmpty()) {
            return new Refusal(RefusalReason.MISSING_FIELD, field);
        }
        if (id.length() > LONGEST_CHARS) {
            return new Refusal(RefusalReason.ID_TOO_LONG, field);
        }
        return IdRule.isUsable(id) ? null : new Refusal(RefusalReason.UNDECODABLE, field);
    }

    /** The same as something done about an alert; null where that can be done about signals only. */
    private static @Nullable AlertAction aboutAlert(OperatorAction event) {
        ActionType type = typeOf(event.getType());
        return type == null ? null : action(event, type);
    }

    private static AlertAction action(OperatorAction event, ActionType type) {
        Instant until = event.getUntil();
        return new AlertAction(
                event.getEventId(),
                event.getSource(),
                type,
                event.getTargetId(),
                event.getOccurredAt().toEpochMilli(),
                event.getActorToken(),
                type == ActionType.ASSIGNED ? event.getAssigneeToken() : null,
                type == ActionType.SILENCED && until != null ? until.toEpochMilli() : 0);
    }

    /** Null for what is done about signals only. */
    private static @Nullable ActionType typeOf(OperatorActionType type) {
        return switch (type) {
            case ACKNOWLEDGED -> ActionType.ACKNOWLEDGED;
            case ASSIGNED -> ActionType.ASSIGNED;
            case SILENCED -> ActionType.SILENCED;
            case EXPLAINED, CONFIRMED, DISMISSED, UNKNOWN -> null;
        };
    }

    private @Nullable DossierStage stageOf(OperatorAction event) {
        return switch (event.getFamily()) {
            case DOSSIER -> dossiers;
            case TASK -> tasks;
            case FEEDBACK -> feedback;
            case ATTENDANCE, UNIT, UNKNOWN -> null;
        };
    }
}
