/**
 * Schema registries: what we ask of one, a client for any that speaks the Confluent REST interface, and a small one of
 * our own that runs inside the process.
 *
 * <p>No record is encoded or decoded here.
 */
@NullMarked
package congvu.schemas.registry;

import org.jspecify.annotations.NullMarked;
