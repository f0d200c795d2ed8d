/**
 * What the stages of one partition share: how they are called, the clock, the account of input, refusals, the way out.
 *
 * <p>Not here: any one family of events, the store, the topology.
 */
@NullMarked
package congvu.streams.stage;

import org.jspecify.annotations.NullMarked;
