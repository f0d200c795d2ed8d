package congvu.streams.tally;

import congvu.domain.tally.Tally;
import congvu.domain.tally.TallyPolicy;
import congvu.intake.Refusal;
import congvu.intake.tally.Fact;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.StageContext;
import congvu.streams.store.LoggedHashStore;
import org.jspecify.annotations.Nullable;

/** Ratings that citizens gave: the part of feedback that nobody has to answer. */
public final class Ratings {
    private final TallyStage ratings;

    public Ratings(LoggedHashStore store, StageContext context, TallyPolicy policy) {
        this.ratings = new TallyStage(
                InputFamily.FEEDBACK,
                store,
                context,
                policy,
                journal -> Tally.ofRating(journal, context.book(), policy));
    }

    public void restore() {
        ratings.restore();
    }

    /** Takes what was made of an event at the door; returns why not, or null. */
    public @Nullable Refusal take(byte[] key, Fact fact, long offset) {
        return switch (fact) {
            case Fact.Stated stated -> ratings.take(key, stated.statement().foundAt(offset));
            case Fact.Refused refused -> refused.refusal();
        };
    }

    public int fireDue(int limit) {
        return ratings.fireDue(limit);
    }

    public boolean mayBeDue() {
        return ratings.mayBeDue();
    }
}
