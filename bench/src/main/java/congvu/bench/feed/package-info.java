/**
 * Brings a load to the input topics: topics made, reference data applied, events and ticks sent in order or at a pace.
 *
 * <p>Not here: what the load says, and what is measured.
 */
@NullMarked
package congvu.bench.feed;

import org.jspecify.annotations.NullMarked;
