package congvu.streams.tally;

import congvu.domain.fact.TallyFacts;
import congvu.domain.rule.Fact;
import congvu.domain.tally.Tally;
import congvu.domain.tally.TallyJournal;
import congvu.domain.tally.TallyPolicy;
import congvu.intake.Refusal;
import congvu.intake.tally.InspectionIntake;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.wire.RecordDecoder;
import congvu.streams.person.PersonKeeper;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.Outlet;
import congvu.streams.stage.Stage;
import congvu.streams.stage.StageContext;
import congvu.streams.store.LoggedHashStore;
import org.jspecify.annotations.Nullable;

/** Norms checked at inspections. A check of what is no norm, or of a norm that nobody can check, is refused. */
public final class InspectionStage implements Stage {
    private final InspectionIntake intake;
    private final StageContext context;
    private final TallyStage checks;

    /**
     * @param topic of inspections
     * @param persons takes what rules say of persons
     */
    public InspectionStage(
            String topic,
            RecordDecoder<InspectionEvent> decoder,
            LoggedHashStore store,
            StageContext context,
            TallyPolicy policy,
            Outlet outlet,
            PersonKeeper persons) {
        TallyFacts facts = new TallyFacts(topic, context.account().partition());
        this.intake = new InspectionIntake(decoder);
        this.context = context;
        this.checks = new TallyStage(
                InputFamily.INSPECTIONS,
                store,
                context,
                policy,
                journal -> Tally.ofCheck(journal, context.book()),
                new TallyRules(new Reading(facts, context), context, outlet, persons),
                TallyStage.JournalWatch.NOBODY);
    }

    /** Kept under the subject and the check of it. */
    private record Reading(TallyFacts facts, StageContext context) implements TallyRules.Reading {

        @Override
        public @Nullable Fact fact(String key, TallyJournal journal) {
            return facts.ofCheck(factKeyOf(key), journal, context.book());
        }

        @Override
        public String subjectOf(String key) {
            return key.substring(0, key.indexOf(InspectionIntake.SEPARATOR));
        }

        @Override
        public String factKeyOf(String key) {
            return key.substring(key.indexOf(InspectionIntake.SEPARATOR) + 1);
        }
    }

    @Override
    public InputFamily family() {
        return InputFamily.INSPECTIONS;
    }

    @Override
    public void restore() {
        checks.restore();
    }

    @Override
    public @Nullable Refusal take(byte @Nullable [] key, byte @Nullable [] value, long offset) {
        return switch (intake.take(key, value, context.book())) {
            case InspectionIntake.Told.Check check ->
                checks.take(check.key(), check.statement().foundAt(offset));
            case InspectionIntake.Told.Refused refused -> refused.refusal();
        };
    }

    @Override
    public int fireDue(int limit) {
        return checks.fireDue(limit);
    }

    @Override
    public boolean mayBeDue() {
        return checks.mayBeDue();
    }

    @Override
    public void referenceIsNew() {
        // What was checked under a norm stays checked.
    }

    @Override
    public void recompute(int limit) {
        // See above.
    }

    @Override
    public int waiting() {
        return 0;
    }
}
