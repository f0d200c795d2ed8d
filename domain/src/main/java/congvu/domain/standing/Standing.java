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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * @param settled ids of the obligations that have ended and of which nothing is left to tell
 */
public record Standing(
        DossierFacts facts,
        List<StandingAlert> alerts,
        @Nullable Contribution contribution,
        long nextDueAt,
        boolean mayLeave,
        Set<String> settled) {

    public static Standing of(DossierFacts told, Journal journal, ReferenceBook book, Policy policy, long tick) {
        return of(told, Set.of(), journal, book, policy, tick);
    }

    /**
     * The same where some obligations keep what was told of them.
     *
     * @param kept their ids: no alert of theirs is decided
     */
    public static Standing of(
            DossierFacts told, Set<String> kept, Journal journal, ReferenceBook book, Policy policy, long tick) {
        long departure = departureOf(told, policy);
        boolean mayLeave = departure != Deadlines.NEVER && tick >= departure;
        long nextDueAt = mayLeave ? Deadlines.NEVER : departure;
        Succession succession = Succession.at(told, book, tick);
        DossierFacts facts = succession.facts();
        nextDueAt = Math.min(nextDueAt, succession.nextChangeAt());
        List<StandingAlert> alerts = List.of();
        Set<String> settled = kept.isEmpty() ? Set.of() : new HashSet<>(kept);
        for (Obligation one : facts.obligations()) {
            long grace = policy.graceOf(one.source());
            AlertDecision decision = kept.contains(one.id())
                    ? AlertDecision.NOTHING
                    : AlertDecider.decide(one, journal, policy.ladder(), tick, grace);
            alerts = joined(alerts, decision.standing());
            nextDueAt = Math.min(nextDueAt, decision.nextChangeAt());
            nextDueAt = earlierOf(nextDueAt, one.overdueFrom(grace), tick);
            settled = !one.isOpen() && decision.nextChangeAt() == Deadlines.NEVER ? with(settled, one.id()) : settled;
        }
        Obligation file = facts.file();
        Contribution contribution = null;
        if (file != null) {
            long grace = policy.graceOf(file.source());
            contribution = Contribution.of(file, facts.traits(), tick, grace);
            nextDueAt = earlierOf(nextDueAt, NationalIndex.overdueFrom(file, grace), tick);
        }
        return new Standing(facts, alerts, contribution, nextDueAt, mayLeave, settled);
    }

    /** The same as people have handled its alerts. */
    public Standing handled(AlertActions actions) {
        return actions.isEmpty()
                ? this
                : new Standing(facts, actions.applyTo(alerts), contribution, nextDueAt, mayLeave, settled);
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

    private static Set<String> with(Set<String> some, String one) {
        Set<String> more = some.isEmpty() ? new HashSet<>(2) : some;
        more.add(one);
        return more;
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
