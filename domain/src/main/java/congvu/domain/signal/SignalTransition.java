package congvu.domain.signal;

import org.jspecify.annotations.Nullable;

/**
 * One change to tell subscribers about.
 *
 * @param published what they know after it
 * @param standing what it rests on; null when nothing stands any more
 * @param review how people have reviewed it
 * @param isExpired whether its time is over and it leaves for good: told as a record without a value
 */
public record SignalTransition(
        PublishedSignal published,
        SignalCause cause,
        @Nullable StandingSignal standing,
        SignalReview review,
        boolean isExpired) {}
