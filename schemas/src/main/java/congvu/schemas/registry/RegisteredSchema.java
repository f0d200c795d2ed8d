package congvu.schemas.registry;

import org.apache.avro.Schema;

/**
 * A schema as a registry holds it.
 *
 * @param subject what it is a version of
 * @param version from 1, rising within the subject
 * @param id number of the content, the same in every subject
 * @param schema the schema, its references resolved
 */
public record RegisteredSchema(String subject, int version, int id, Schema schema) {}
