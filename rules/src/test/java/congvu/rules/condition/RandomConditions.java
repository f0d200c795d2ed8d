package congvu.rules.condition;

import congvu.domain.rule.FactKind;
import congvu.rules.fact.FactField;
import congvu.rules.fact.FactShape;
import congvu.rules.fact.FieldType;
import java.util.List;
import java.util.Random;

/** Conditions that are well typed, over the fields of a kind of facts, as wild as the language allows. */
final class RandomConditions {

    private static final List<String> COMPARISONS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> WHOLE =
            List.of("0", "1", "2", "5", "30", "-1", "9223372036854775807", "-9223372036854775808", "9007199254740992");
    private static final List<String> SHARE =
            List.of("0.0", "0.5", "1.0", "0.8", "-2.5", "1e300", "9007199254740993.0");
    private static final List<String> TEXT = List.of("''", "'D2'", "'quá'", "'UBND/x'", "'1.00'", "'\\U0001F600'");

    private final Random random;
    private final FactShape shape;

    RandomConditions(FactKind kind, long seed) {
        shape = FactShape.of(kind);
        random = new Random(seed);
    }

    String next() {
        return flag(4);
    }

    private String flag(int depth) {
        if (depth == 0) {
            return leafFlag();
        }
        int next = depth - 1;
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> "(" + flag(next) + " && " + flag(next) + ")";
            case 3, 4 -> "(" + flag(next) + " || " + flag(next) + ")";
            case 5 -> "!(" + flag(next) + ")";
            case 6 -> "(" + flag(next) + " ? " + flag(next) + " : " + flag(next) + ")";
            case 7, 8 -> whole(next) + " " + any(COMPARISONS) + " " + whole(next);
            case 9 -> share(next) + " " + any(COMPARISONS) + " " + share(next);
            case 10 -> text(next) + " " + any(List.of("==", "!=", "<", ">=")) + " " + text(next);
            case 11 -> text(next) + "." + any(List.of("contains", "startsWith", "endsWith")) + "(" + text(next) + ")";
            case 12 -> mixed(next);
            default -> leafFlag();
        };
    }

    private String mixed(int depth) {
        String operator = any(List.of("<", "<=", ">", ">="));
        return switch (random.nextInt(5)) {
            case 0 -> share(depth) + " " + operator + " " + any(WHOLE);
            case 1 -> whole(depth) + " " + operator + " " + any(SHARE);
            case 2 -> whole(depth) + " in [" + any(WHOLE) + ", " + any(WHOLE) + ", " + any(WHOLE) + "]";
            case 3 -> text(depth) + " in [" + any(TEXT) + ", " + any(TEXT) + "]";
            default -> whole(depth) + " in [" + whole(depth) + ", " + any(WHOLE) + "]";
        };
    }

    private String leafFlag() {
        FactField field = field(FieldType.FLAG, FieldType.SYMBOL, FieldType.SYMBOLS, FieldType.WHOLE);
        return switch (field.type()) {
            case FLAG -> field.name();
            case SYMBOL -> symbol(field);
            case SYMBOLS -> "'" + any(field.symbols()) + "' in " + field.name();
            default -> field.name() + " " + any(COMPARISONS) + " " + any(WHOLE);
        };
    }

    private String symbol(FactField field) {
        String one = "'" + any(field.symbols()) + "'";
        String other = "'" + any(field.symbols()) + "'";
        return switch (random.nextInt(4)) {
            case 0 -> field.name() + " == " + one;
            case 1 -> one + " != " + field.name();
            case 2 -> field.name() + " in [" + one + ", " + other + "]";
            default -> field.name() + ".startsWith(" + one + ")";
        };
    }

    private String whole(int depth) {
        int next = depth - 1;
        if (depth <= 0 || random.nextInt(3) == 0) {
            FactField field = field(FieldType.WHOLE);
            return random.nextInt(3) == 0 || field.type() != FieldType.WHOLE ? any(WHOLE) : field.name();
        }
        return switch (random.nextInt(6)) {
            case 0 -> "size(" + text(next) + ")";
            case 1 -> "(" + flag(next) + " ? " + whole(next) + " : " + whole(next) + ")";
            case 2 -> "-(" + whole(next) + ")";
            case 3 -> random.nextBoolean() ? "int(" + share(next) + ")" : "size(" + any(TEXT) + ")";
            default -> "(" + whole(next) + " " + any(List.of("+", "-", "*", "/", "%")) + " " + whole(next) + ")";
        };
    }

    private String share(int depth) {
        int next = depth - 1;
        if (depth <= 0 || random.nextInt(3) == 0) {
            FactField field = field(FieldType.SHARE);
            return field.type() == FieldType.SHARE && random.nextBoolean() ? field.name() : any(SHARE);
        }
        return switch (random.nextInt(5)) {
            case 0 -> "double(" + whole(next) + ")";
            case 1 -> "(" + flag(next) + " ? " + share(next) + " : " + share(next) + ")";
            case 2 -> "-(" + share(next) + ")";
            default -> "(" + share(next) + " " + any(List.of("+", "-", "*", "/")) + " " + share(next) + ")";
        };
    }

    private String text(int depth) {
        int next = depth - 1;
        if (depth > 0 && random.nextInt(5) == 0) {
            return random.nextBoolean()
                    ? "(" + flag(next) + " ? " + text(next) + " : " + text(next) + ")"
                    : "(" + text(next) + " + string(" + whole(next) + "))";
        }
        FactField field = field(FieldType.TEXT);
        return random.nextBoolean() && field.type() == FieldType.TEXT ? field.name() : any(TEXT);
    }

    /** A field of one of these types, or any where there is none. */
    private FactField field(FieldType... types) {
        List<FieldType> wanted = List.of(types);
        List<FactField> fields = shape.fields().stream()
                .filter(field -> wanted.contains(field.type()))
                .toList();
        return any(fields.isEmpty() ? shape.fields() : fields);
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
