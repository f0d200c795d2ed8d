package congvu.rules.fact;

import congvu.domain.rule.Fact;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.FactPlace;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;

/** Facts of any kind with values that are often at an edge. */
public final class RandomFacts {

    private static final long[] WHOLE = {0, 1, 2, 3, 5, 10, 30, 60, -1, Integer.MAX_VALUE, 1_000_000};
    private static final long[] LONG = {0, 1, 5, 30, 90, -1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 53, (1L << 53) + 1};
    /** Never NaN, which no fact holds: of that CEL for Java says that it equals itself, and the language that it does not. */
    private static final double[] SHARE = {
        0.0, 0.5, 0.8, 1.0, 1.25, 2.0, -0.0, Double.POSITIVE_INFINITY, 9007199254740992.0
    };

    private static final String[] TEXT = {"", "UBND/x", "D2", "quá hạn", "1.001193", "\uD83D\uDE00"};

    private final Random random;

    public RandomFacts(long seed) {
        random = new Random(seed);
    }

    public Fact next(FactKind kind) throws ReflectiveOperationException {
        RecordComponent[] components = FactShape.of(kind).type().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i]);
        }
        var constructor = FactShape.of(kind).type().getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    private Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == int.class) {
            return (int) WHOLE[random.nextInt(WHOLE.length)];
        }
        if (type == long.class) {
            return LONG[random.nextInt(LONG.length)];
        }
        if (type == double.class) {
            return SHARE[random.nextInt(SHARE.length)];
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == String.class) {
            return TEXT[random.nextInt(TEXT.length)];
        }
        if (type == FactPlace.class) {
            return null;
        }
        return type == Set.class
                ? words(component)
                : word(type, component.getName().equals("endKind"));
    }

    private Object word(Class<?> type, boolean mayBeMissing) {
        Object[] words = type.getEnumConstants();
        return mayBeMissing && random.nextInt(4) == 0 ? null : words[random.nextInt(words.length)];
    }

    private Set<Object> words(RecordComponent component) {
        Class<?> kind = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        Set<Object> words = new LinkedHashSet<>();
        Arrays.stream(kind.getEnumConstants())
                .filter(word -> random.nextInt(3) == 0)
                .forEach(words::add);
        return words;
    }
}
