package congvu.domain.signal;

import java.util.List;

/**
 * One decision about the signals of a unit, not yet carried out.
 *
 * @param next what is to be kept
 * @param transitions what is to be told subscribers, in order
 * @param nextChangeAt the first later tick at which it changes by time alone, epoch milliseconds; {@link Long#MAX_VALUE}
 *     for none
 */
public record UnitSettlement(UnitSignals next, List<SignalTransition> transitions, long nextChangeAt) {
    public UnitSettlement {
        transitions = List.copyOf(transitions);
    }
}
