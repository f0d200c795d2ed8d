package congvu.domain.signal;

import java.util.List;

/**
 * One decision about the signals of a person, not yet carried out.
 *
 * @param next what is to be kept
 * @param transitions what is to be told subscribers, in order
 * @param toUnits what is to be told units
 * @param nextChangeAt the first later tick at which anything changes by time alone, epoch milliseconds;
 *     {@link Long#MAX_VALUE} for none
 */
public record PersonSettlement(
        PersonSignals next, List<SignalTransition> transitions, List<UnitHitChange> toUnits, long nextChangeAt) {
    public PersonSettlement {
        transitions = List.copyOf(transitions);
        toUnits = List.copyOf(toUnits);
    }
}
