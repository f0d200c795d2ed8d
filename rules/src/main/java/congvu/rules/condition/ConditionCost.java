package congvu.rules.condition;

import dev.cel.common.ast.CelExpr;
import java.util.Set;

/** How dear a part of a condition is, roughly: only to ask the cheapest part of a chain first. */
final class ConditionCost {

    private static final Set<String> DEAR = Set.of("contains", "startsWith", "endsWith", "size", "_/_", "_%_");
    private static final int OF_A_DEAR_CALL = 10;
    private static final int OF_CEL = 1_000;

    private ConditionCost() {}

    /** @param leftToCel how many of its parts CEL's interpreter will evaluate */
    static long of(CelExpr part, int leftToCel) {
        return of(part) + (long) leftToCel * OF_CEL;
    }

    private static long of(CelExpr part) {
        return switch (part.getKind()) {
            case CALL -> {
                CelExpr.CelCall call = part.call();
                long own = DEAR.contains(call.function()) ? OF_A_DEAR_CALL : 1;
                yield own
                        + call.target().map(ConditionCost::of).orElse(0L)
                        + call.args().stream().mapToLong(ConditionCost::of).sum();
            }
            case LIST -> part.list().elements().size() / 4;
            default -> 1;
        };
    }
}
