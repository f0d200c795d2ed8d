package congvu.producers.simulate.cases;

import congvu.producers.simulate.signals.SignalLedger;

/** What of a case bears on signals, once it is told. */
@FunctionalInterface
interface SignalPlan {

    /**
     * Takes down what is true by then of what was told by then.
     *
     * @param until the end of the simulation, epoch milliseconds
     */
    void takeDown(long until, SignalLedger ledger);
}
