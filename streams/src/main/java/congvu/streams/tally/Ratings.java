package congvu.streams.tally;

import congvu.domain.fact.TallyFacts;
import congvu.domain.rule.Fact;
import congvu.domain.tally.Tally;
import congvu.domain.tally.TallyJournal;
import congvu.domain.tally.TallyPolicy;
import congvu.intake.Refusal;
import congvu.streams.person.PersonKeeper;
import congvu.streams.stage.GrievanceOutlet;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.Outlet;
import congvu.streams.stage.StageContext;
import congvu.streams.store.LoggedHashStore;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Ratings that citizens gave: the part of feedback that nobody has to answer. */
public final class Ratings {
    private final TallyStage ratings;

    /**
     * @param topic of feedback
     * @param grievances takes what ratings say of dossiers
     * @param persons takes what rules say of persons
     */
    public Ratings(
            String topic,
            LoggedHashStore store,
            StageContext context,
            TallyPolicy policy,
            Outlet outlet,
            GrievanceOutlet grievances,
            PersonKeeper persons) {
        TallyFacts facts = new TallyFacts(topic, context.account().partition());
        this.ratings = new TallyStage(
                InputFamily.FEEDBACK,
                store,
                context,
                policy,
                journal -> Tally.ofRating(journal, context.book(), policy),
                new TallyRules(new Reading(facts, context), context, outlet, persons),
                (key, before, after) -> grievances.tell(
                        "rating/" + new String(key, StandardCharsets.UTF_8),
                        Tally.dislikedDossier(before, policy),
                        Tally.dislikedDossier(after, policy)));
    }

    /** Kept under the id of the case. */
    private record Reading(TallyFacts facts, StageContext context) implements TallyRules.Reading {

        @Override
        public @Nullable Fact fact(String key, TallyJournal journal) {
            return facts.ofRating(key, journal, context.book());
        }

        @Override
        public String subjectOf(String key) {
            return key;
        }

        @Override
        public String factKeyOf(String key) {
            return key;
        }
    }

    public void restore() {
        ratings.restore();
    }

    /** Takes what was made of an event at the door; returns why not, or null. */
    public @Nullable Refusal take(byte[] key, congvu.intake.tally.Fact fact, long offset) {
        return switch (fact) {
            case congvu.intake.tally.Fact.Stated stated ->
                ratings.take(key, stated.statement().foundAt(offset));
            case congvu.intake.tally.Fact.Refused refused -> refused.refusal();
        };
    }

    public int fireDue(int limit) {
        return ratings.fireDue(limit);
    }

    public boolean mayBeDue() {
        return ratings.mayBeDue();
    }
}
