package congvu.rules.condition;

import congvu.domain.rule.Truth;
import congvu.rules.fact.FactField;
import congvu.rules.fact.FieldReading;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a value is one of some constants. Words of symbols are looked up once, when the condition is compiled. */
final class MembershipPlans {

    private MembershipPlans() {}

    /** {@code what in where}. */
    static FlagStep plan(ConditionPlanner planner, CelExpr part, CelExpr what, CelExpr where) {
        FactField among = planner.field(where);
        if (among != null && among.reading() instanceof FieldReading.Symbols symbols && text(what) != null) {
            Enum<?> word = constant(symbols.kind(), String.valueOf(text(what)));
            return fact -> FlagStep.truth(symbols.of().apply(fact).contains(word));
        }
        if (where.getKind() != Kind.LIST || where.list().elements().isEmpty()) {
            return planner.leave(part);
        }
        List<CelExpr> elements = where.list().elements();
        if (planner.kind(what) == CelKind.STRING && elements.stream().allMatch(one -> text(one) != null)) {
            Set<String> texts =
                    elements.stream().map(one -> String.valueOf(text(one))).collect(Collectors.toUnmodifiableSet());
            FactField field = planner.field(what);
            return field != null && field.reading() instanceof FieldReading.Symbol symbol
                    ? oneOf(symbol, texts)
                    : amongTexts(planner.values().text(what), texts);
        }
        if (planner.kind(what) == CelKind.INT && elements.stream().allMatch(MembershipPlans::isWhole)) {
            long[] numbers = elements.stream()
                    .mapToLong(one -> one.constant().int64Value())
                    .toArray();
            return amongNumbers(planner.values().whole(what), numbers);
        }
        return planner.leave(part);
    }

    /** Whether a symbol is a word; null when the field is none, or the other side no constant. */
    static @Nullable FlagStep symbol(@Nullable FactField field, CelExpr other) {
        String word = text(other);
        return field != null && word != null && field.reading() instanceof FieldReading.Symbol symbol
                ? oneOf(symbol, Set.of(word))
                : null;
    }

    private static FlagStep oneOf(FieldReading.Symbol symbol, Set<String> words) {
        if (words.equals(Set.of(""))) {
            return fact -> FlagStep.truth(symbol.of().apply(fact) == null);
        }
        if (words.size() == 1) {
            Enum<?> word = constant(symbol.kind(), words.iterator().next());
            return fact -> FlagStep.truth(symbol.of().apply(fact) == word);
        }
        boolean isNoneAmong = words.contains("");
        Set<Enum<?>> among = words.stream()
                .filter(word -> !word.isEmpty())
                .<Enum<?>>map(word -> constant(symbol.kind(), word))
                .collect(Collectors.toUnmodifiableSet());
        return fact -> {
            Enum<?> value = symbol.of().apply(fact);
            return FlagStep.truth(value == null ? isNoneAmong : among.contains(value));
        };
    }

    private static FlagStep amongTexts(TextStep what, Set<String> texts) {
        return fact -> {
            try {
                return FlagStep.truth(texts.contains(what.asText(fact)));
            } catch (ArithmeticException e) {
                return Truth.CANNOT_TELL;
            }
        };
    }

    private static FlagStep amongNumbers(WholeStep what, long[] numbers) {
        return fact -> {
            try {
                long number = what.asLong(fact);
                for (long one : numbers) {
                    if (one == number) {
                        return Truth.HOLDS;
                    }
                }
                return Truth.HOLDS_NOT;
            } catch (ArithmeticException e) {
                return Truth.CANNOT_TELL;
            }
        };
    }

    private static Enum<?> constant(Class<? extends Enum<?>> kind, String word) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Expected a word that was checked, but found another."));
    }

    private static @Nullable String text(CelExpr part) {
        boolean isText = part.getKind() == Kind.CONSTANT && part.constant().getKind() == CelConstant.Kind.STRING_VALUE;
        return isText ? part.constant().stringValue() : null;
    }

    private static boolean isWhole(CelExpr part) {
        return part.getKind() == Kind.CONSTANT && part.constant().getKind() == CelConstant.Kind.INT64_VALUE;
    }
}
