/**
 * The domain against the model, without a topology between them.
 *
 * <p>Not here: what the streams make of the domain's answers.
 */
@NullMarked
package congvu.testkit.domain;

import org.jspecify.annotations.NullMarked;
