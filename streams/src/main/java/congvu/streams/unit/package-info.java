/**
 * The task of units: keeps what is told about a unit by all partitions (rates, hits of rules, what people did), with a
 * reference book of its own, and publishes the signals about that unit.
 *
 * <p>What a rule says, and when a signal stands, is not here: the domain decides. How rates are summed is a step earlier.
 */
@NullMarked
package congvu.streams.unit;

import org.jspecify.annotations.NullMarked;
