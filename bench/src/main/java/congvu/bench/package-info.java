/**
 * Benchmarks over the real topology and a real broker.
 *
 * <p>No logic that a result depends on: what it measures lives in the other rooms.
 */
@NullMarked
package congvu.bench;

import org.jspecify.annotations.NullMarked;
