package congvu.producers.importing.replay;

import org.jspecify.annotations.Nullable;

/**
 * What one transaction of a replay sends: first a tick, then events.
 *
 * @param tickMillis time told to every partition before the events, UTC milliseconds; null for none
 * @param from place in time order of the first event
 * @param to place after the last event; equal to {@code from} when there is only a tick
 */
public record ReplayStep(@Nullable Long tickMillis, int from, int to) {}
