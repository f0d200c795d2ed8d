/**
 * Instruments: percentiles, what is committed, which alerts can be seen since when.
 *
 * <p>Not here: which load they are held to.
 */
@NullMarked
package congvu.bench.measure;

import org.jspecify.annotations.NullMarked;
