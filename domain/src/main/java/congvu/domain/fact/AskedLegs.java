package congvu.domain.fact;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.RuleLeg;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which legs ask for facts of one kind about the units of one file; facts of a file mostly ask about the same unit. */
final class AskedLegs {
    private final ReferenceBook book;
    private final FactKind kind;
    private final int ruleDay;
    private @Nullable String lastUnitId;
    private List<RuleLeg> last = List.of();

    /** @param ruleDay the local day by which the rules are chosen */
    AskedLegs(ReferenceBook book, FactKind kind, int ruleDay) {
        this.book = book;
        this.kind = kind;
        this.ruleDay = ruleDay;
    }

    List<RuleLeg> about(String unitId) {
        if (!unitId.equals(lastUnitId)) {
            last = book.ruleLegs(kind, unitId, ruleDay);
            lastUnitId = unitId;
        }
        return last;
    }
}
