/**
 * The hot steps one by one, in nanoseconds: decode, fold and decide, store, due index.
 *
 * <p>Not here: what they cost together, with a broker between them.
 */
@NullMarked
package congvu.bench.micro;

import org.jspecify.annotations.NullMarked;
