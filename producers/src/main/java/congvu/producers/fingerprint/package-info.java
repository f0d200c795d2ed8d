/**
 * The fingerprint of bytes, by which a file or an id is known again.
 *
 * <p>What is fingerprinted, and what for, is not here.
 */
@NullMarked
package congvu.producers.fingerprint;

import org.jspecify.annotations.NullMarked;
