/**
 * Records as bytes: the Confluent frame, serdes for every record, and hand-written decoders and encoders for the
 * records that decide the speed.
 *
 * <p>Schemas get their ids elsewhere; no rule about what a field means lives here.
 */
@NullMarked
package congvu.schemas.wire;

import org.jspecify.annotations.NullMarked;
