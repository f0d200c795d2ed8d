/**
 * {@code congvu bench}: what a person types to measure.
 *
 * <p>Not here: what is measured.
 */
@NullMarked
package congvu.bench.command;

import org.jspecify.annotations.NullMarked;
