/**
 * What keeps persons out of the log: tokens instead of numbers that they are known by, and columns that no file may have.
 *
 * <p>Which column holds such a number is not here; a profile says it.
 */
@NullMarked
package congvu.producers.importing.token;

import org.jspecify.annotations.NullMarked;
