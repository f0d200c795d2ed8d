package congvu.schemas;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro once per process that our generated classes may be made from a schema; it refuses every class that
 * nobody named.
 */
public final class AvroTrust {

    private static final String OUR_PACKAGES = "congvu.schemas.";

    static {
        ClassSecurityValidator.ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(before, AvroTrust::isOurs));
    }

    private AvroTrust() {}

    /** Call before Avro reads or writes a generated record; doing so again changes nothing. */
    public static void install() {
        // The static initialiser has done it.
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OUR_PACKAGES);
    }
}
