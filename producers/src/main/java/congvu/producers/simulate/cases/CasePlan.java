package congvu.producers.simulate.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that will ever be told of a case, and what is true of it.
 *
 * @param events in the order in which they are told
 * @param obligations what it owes, whole file first
 * @param faults what is staged with it
 * @param signals what of it bears on signals, its alerts apart
 */
record CasePlan(
        List<CaseEvent> events, List<ObligationPlan> obligations, List<StagedFault> faults, List<SignalPlan> signals) {

    CasePlan {
        events = events.stream().sorted(Comparator.comparingLong(CaseEvent::at)).toList();
        obligations = List.copyOf(obligations);
        faults = List.copyOf(faults);
        signals = List.copyOf(signals);
    }

    /** The same with one more thing that it bears on. */
    CasePlan with(SignalPlan bearing) {
        List<SignalPlan> more = new ArrayList<>(signals);
        more.add(bearing);
        return new CasePlan(events, obligations, faults, more);
    }

    long firstAt() {
        return events.getFirst().at();
    }

    long lastAt() {
        return events.getLast().at();
    }
}
