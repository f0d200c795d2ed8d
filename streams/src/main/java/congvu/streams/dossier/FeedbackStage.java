package congvu.streams.dossier;

import congvu.intake.Refusal;
import congvu.intake.cases.FeedbackDoor;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.wire.RecordDecoder;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.Stage;
import congvu.streams.tally.Ratings;
import org.jspecify.annotations.Nullable;

/** Feedback: what somebody has to answer is folded like a dossier, ratings are counted. */
final class FeedbackStage implements Stage {
    private static final byte[] NO_KEY = {};

    private final FeedbackDoor door;
    private final DossierStage cases;
    private final Ratings ratings;

    FeedbackStage(RecordDecoder<FeedbackEvent> decoder, DossierStage cases, Ratings ratings) {
        this.door = new FeedbackDoor(decoder);
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
        byte[] caseKey = key == null ? NO_KEY : key;
        return switch (door.take(key, value, offset)) {
            case FeedbackDoor.Told.OfCase told -> cases.take(caseKey, told.intake());
            case FeedbackDoor.Told.OfRating told -> ratings.take(caseKey, told.fact(), offset);
        };
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
