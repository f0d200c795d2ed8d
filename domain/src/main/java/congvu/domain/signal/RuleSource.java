package congvu.domain.signal;

import congvu.domain.rule.Hit;
import congvu.domain.rule.RuleBook;
import congvu.domain.rule.SignalRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By which version of a rule hits are counted. */
@FunctionalInterface
public interface RuleSource {

    /**
     * The version by which the hits of a rule up to a day are counted.
     *
     * @param epochDay the local day on which it is judged
     * @param last the last hit of that day
     * @return null when no version counts them
     */
    @Nullable
    SignalRule ruleOn(String ruleId, int epochDay, Hit last);

    /** Rules that look at rates and so need no fact, by the rules of a local day. */
    default List<SignalRule> withRates(int epochDay) {
        return List.of();
    }

    /** Whether two days on which a rule holds are different occurrences although it holds on all between them. */
    default boolean isBroken(String ruleId, int day, int laterDay) {
        return false;
    }

    /** The version that the hit itself met: of files and persons, whose hits are asked anew when rules change. */
    static RuleSource ofHits(RuleBook book) {
        return (ruleId, epochDay, last) -> book.version(last.packId(), ruleId, last.version());
    }
}
