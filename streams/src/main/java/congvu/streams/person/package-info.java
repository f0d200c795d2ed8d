/**
 * Keeps what the rules say of each person, from whatever topic the facts come: hits, signals, what people did about them.
 *
 * <p>Not here: what a fact is and which rules it meets, which the stages and {@code domain} tell; signals of files and units.
 */
@NullMarked
package congvu.streams.person;

import org.jspecify.annotations.NullMarked;
