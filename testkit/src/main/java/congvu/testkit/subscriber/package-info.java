/**
 * The kit that shows whether a subscriber survives what the contract allows: it feeds a scripted stream with repeated,
 * disordered, retracted, newer, withdrawn and foreign records, kills the subscriber in the middle, and compares what it shows
 * with the truth.
 *
 * <p>Not here: a broker, and any subscriber.
 */
@NullMarked
package congvu.testkit.subscriber;

import org.jspecify.annotations.NullMarked;
