package congvu.schemas;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro once per process which classes may be made from a schema, ours beside those it trusts anyway, and how
 * much a record may claim to hold. Without the first Avro refuses our own records; without the second a record of a
 * few bytes may ask for gigabytes.
 */
public final class AvroSafety {

    private static final String OUR_PACKAGES = "congvu.schemas.";

    /** Longest string or byte array, in bytes: as long as the longest record that we take. */
    private static final int LONGEST_TEXT_BYTES = 1 << 20;

    /** Most items in one array or map. */
    private static final int MOST_ITEMS = 100_000;

    static {
        // Read by Avro when its limits class is loaded; what the operator set stays.
        setUnlessSet("org.apache.avro.limits.string.maxLength", LONGEST_TEXT_BYTES);
        setUnlessSet("org.apache.avro.limits.bytes.maxLength", LONGEST_TEXT_BYTES);
        setUnlessSet("org.apache.avro.limits.collectionItems.maxLength", MOST_ITEMS);
        ClassSecurityValidator.ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(before, AvroSafety::isOurs));
    }

    private AvroSafety() {}

    /** Call before Avro reads or writes a record; doing so again changes nothing. */
    public static void install() {
        // The static initialiser has done it.
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OUR_PACKAGES);
    }

    private static void setUnlessSet(String property, int value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(value));
        }
    }
}
