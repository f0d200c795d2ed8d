package congvu.producers.simulate.attendance;

import congvu.producers.simulate.misbehaviour.MisbehaviourRates;
import congvu.producers.simulate.signals.SignalLedger;
import congvu.producers.simulate.truth.TruthSink;
import congvu.producers.simulate.world.Span;
import congvu.producers.simulate.world.World;

/** What becomes of every working day of every person; nothing is kept, all is decided when it is asked for. */
public final class AttendancePlan {

    private final Stories stories;

    public AttendancePlan(World world, Span span, MisbehaviourRates rates, UnstaffedCounters unstaffed) {
        this.stories = new Stories(world, span, rates, unstaffed);
    }

    Stories stories() {
        return stories;
    }

    /** Tells what is true of a day. */
    public AttendanceTruths truths(TruthSink sink, PunctualityTally tally, SignalLedger ledger) {
        return new AttendanceTruths(stories, sink, tally, ledger);
    }
}
