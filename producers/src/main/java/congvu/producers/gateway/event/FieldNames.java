package congvu.producers.gateway.event;

import congvu.producers.importing.token.ForbiddenColumns;
import congvu.rules.spelling.NearestName;
import java.util.Collection;
import java.util.Optional;

/** What is said about the names of fields that no schema of ours has: nothing that the sender wrote. */
final class FieldNames {

    /** Longer names are no misspelt ones of ours. */
    private static final int MOST_CHARS = 60;

    private FieldNames() {}

    /** So much of a name as is looked at. */
    static String cut(String name) {
        return name.length() > MOST_CHARS ? name.substring(0, MOST_CHARS) : name;
    }

    /** Throws when anything, at whatever depth, is named as something about a person. */
    static void refuseForbidden(JsonValue value) throws FlawedException {
        switch (value) {
            case JsonValue.Fields fields -> {
                for (var field : fields.values().entrySet()) {
                    refuseForbidden(field.getKey());
                    refuseForbidden(field.getValue());
                }
            }
            case JsonValue.Items items -> {
                for (JsonValue item : items.values()) {
                    refuseForbidden(item);
                }
            }
            default -> {
                // Has no names.
            }
        }
    }

    private static void refuseForbidden(String name) throws FlawedException {
        Optional<String> forbidden = ForbiddenColumns.find(cut(name));
        if (forbidden.isPresent()) {
            throw new FlawedException(EventCode.FORBIDDEN_FIELD, forbidden.get());
        }
    }

    /** An unknown name, with the one of ours that was probably meant. */
    static Flaw unknown(String name, Collection<String> known) {
        String nearest = name.length() > MOST_CHARS ? "" : NearestName.nearest(name, known);
        return nearest.isEmpty() ? Flaw.of(EventCode.UNKNOWN_FIELD) : Flaw.of(EventCode.UNKNOWN_FIELD, nearest);
    }
}
