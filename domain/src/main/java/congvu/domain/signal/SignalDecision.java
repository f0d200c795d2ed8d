package congvu.domain.signal;

import java.util.List;

/**
 * Which signals stand about one subject.
 *
 * @param nextChangeAt the first later tick at which that changes by time alone, epoch milliseconds;
 *     {@link Long#MAX_VALUE} for none
 */
public record SignalDecision(List<StandingSignal> standing, long nextChangeAt) {
    public SignalDecision {
        standing = List.copyOf(standing);
    }
}
