package congvu.schemas.wire;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * Names of fields that must not exist in any schema of ours: who denounced, who applied, how to reach them. A record
 * whose writer's schema has one is refused by the schema alone, before any of it is read (PROMISES L7).
 */
final class ForbiddenFields {

    /** Folded name to the name that is reported; ours, so that nothing of the foreign schema is echoed. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("denouncer", "denouncer"),
            Map.entry("denouncerid", "denouncer"),
            Map.entry("denouncername", "denouncer"),
            Map.entry("denouncerphone", "denouncer"),
            Map.entry("denounceraddress", "denouncer"),
            Map.entry("nguoitocao", "denouncer"),
            Map.entry("whistleblower", "denouncer"),
            Map.entry("complainantname", "complainantName"),
            Map.entry("nguoikhieunai", "complainantName"),
            Map.entry("applicantname", "applicantName"),
            Map.entry("citizenname", "applicantName"),
            Map.entry("fullname", "fullName"),
            Map.entry("hoten", "fullName"),
            Map.entry("hovaten", "fullName"),
            Map.entry("citizenid", "citizenId"),
            Map.entry("personalid", "citizenId"),
            Map.entry("idnumber", "citizenId"),
            Map.entry("cccd", "citizenId"),
            Map.entry("cmnd", "citizenId"),
            Map.entry("phone", "phone"),
            Map.entry("phonenumber", "phone"),
            Map.entry("sodienthoai", "phone"),
            Map.entry("email", "email"),
            Map.entry("homeaddress", "homeAddress"),
            Map.entry("dateofbirth", "dateOfBirth"),
            Map.entry("ngaysinh", "dateOfBirth"));

    private ForbiddenFields() {}

    /** The first forbidden field anywhere in the schema, by the name on our list. */
    static Optional<String> firstIn(Schema schema) {
        return firstIn(schema, new HashSet<>());
    }

    private static Optional<String> firstIn(Schema schema, Set<String> seen) {
        return switch (schema.getType()) {
            case RECORD -> seen.add(schema.getFullName()) ? firstInRecord(schema, seen) : Optional.empty();
            case ARRAY -> firstIn(schema.getElementType(), seen);
            case MAP -> firstIn(schema.getValueType(), seen);
            case UNION ->
                schema.getTypes().stream()
                        .flatMap(branch -> firstIn(branch, seen).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<String> firstInRecord(Schema schema, Set<String> seen) {
        for (Schema.Field field : schema.getFields()) {
            String forbidden = NAMES.get(fold(field.name()));
            Optional<String> found = forbidden != null ? Optional.of(forbidden) : firstIn(field.schema(), seen);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String fold(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
