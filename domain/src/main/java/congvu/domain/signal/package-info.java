/**
 * Signals: which hints stand about a file, a unit or a person, what people made of them, and what is to be told.
 *
 * <p>Not here: which facts meet a rule, and where signals are kept and published.
 */
@NullMarked
package congvu.domain.signal;

import org.jspecify.annotations.NullMarked;
