/**
 * Mutable rows, used again for every record, and the writers that turn them into framed bytes: what Avro's own writer
 * would write, without an object per record.
 *
 * <p>For stream processors. Everyone else uses the generated records; nothing is read back here.
 */
@NullMarked
package congvu.schemas.row;

import org.jspecify.annotations.NullMarked;
