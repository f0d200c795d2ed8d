/**
 * Reads event logs in XES (IEEE 1849) trace by trace; a damaged trace never harms the next one.
 *
 * <p>What the attributes mean is not here.
 */
@NullMarked
package congvu.producers.importing.xes;

import org.jspecify.annotations.NullMarked;
