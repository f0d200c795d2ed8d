package congvu.rules.fact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A field of a kind of facts that conditions may name.
 *
 * @param name as in the record of the fact, and as a condition writes it
 * @param unit of a number, for instance minutes; empty for none
 * @param meaning one sentence
 * @param reading how it is read of a fact
 */
public record FactField(String name, String unit, String meaning, FieldReading reading) {

    public FieldType type() {
        return switch (reading) {
            case FieldReading.Whole whole -> FieldType.WHOLE;
            case FieldReading.Share share -> FieldType.SHARE;
            case FieldReading.Flag flag -> FieldType.FLAG;
            case FieldReading.Text text -> FieldType.TEXT;
            case FieldReading.Symbol symbol -> FieldType.SYMBOL;
            case FieldReading.Symbols symbols -> FieldType.SYMBOLS;
        };
    }

    /** The words that a symbol may be, an empty one for none included; empty for other types. */
    public List<String> symbols() {
        return switch (reading) {
            case FieldReading.Symbol symbol ->
                Stream.concat(names(symbol.kind()), symbol.isOptional() ? Stream.of("") : Stream.empty())
                        .toList();
            case FieldReading.Symbols symbols -> names(symbols.kind()).toList();
            default -> List.of();
        };
    }

    private static Stream<String> names(Class<? extends Enum<?>> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Enum::name);
    }
}
