/**
 * One row of any foreign file, whatever its format, and the reasons for which a row is refused.
 *
 * <p>No format and no mapping is here.
 */
@NullMarked
package congvu.producers.importing.row;

import org.jspecify.annotations.NullMarked;
