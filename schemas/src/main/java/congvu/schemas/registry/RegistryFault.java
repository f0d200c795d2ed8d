package congvu.schemas.registry;

/** Why a registry gave no answer. */
public enum RegistryFault {
    /** It could not be reached, or said that it cannot answer now: asking again later may help. */
    UNAVAILABLE,
    /** It has no such subject, version, id or schema. */
    NOT_FOUND,
    /** The schema would break readers or writers of an older one. */
    INCOMPATIBLE,
    /** The schema cannot be read, or a reference leads nowhere. */
    INVALID,
    /** User or password are wrong, or may not do this. */
    NOT_ALLOWED,
    /** It answered something that is not of this interface: probably another service, or a wrong base path. */
    BAD_ANSWER
}
