package congvu.producers.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Compares two records field by field. Items of a list are the same item when what names them is the same, a version by
 * its number, a decision by its date, so that an item which is put in between moves no other. Where the items that both
 * have stand in another order, that is told once, of their list.
 */
final class RecordDifference {

    /** Fields that name an item among the others of its list; the first one that it has counts. */
    private static final List<String> NAMING = List.of("version", "date", "stepId", "weekday", "legId");

    /** Fields that together name an item without a name. */
    private static final List<String> DISTINGUISHING = List.of("validFrom", "seasonFrom");

    private final List<FieldChange> changes = new ArrayList<>();

    private RecordDifference() {}

    static List<FieldChange> between(IndexedRecord before, IndexedRecord after) {
        RecordDifference difference = new RecordDifference();
        difference.compare("", null, tree(before), tree(after));
        return difference.changes;
    }

    /** A value of a record, as text or with parts of its own. */
    private sealed interface Node {}

    private record Leaf(String text) implements Node {

        @Override
        public String toString() {
            return text;
        }
    }

    private record Branch(@Nullable String validity, Map<String, Node> parts) implements Node {

        @Override
        public String toString() {
            return parts.entrySet().stream()
                    .map(part -> part.getKey() + " " + part.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    private void compare(String path, @Nullable String validity, @Nullable Node before, @Nullable Node after) {
        if (before instanceof Branch was && after instanceof Branch is) {
            String own = is.validity == null ? validity : is.validity;
            Set<String> names = new LinkedHashSet<>(was.parts.keySet());
            names.addAll(is.parts.keySet());
            names.forEach(name -> compare(joined(path, name), own, was.parts.get(name), is.parts.get(name)));
            compareOrder(path, own, was, is);
            return;
        }
        String old = before == null ? null : before.toString();
        String now = after == null ? null : after.toString();
        if (!Objects.equals(old, now)) {
            changes.add(new FieldChange(path, ownValidity(before, after, validity), old, now));
        }
    }

    /** Of timetables and placements the last one in force counts, so that their order tells something too. */
    private void compareOrder(String path, @Nullable String validity, Branch before, Branch after) {
        List<String> was = namesIn(before, after);
        List<String> is = namesIn(after, before);
        if (!was.equals(is)) {
            changes.add(
                    new FieldChange(joined(path, "order"), validity, String.join(", ", was), String.join(", ", is)));
        }
    }

    /** What a branch has that the other one has too, in its order. */
    private static List<String> namesIn(Branch branch, Branch other) {
        return branch.parts.keySet().stream().filter(other.parts::containsKey).toList();
    }

    private static @Nullable String ownValidity(@Nullable Node before, @Nullable Node after, @Nullable String outer) {
        Node present = after == null ? before : after;
        return present instanceof Branch branch && branch.validity != null ? branch.validity : outer;
    }

    private static String joined(String path, String name) {
        return path.isEmpty() || name.startsWith("[") ? path + name : path + "." + name;
    }

    private static Branch tree(IndexedRecord record) {
        Map<String, Node> parts = new LinkedHashMap<>();
        for (Schema.Field field : record.getSchema().getFields()) {
            Node node = node(record.get(field.pos()));
            if (node != null) {
                parts.put(field.name(), node);
            }
        }
        return new Branch(validity(record), parts);
    }

    private static @Nullable Node node(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case IndexedRecord record -> tree(record);
            case List<?> list -> listed(list);
            default -> new Leaf(value.toString());
        };
    }

    private static @Nullable Node listed(List<?> list) {
        if (list.isEmpty()) {
            return null;
        }
        return list.getFirst() instanceof IndexedRecord
                ? items(list)
                : new Leaf(list.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]")));
    }

    private static Branch items(List<?> list) {
        Map<String, Node> parts = new LinkedHashMap<>();
        for (Object item : list) {
            IndexedRecord record = (IndexedRecord) item;
            int place = parts.size() + 1;
            String name = "[" + nameOf(record, place) + "]";
            parts.put(parts.containsKey(name) ? "[" + place + "]" : name, tree(record));
        }
        return new Branch(null, parts);
    }

    private static String nameOf(IndexedRecord record, int place) {
        for (String field : NAMING) {
            Object value = get(record, field);
            if (value != null) {
                return value.toString();
            }
        }
        String together = DISTINGUISHING.stream()
                .map(field -> get(record, field))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return together.isEmpty() ? Integer.toString(place) : together;
    }

    private static @Nullable String validity(IndexedRecord record) {
        if (record.getSchema().getField("validFrom") == null) {
            return null;
        }
        return new Validity((LocalDate) get(record, "validFrom"), (LocalDate) get(record, "validTo")).toString();
    }

    private static @Nullable Object get(IndexedRecord record, String field) {
        Schema.Field found = record.getSchema().getField(field);
        return found == null ? null : record.get(found.pos());
    }
}
