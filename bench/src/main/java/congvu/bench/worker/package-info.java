/**
 * What runs in the machines of their own: the broker, the topology, the raw limit, the bare job.
 *
 * <p>Not here: when they are started and what their figures mean.
 */
@NullMarked
package congvu.bench.worker;

import org.jspecify.annotations.NullMarked;
