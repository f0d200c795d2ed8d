package congvu.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.rule.FactKind;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FactShapeTest {

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void shouldNameEachComponentOfTheRecordOrLeaveItOutOnPurpose(FactKind kind) {
        // Given
        FactShape shape = FactShape.of(kind);
        Set<String> components = new LinkedHashSet<>();
        for (RecordComponent component : shape.type().getRecordComponents()) {
            components.add(component.getName());
        }

        // When
        Set<String> named = new LinkedHashSet<>(FactShape.LEFT_OUT);
        shape.fields().forEach(field -> named.add(field.name()));

        // Then
        assertThat(named)
                .as("a new component is a field, or belongs to LEFT_OUT")
                .isEqualTo(inAnyOrder(components));
    }

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void shouldHaveTheTypeOfTheComponentWhenAFieldIsNamed(FactKind kind) {
        // Given
        FactShape shape = FactShape.of(kind);

        // When
        List<RecordComponent> components = Arrays.stream(shape.type().getRecordComponents())
                .filter(component -> !FactShape.LEFT_OUT.contains(component.getName()))
                .toList();

        // Then
        assertThat(components).allSatisfy(component -> {
            FactField field = shape.field(component.getName());
            assertThat(field).isNotNull();
            assertThat(field.type()).as(field.name()).isEqualTo(typeOf(component));
            assertThat(field.meaning()).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void shouldReadTheComponentOfItsNameWhenAskedOfAFact(FactKind kind) throws ReflectiveOperationException {
        // Given
        FactShape shape = FactShape.of(kind);
        RandomFacts facts = new RandomFacts(kind.code());

        for (int i = 0; i < 50; i++) {
            var fact = facts.next(kind);
            for (RecordComponent component : shape.type().getRecordComponents()) {
                FactField field = shape.field(component.getName());
                if (field == null) {
                    continue;
                }

                // When
                Object read = field.reading().boxed(fact);

                // Then
                Object held = component.getAccessor().invoke(fact);
                assertThat(read).as(field.name()).isEqualTo(asConditionsSee(held));
            }
        }
    }

    private static Object asConditionsSee(Object held) {
        return switch (held) {
            case null -> "";
            case Integer whole -> (long) whole;
            case Enum<?> word -> word.name();
            case Set<?> words ->
                words.stream().map(word -> ((Enum<?>) word).name()).sorted().toList();
            default -> held;
        };
    }

    private static Set<String> inAnyOrder(Set<String> names) {
        return Set.copyOf(names);
    }

    private static FieldType typeOf(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == int.class || type == long.class) {
            return FieldType.WHOLE;
        }
        if (type == double.class) {
            return FieldType.SHARE;
        }
        if (type == boolean.class) {
            return FieldType.FLAG;
        }
        if (type == String.class) {
            return FieldType.TEXT;
        }
        return type.isEnum() ? FieldType.SYMBOL : FieldType.SYMBOLS;
    }
}
