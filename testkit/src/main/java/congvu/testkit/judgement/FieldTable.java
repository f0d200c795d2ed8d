package congvu.testkit.judgement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares two kinds of records field by field, by a table of what corresponds to what. */
final class FieldTable<E, F> {

    private record Field<E, F>(
            String name,
            Function<E, ? extends @Nullable Object> expected,
            Function<F, ? extends @Nullable Object> found) {}

    private final String subject;
    private final Function<F, String> idOfFound;
    private final List<Field<E, F>> fields = new ArrayList<>();

    FieldTable(String subject, Function<F, String> idOfFound) {
        this.subject = subject;
        this.idOfFound = idOfFound;
    }

    FieldTable<E, F> with(
            String name,
            Function<E, ? extends @Nullable Object> expected,
            Function<F, ? extends @Nullable Object> found) {
        fields.add(new Field<>(name, expected, found));
        return this;
    }

    Judgement compare(Map<String, E> expected, Collection<F> found) {
        Map<String, List<F>> foundById = new HashMap<>();
        found.forEach(one -> foundById
                .computeIfAbsent(idOfFound.apply(one), none -> new ArrayList<>())
                .add(one));
        TreeSet<String> ids = new TreeSet<>(expected.keySet());
        ids.addAll(foundById.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String id : ids) {
            compareOne(id, expected.get(id), foundById.getOrDefault(id, List.of()), differences);
        }
        return new Judgement(subject, ids.size(), differences);
    }

    private void compareOne(String id, @Nullable E expected, List<F> found, List<Difference> differences) {
        if (found.size() > 1) {
            differences.add(new Difference(Difference.Kind.DUPLICATED, id, "", "1", found.size() + " records"));
        }
        if (expected == null) {
            differences.add(new Difference(Difference.Kind.EXTRA, id, "", "nothing", String.valueOf(found.getLast())));
        } else if (found.isEmpty()) {
            differences.add(new Difference(Difference.Kind.MISSING, id, "", String.valueOf(expected), "nothing"));
        } else {
            compareFields(id, expected, found.getLast(), differences);
        }
    }

    private void compareFields(String id, E expected, F found, List<Difference> differences) {
        for (Field<E, F> field : fields) {
            Object should = field.expected().apply(expected);
            Object is = field.found().apply(found);
            if (!Objects.equals(should, is)) {
                differences.add(new Difference(
                        Difference.Kind.DIFFERENT, id, field.name(), String.valueOf(should), String.valueOf(is)));
            }
        }
    }
}
