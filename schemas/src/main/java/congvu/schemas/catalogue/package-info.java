/**
 * The one value that everything asks for topics: names, keys, schemas, settings, who writes and who may read.
 *
 * <p>No record is encoded here, and nothing is produced or consumed.
 */
@NullMarked
package congvu.schemas.catalogue;

import org.jspecify.annotations.NullMarked;
