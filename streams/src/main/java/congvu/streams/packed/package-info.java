/**
 * Writes and reads the hand-packed bytes that our stores and our internal topic hold: varints, texts, no field names.
 *
 * <p>Values that others read are Avro and are not here.
 */
@NullMarked
package congvu.streams.packed;

import org.jspecify.annotations.NullMarked;
