/**
 * A made-up province and the seeded history of its dossiers, the same for the same seed wherever it is made.
 *
 * <p>Not here: sending it anywhere.
 */
@NullMarked
package congvu.bench.load;

import org.jspecify.annotations.NullMarked;
