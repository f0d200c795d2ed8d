/**
 * What a run found: result topics read to their end, counted, and told as a table or as JSON.
 *
 * <p>No rule and no deadline: only what the processors published is counted, never the input.
 */
@NullMarked
package congvu.app.outcome;

import org.jspecify.annotations.NullMarked;
