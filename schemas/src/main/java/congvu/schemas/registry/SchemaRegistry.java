package congvu.schemas.registry;

import org.apache.avro.Schema;

/**
 * Numbers for schemas. A number never changes its meaning, so callers may remember every answer for ever.
 *
 * <p>Every method may throw {@link RegistryException}; its fault tells a registry that cannot be reached from one that
 * says no.
 */
public interface SchemaRegistry {

    /** Id of the schema under the subject, registered if it is new there; fault INCOMPATIBLE when it may not be. */
    int register(String subject, Schema schema);

    /** Id of a schema that is registered under the subject already; fault NOT_FOUND when it is not. */
    int idOf(String subject, Schema schema);

    /** The schema with this id, its references resolved; fault NOT_FOUND when there is none. */
    Schema schema(int id);

    /** A version of a subject, its references resolved; fault NOT_FOUND when there is none. */
    RegisteredSchema version(String subject, int version);
}
