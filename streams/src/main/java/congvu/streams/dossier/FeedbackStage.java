package congvu.streams.dossier;

import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.RecordDecoder;
import congvu.schemas.wire.WireException;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.Refusal;
import congvu.streams.stage.Stage;
import congvu.streams.tally.Ratings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Feedback: what somebody has to answer is folded like a dossier, ratings are counted. */
final class FeedbackStage implements Stage {
    private final RecordDecoder<FeedbackEvent> decoder;
    private final DossierStage cases;
    private final Ratings ratings;

    FeedbackStage(RecordDecoder<FeedbackEvent> decoder, DossierStage cases, Ratings ratings) {
        this.decoder = decoder;
        this.cases = cases;
        this.ratings = ratings;
    }

    @Override
    public InputFamily family() {
        return InputFamily.FEEDBACK;
    }

    @Override
    public void restore() {
        cases.restore();
        ratings.restore();
    }

    @Override
    public @Nullable Refusal take(byte @Nullable [] key, byte @Nullable [] value, long offset) {
        Intake.Refused atTheDoor = Door.refused(key, value, "caseId");
        if (atTheDoor != null || key == null || value == null) {
            return atTheDoor == null ? new Refusal(RefusalReason.BAD_FRAME, null) : atTheDoor.refusal();
        }
        FeedbackEvent event;
        try {
            event = decoder.decode(value);
        } catch (WireException e) {
            return new Refusal(e.reason(), e.field());
        }
        if (!Arrays.equals(key, event.getCaseId().getBytes(StandardCharsets.UTF_8))) {
            return new Refusal(RefusalReason.KEY_MISMATCH, "caseId");
        }
        return event.getKind() == FeedbackKind.RATING
                ? ratings.take(key, event)
                : cases.take(key, FeedbackIntake.take(event, offset));
    }

    @Override
    public int fireDue(int limit) {
        // Ratings that leave are told to nobody: deadlines come first.
        int fired = cases.fireDue(limit);
        return fired < limit ? fired + ratings.fireDue(limit - fired) : fired;
    }

    @Override
    public boolean mayBeDue() {
        return cases.mayBeDue() || ratings.mayBeDue();
    }

    @Override
    public void referenceIsNew() {
        cases.referenceIsNew();
    }

    @Override
    public void recompute(int limit) {
        cases.recompute(limit);
    }

    @Override
    public int waiting() {
        return cases.waiting();
    }
}
