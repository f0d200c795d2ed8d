/**
 * Sends events in the order of their time, with ticks at the pace of the data, resumable after a kill.
 *
 * <p>Where the events come from is not here.
 */
@NullMarked
package congvu.producers.importing.replay;

import org.jspecify.annotations.NullMarked;
