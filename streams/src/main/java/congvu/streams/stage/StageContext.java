package congvu.streams.stage;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.signal.SignalPolicy;
import congvu.domain.standing.Policy;
import congvu.streams.rate.RateSums;

/** What the stages of one task share. */
public interface StageContext {

    /** The reference data in use now. */
    ReferenceBook book();

    /** Which reference data that is: another number with every change, 0 for what was worked through before a restart. */
    int generation();

    /** The settings that decisions depend on. */
    Policy policy();

    /** What the review of signals depends on. */
    SignalPolicy signals();

    /** The highest tick. */
    StageClock clock();

    /** The sums of the task. */
    RateSums rates();

    /** What the task has done. */
    PartitionAccount account();
}
