package congvu.rules.fact;

import congvu.domain.rule.Fact;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** How a field is read of a fact, without boxing what need not be boxed. Another kind of fact is a broken invariant. */
public sealed interface FieldReading {

    /** What is read, as the CEL runtime wants it: Long, Double, Boolean, String or a list of String. */
    Object boxed(Fact fact);

    /** A whole number. */
    record Whole(ToLongFunction<Fact> of) implements FieldReading {
        @Override
        public Object boxed(Fact fact) {
            return of.applyAsLong(fact);
        }
    }

    /** A number with a fraction. */
    record Share(ToDoubleFunction<Fact> of) implements FieldReading {
        @Override
        public Object boxed(Fact fact) {
            return of.applyAsDouble(fact);
        }
    }

    /** True or false. */
    record Flag(Predicate<Fact> of) implements FieldReading {
        @Override
        public Object boxed(Fact fact) {
            return of.test(fact);
        }
    }

    /** A text, empty for none. */
    record Text(Function<Fact, String> of) implements FieldReading {
        @Override
        public Object boxed(Fact fact) {
            return of.apply(fact);
        }
    }

    /** A constant of an enum; null, which conditions see as an empty text, for none. */
    record Symbol(Class<? extends Enum<?>> kind, boolean isOptional, Function<Fact, @Nullable Enum<?>> of)
            implements FieldReading {

        @Override
        public Object boxed(Fact fact) {
            Enum<?> value = of.apply(fact);
            return value == null ? "" : value.name();
        }
    }

    /** Any number of constants of an enum. */
    record Symbols(Class<? extends Enum<?>> kind, Function<Fact, ? extends Set<? extends Enum<?>>> of)
            implements FieldReading {

        @Override
        public Object boxed(Fact fact) {
            List<String> names =
                    of.apply(fact).stream().<String>map(Enum::name).sorted().toList();
            return names;
        }
    }
}
