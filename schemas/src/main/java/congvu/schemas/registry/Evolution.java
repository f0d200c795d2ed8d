package congvu.schemas.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;

/**
 * FULL_TRANSITIVE: a new schema and every older one can read each other's records. Stricter than Avro about enums,
 * because registries differ there: every enum has a default, a symbol may be added, and none may go or move.
 */
public final class Evolution {

    private Evolution() {}

    /** What stands against the candidate, each a sentence; empty when it may follow. */
    public static List<String> problems(Schema candidate, List<Schema> released) {
        List<String> problems = new ArrayList<>();
        for (Schema older : released) {
            addIncompatibilities("An old reader cannot read new records", older, candidate, problems);
            addIncompatibilities("A new reader cannot read old records", candidate, older, problems);
            compareEnums(older, candidate, problems, new HashSet<>());
        }
        return problems.stream().distinct().toList();
    }

    private static void addIncompatibilities(String what, Schema reader, Schema writer, List<String> problems) {
        SchemaPairCompatibility pair = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (pair.getType() == SchemaCompatibilityType.COMPATIBLE) {
            return;
        }
        pair.getResult()
                .getIncompatibilities()
                .forEach(found -> problems.add(what + ": " + found.getType() + " at " + found.getLocation() + ", "
                        + found.getMessage() + "."));
    }

    private static void compareEnums(Schema older, Schema newer, List<String> problems, Set<String> seen) {
        if (older.getType() == Schema.Type.UNION) {
            older.getTypes()
                    .forEach(branch ->
                            branchLike(branch, newer).ifPresent(same -> compareEnums(branch, same, problems, seen)));
            return;
        }
        if (older.getType() != newer.getType()) {
            return;
        }
        switch (older.getType()) {
            case ENUM -> compareSymbols(older, newer, problems);
            case ARRAY -> compareEnums(older.getElementType(), newer.getElementType(), problems, seen);
            case MAP -> compareEnums(older.getValueType(), newer.getValueType(), problems, seen);
            case RECORD -> {
                if (seen.add(older.getFullName())) {
                    compareFields(older, newer, problems, seen);
                }
            }
            default -> {
                // Nothing within.
            }
        }
    }

    private static void compareFields(Schema older, Schema newer, List<String> problems, Set<String> seen) {
        for (Schema.Field field : older.getFields()) {
            Schema.Field same = newer.getField(field.name());
            if (same != null) {
                compareEnums(field.schema(), same.schema(), problems, seen);
            }
        }
    }

    private static Optional<Schema> branchLike(Schema branch, Schema newer) {
        List<Schema> candidates = newer.getType() == Schema.Type.UNION ? newer.getTypes() : List.of(newer);
        return candidates.stream()
                .filter(other -> other.getFullName().equals(branch.getFullName()))
                .findFirst();
    }

    private static void compareSymbols(Schema older, Schema newer, List<String> problems) {
        List<String> before = older.getEnumSymbols();
        List<String> after = newer.getEnumSymbols();
        if (!after.containsAll(before)) {
            List<String> gone =
                    before.stream().filter(symbol -> !after.contains(symbol)).toList();
            problems.add("Enum " + older.getFullName() + " loses " + gone + ": keep every released symbol.");
        } else if (!after.stream().filter(before::contains).toList().equals(before)) {
            problems.add("Enum " + older.getFullName() + " changes the order of its symbols: keep it.");
        }
        if (after.size() > before.size() && older.getEnumDefault() == null) {
            problems.add("Enum " + older.getFullName()
                    + " gains symbols but its released version has no default: old readers would refuse them.");
        }
    }
}
