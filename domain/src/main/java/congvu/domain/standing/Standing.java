package congvu.domain.standing;

import congvu.domain.alert.AlertActions;
import congvu.domain.alert.AlertDecider;
import congvu.domain.alert.AlertDecision;
import congvu.domain.alert.StandingAlert;
import congvu.domain.calendar.Deadlines;
import congvu.domain.dossier.DossierFacts;
import congvu.domain.dossier.Journal;
import congvu.domain.obligation.NationalIndex;
import congvu.domain.obligation.Obligation;
import congvu.domain.rate.Contribution;
import congvu.domain.reference.ReferenceBook;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands about one dossier: a pure function of its facts, the highest tick, the reference data and the policy.
 *
 * @param facts with the owners of this tick
 * @param alerts those that are true now, of the file and its steps
 * @param contribution to rates; null without a file
 * @param nextDueAt the first later tick at which anything here changes by time alone, the departure from the store
 *     included; {@link Deadlines#NEVER} if nothing does
 * @param mayLeave whether the dossier's time in the store is over
 */
public record Standing(
        DossierFacts facts,
        List<StandingAlert> alerts,
        @Nullable Contribution contribution,
        long nextDueAt,
        boolean mayLeave) {

    public static Standing of(DossierFacts told, Journal journal, ReferenceBook book, Policy policy, long tick) {
        long departure = departureOf(told, policy);
        boolean mayLeave = departure != Deadlines.NEVER && tick >= departure;
        long nextDueAt = mayLeave ? Deadlines.NEVER : departure;
        Succession succession = Succession.at(told, book, tick);
        DossierFacts facts = succession.facts();
        nextDueAt = Math.min(nextDueAt, succession.nextChangeAt());
        List<StandingAlert> alerts = List.of();
        Contribution contribution = null;
        Obligation file = facts.file();
        if (file != null) {
            long grace = policy.graceOf(file.source());
            AlertDecision decision = AlertDecider.decide(file, journal, policy.ladder(), tick, grace);
            alerts = decision.standing();
            contribution = Contribution.of(file, tick, grace);
            nextDueAt = Math.min(nextDueAt, decision.nextChangeAt());
            nextDueAt = earlierOf(nextDueAt, file.overdueFrom(grace), tick);
            nextDueAt = earlierOf(nextDueAt, NationalIndex.overdueFrom(file, grace), tick);
        }
        for (Obligation step : facts.steps()) {
            long grace = policy.graceOf(step.source());
            AlertDecision ofStep = AlertDecider.decide(step, journal, policy.ladder(), tick, grace);
            alerts = joined(alerts, ofStep.standing());
            nextDueAt = Math.min(nextDueAt, ofStep.nextChangeAt());
            nextDueAt = earlierOf(nextDueAt, step.overdueFrom(grace), tick);
        }
        return new Standing(facts, alerts, contribution, nextDueAt, mayLeave);
    }

    /** The same as people have handled its alerts. */
    public Standing handled(AlertActions actions) {
        return actions.isEmpty()
                ? this
                : new Standing(facts, actions.applyTo(alerts), contribution, nextDueAt, mayLeave);
    }

    /** Not before every rung that was reached by the end has been told, which waits for the grace. */
    private static long departureOf(DossierFacts facts, Policy policy) {
        if (facts.settledAt() == Deadlines.NEVER) {
            return Deadlines.NEVER;
        }
        long untilTold = 0;
        for (Obligation obligation : facts.obligations()) {
            untilTold = Math.max(untilTold, policy.graceOf(obligation.source()) + 1);
        }
        return facts.settledAt() + Math.max(policy.keepClosedMillis(), untilTold);
    }

    private static long earlierOf(long best, long candidate, long tick) {
        return candidate > tick ? Math.min(best, candidate) : best;
    }

    private static List<StandingAlert> joined(List<StandingAlert> first, List<StandingAlert> second) {
        if (second.isEmpty()) {
            return first;
        }
        if (first.isEmpty()) {
            return second;
        }
        List<StandingAlert> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
