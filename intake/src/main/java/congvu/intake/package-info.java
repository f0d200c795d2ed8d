/**
 * The door of an input topic: whether a record can be taken, and why not, asked alike by whoever writes a topic and whoever reads it.
 *
 * <p>No rule of its own where {@code domain} has one, no store, no topic, no HTTP.
 */
@NullMarked
package congvu.intake;

import org.jspecify.annotations.NullMarked;
