/**
 * Shows figures: a table for people, one object for scripts.
 *
 * <p>Not here: how a figure comes about.
 */
@NullMarked
package congvu.bench.report;

import org.jspecify.annotations.NullMarked;
