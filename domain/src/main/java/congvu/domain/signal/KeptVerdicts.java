package congvu.domain.signal;

import congvu.domain.rule.Hit;
import congvu.domain.rule.RuleWindow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kept verdicts of one unit in one decision. Not thread safe. */
final class KeptVerdicts {
    private static final long DAY_MILLIS = 24L * 3_600_000;

    private final SignalContext context;
    private final Map<String, KeptVerdict> byId = new HashMap<>();
    private final List<KeptVerdict> kept = new ArrayList<>();

    KeptVerdicts(List<KeptVerdict> known, SignalContext context) {
        this.context = context;
        long oldest = context.today() - context.policy().keepMillis() / DAY_MILLIS - 1;
        for (KeptVerdict one : known) {
            if (one.untilDay() >= oldest) {
                keep(one);
            }
        }
    }

    /** Only the reference data is new: whatever is over stays as it was told, unless it rests on facts of the new rules. */
    void keepEnded(List<PublishedSignal> told, List<StandingSignal> standing) {
        Map<String, StandingSignal> byNewRules = new HashMap<>();
        standing.forEach(signal -> byNewRules.put(signal.id(), signal));
        Set<String> toldIds = new HashSet<>();
        for (PublishedSignal one : told) {
            if (!one.isTakenBack()) {
                toldIds.add(one.signalId());
                StandingSignal now = byNewRules.get(one.signalId());
                boolean saysElse = now == null || now.saysElseThan(one);
                if (saysElse && isOver(one.until())) {
                    keep(verdict(one.signalId(), one.ruleId(), one.from(), one.until(), true));
                }
            }
        }
        for (StandingSignal one : standing) {
            if (!toldIds.contains(one.id()) && one.isOver() && isOver(one.until()) && !restsOnItsOwnFacts(one)) {
                keep(verdict(one.id(), one.rule().ruleId(), one.from(), one.until(), false));
            }
        }
    }

    List<KeptVerdict> kept() {
        return kept;
    }

    /**
     * Where runs of days have to be broken, since under newer rules they reach back to days that are over: right before
     * what was told of them, or before today.
     */
    static List<RunBreak> breaks(List<PublishedSignal> told, List<StandingSignal> standing, SignalContext context) {
        List<RunBreak> breaks = new ArrayList<>();
        for (StandingSignal one : standing) {
            boolean reachesBack = !one.isOver()
                    && !(one.rule().window() instanceof RuleWindow.Period)
                    && one.epochDay() < context.today()
                    && PublishedSignal.find(told, one.id()) == null
                    && !restsOnItsOwnFacts(one);
            if (reachesBack) {
                breaks.add(new RunBreak(one.rule().ruleId(), firstOpenDay(told, one, context) - 1));
            }
        }
        return breaks;
    }

    private static int firstOpenDay(List<PublishedSignal> told, StandingSignal signal, SignalContext context) {
        int first = context.today();
        for (PublishedSignal one : told) {
            boolean isOpen = one.ruleId().equals(signal.rule().ruleId())
                    && !one.isTakenBack()
                    && context.timeline().localEpochDay(one.until()) >= context.today();
            first = isOpen ? Math.min(first, one.epochDay()) : first;
        }
        return first;
    }

    /** The signals that stay whatever the rules say. */
    Set<String> standingIds() {
        Set<String> ids = new HashSet<>();
        for (KeptVerdict one : kept) {
            if (one.isStanding()) {
                ids.add(one.signalId());
            }
        }
        return ids;
    }

    /** What the rules give, but for what is kept one way or the other. */
    List<StandingSignal> without(List<StandingSignal> standing) {
        return kept.isEmpty()
                ? standing
                : standing.stream().filter(one -> find(one.id()) == null).toList();
    }

    private void keep(KeptVerdict verdict) {
        if (byId.putIfAbsent(verdict.signalId(), verdict) == null) {
            kept.add(verdict);
        }
    }

    private @Nullable KeptVerdict find(String signalId) {
        return byId.get(signalId);
    }

    private KeptVerdict verdict(String signalId, String ruleId, long from, long until, boolean isStanding) {
        return new KeptVerdict(
                signalId,
                ruleId,
                context.timeline().localEpochDay(from),
                context.timeline().localEpochDay(until),
                isStanding);
    }

    private boolean isOver(long until) {
        return context.timeline().localEpochDay(until) < context.today();
    }

    /** Whether a fact was asked by this very version of the rule: then the facts are new, and not only the rule. */
    private static boolean restsOnItsOwnFacts(StandingSignal signal) {
        for (LegEvidence leg : signal.evidence()) {
            for (Hit hit : leg.hits()) {
                if (hit.version() == signal.rule().version()
                        && hit.packId().equals(signal.rule().packId())) {
                    return true;
                }
            }
        }
        return false;
    }
}
