/**
 * What is measured: throughput, alert delay, storm, tick, restore; each builds its load, runs it and tells its figures.
 *
 * <p>Not here: how figures are shown.
 */
@NullMarked
package congvu.bench.scenario;

import org.jspecify.annotations.NullMarked;
