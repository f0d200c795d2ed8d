/** Names that were probably meant. */
@NullMarked
package congvu.rules.spelling;

import org.jspecify.annotations.NullMarked;
