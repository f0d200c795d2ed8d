package congvu.streams.unit;

import congvu.domain.rule.RuleBook;
import congvu.domain.signal.SignalTransition;

/** Takes transitions of signals about units, in order. */
@FunctionalInterface
interface UnitSignalSink {

    /** @param rules in use, for the words of a signal that nothing gives any more */
    void tell(String unitId, SignalTransition transition, RuleBook rules);
}
