package congvu.schemas.registry;

/**
 * A named type that a schema uses and another subject defines.
 *
 * @param name full name of the type, as a registry client sends it
 * @param subject the subject that defines it
 * @param version version of that subject
 */
public record SchemaReference(String name, String subject, int version) {}
