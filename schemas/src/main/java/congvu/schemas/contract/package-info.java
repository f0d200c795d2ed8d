/**
 * The contract with subscribers and sources as documents: {@code docs/topics.md} and {@code docs/asyncapi.json}, both a
 * function of the catalogue and the Avro schemas alone.
 *
 * <p>Nothing is decided here that the catalogue or a schema should say, and no record is read or written.
 */
@NullMarked
package congvu.schemas.contract;

import org.jspecify.annotations.NullMarked;
