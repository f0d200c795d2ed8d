package congvu.producers.importing.profile;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A test of one cleaned value.
 *
 * @param column column or attribute that is looked at
 * @param test what must hold
 * @param negated whether it must not hold
 */
public record Condition(String column, Test test, boolean negated) {

    /** Whether the condition holds for a value; null is a missing one. */
    public boolean holds(@Nullable String value) {
        return negated != test.holds(value);
    }

    /** What is asked of the value. */
    public sealed interface Test {

        /** Whether it holds for a value; null is a missing one. */
        boolean holds(@Nullable String value);
    }

    /** The value is one of these. */
    public record OneOf(Set<String> values) implements Test {

        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public boolean holds(@Nullable String value) {
            return value != null && values.contains(value);
        }
    }

    /** The whole value matches a pattern. */
    public record Matches(Pattern pattern) implements Test {

        @Override
        public boolean holds(@Nullable String value) {
            return value != null && pattern.matcher(value).matches();
        }
    }

    /** The value is missing. */
    public record Missing() implements Test {

        @Override
        public boolean holds(@Nullable String value) {
            return value == null;
        }
    }
}
