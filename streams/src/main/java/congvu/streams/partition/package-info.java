/**
 * The task that owns one partition of every input topic, of ticks and of reference data: hands each record to its stage,
 * lets time pass, and lets new reference data be worked through in bounded pieces.
 *
 * <p>Not here: what a stage makes of its records; the wiring of the topology.
 */
@NullMarked
package congvu.streams.partition;

import org.jspecify.annotations.NullMarked;
