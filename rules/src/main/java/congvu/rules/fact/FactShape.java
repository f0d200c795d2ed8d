package congvu.rules.fact;

import congvu.domain.rule.Fact;
import congvu.domain.rule.FactKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The fields of one kind of facts, in the order of the record. Immutable. */
public final class FactShape {

    /**
     * Parts of a fact that no condition may name: which fact it is, and its place in the log, since a rule speaks of kinds
     * and never of one file or person; its instant and day, since validity and window of a rule say what time it is about.
     */
    public static final Set<String> LEFT_OUT = Set.of("key", "at", "epochDay", "place");

    private final FactKind kind;
    private final Class<? extends Fact> type;
    private final String meaning;
    private final Map<String, FactField> fields;

    private FactShape(Builder<?> builder) {
        kind = builder.kind;
        type = builder.type;
        meaning = builder.meaning;
        fields = new LinkedHashMap<>(builder.fields);
    }

    /** The shape of a kind; the same object each time. */
    public static FactShape of(FactKind kind) {
        return switch (kind) {
            case EVENT -> FileShapes.EVENT;
            case GAP -> FileShapes.GAP;
            case ALERT -> FileShapes.ALERT;
            case FILE -> FileShapes.FILE;
            case DAY -> OtherShapes.DAY;
            case RATING -> OtherShapes.RATING;
            case CHECK -> OtherShapes.CHECK;
            case SIGNAL -> OtherShapes.SIGNAL;
        };
    }

    public FactKind kind() {
        return kind;
    }

    /** The record of such facts. */
    public Class<? extends Fact> type() {
        return type;
    }

    /** What such a fact is, in one sentence. */
    public String meaning() {
        return meaning;
    }

    public List<FactField> fields() {
        return List.copyOf(fields.values());
    }

    /** The field of that name, null when there is none. */
    public @Nullable FactField field(String name) {
        return fields.get(name);
    }

    static <F extends Fact> Builder<F> builder(FactKind kind, Class<F> type, String meaning) {
        return new Builder<>(kind, type, meaning);
    }

    /** Collects fields; readings are told of the record itself and asked with a fact of that kind only. */
    @SuppressWarnings("unchecked") // A lambda over the record checks the type of what it is given by itself.
    static final class Builder<F extends Fact> {

        private final FactKind kind;
        private final Class<F> type;
        private final String meaning;
        private final Map<String, FactField> fields = new LinkedHashMap<>();

        private Builder(FactKind kind, Class<F> type, String meaning) {
            this.kind = kind;
            this.type = type;
            this.meaning = meaning;
            add("unitId", "", "the unit that answers for it", new FieldReading.Text(Fact::unitId));
        }

        Builder<F> whole(String name, String unit, ToLongFunction<F> of, String meaning) {
            return add(name, unit, meaning, new FieldReading.Whole((ToLongFunction<Fact>) of));
        }

        Builder<F> share(String name, String unit, ToDoubleFunction<F> of, String meaning) {
            return add(name, unit, meaning, new FieldReading.Share((ToDoubleFunction<Fact>) of));
        }

        Builder<F> flag(String name, Predicate<F> of, String meaning) {
            return add(name, "", meaning, new FieldReading.Flag((Predicate<Fact>) of));
        }

        Builder<F> text(String name, Function<F, String> of, String meaning) {
            return add(name, "", meaning, new FieldReading.Text((Function<Fact, String>) of));
        }

        <E extends Enum<E>> Builder<F> symbol(String name, Class<E> words, Function<F, E> of, String meaning) {
            return add(name, "", meaning, new FieldReading.Symbol(words, false, (Function<Fact, Enum<?>>) of));
        }

        /** A symbol that may be missing. */
        <E extends Enum<E>> Builder<F> optional(
                String name, Class<E> words, Function<F, @Nullable E> of, String meaning) {
            return add(name, "", meaning, new FieldReading.Symbol(words, true, (Function<Fact, @Nullable Enum<?>>) of));
        }

        <E extends Enum<E>> Builder<F> symbols(String name, Class<E> words, Function<F, Set<E>> of, String meaning) {
            return add(name, "", meaning, new FieldReading.Symbols(words, (Function<Fact, Set<E>>) of));
        }

        FactShape build() {
            return new FactShape(this);
        }

        private Builder<F> add(String name, String unit, String meaning, FieldReading reading) {
            fields.put(name, new FactField(name, unit, meaning, reading));
            return this;
        }
    }
}
