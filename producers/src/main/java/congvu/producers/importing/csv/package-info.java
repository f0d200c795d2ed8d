/**
 * Reads delimited text row by row; a damaged row never harms the next one.
 *
 * <p>What the columns mean is not here.
 */
@NullMarked
package congvu.producers.importing.csv;

import org.jspecify.annotations.NullMarked;
