/**
 * Holds what was found against what the model expects, and says every difference in words.
 *
 * <p>Not here: how the expectation is computed, and how results are fetched from a topic.
 */
@NullMarked
package congvu.testkit.judgement;

import org.jspecify.annotations.NullMarked;
