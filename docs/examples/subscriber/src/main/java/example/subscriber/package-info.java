/**
 * A subscriber as anyone may write it, to copy from: it keeps, by unit, the alerts and signals that stand and the rates, and
 * survives what the contract allows.
 *
 * <p>Nothing of Congvu is used here but the names of topics and fields in docs/topics.md.
 */
@NullMarked
package example.subscriber;

import org.jspecify.annotations.NullMarked;
