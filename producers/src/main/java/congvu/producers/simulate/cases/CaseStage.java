package congvu.producers.simulate.cases;

import congvu.producers.simulate.misbehaviour.MisbehaviourRates;
import congvu.producers.simulate.world.Span;
import congvu.producers.simulate.world.World;

/** Which cases there are and which of them misbehave; nothing has happened yet. */
public final class CaseStage {

    private final World world;
    private final Span span;
    private final Incidents incidents;
    private final StagedCases staged;
    private final CasePlanner planner;

    public CaseStage(World world, Span span, MisbehaviourRates rates) {
        this.world = world;
        this.span = span;
        this.incidents = new Incidents(world, span, rates);
        this.staged = new StagedCases(world, span, rates, incidents);
        this.planner = new CasePlanner(world, staged, incidents);
    }

    /** Whether a counter, by the index of its unit, has no staff on a day. */
    public boolean isUnstaffed(int unit, int day) {
        return incidents.isUnstaffed(unit, day);
    }

    World world() {
        return world;
    }

    Span span() {
        return span;
    }

    Incidents incidents() {
        return incidents;
    }

    StagedCases staged() {
        return staged;
    }

    CasePlanner planner() {
        return planner;
    }
}
