package congvu.producers.simulate.cases;

import congvu.producers.simulate.truth.InjectedTruth;

/**
 * A misbehaviour and when it can be seen.
 *
 * @param visibleAt the instant from which what was told shows it
 */
record StagedFault(long visibleAt, InjectedTruth truth) {}
