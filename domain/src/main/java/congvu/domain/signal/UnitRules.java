package congvu.domain.signal;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.Hit;
import congvu.domain.rule.Rule;
import congvu.domain.rule.RuleSubject;
import congvu.domain.rule.SignalRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules about one unit: each day by the version that is in force for the unit on that day. */
public final class UnitRules implements RuleSource {
    private final ReferenceBook book;
    private final String unitId;
    private final Predicate<String> wanted;
    private final List<RunBreak> breaks;

    public UnitRules(ReferenceBook book, String unitId) {
        this(book, unitId, ruleId -> true, List.of());
    }

    private UnitRules(ReferenceBook book, String unitId, Predicate<String> wanted, List<RunBreak> breaks) {
        this.book = book;
        this.unitId = unitId;
        this.wanted = wanted;
        this.breaks = breaks;
    }

    /** The rules that look at signals, in whatever version: their ids. */
    public static Set<String> aboutSignals(ReferenceBook book) {
        Set<String> found = new HashSet<>();
        for (Rule rule : book.rules().rules()) {
            if (rule.versions().stream().anyMatch(version -> version.speaksOf(FactKind.SIGNAL))) {
                found.add(rule.ruleId());
            }
        }
        return found;
    }

    /** The rules that look at rates, in whatever version: their ids. */
    public static Set<String> withRates(ReferenceBook book) {
        Set<String> found = new HashSet<>();
        for (Rule rule : book.rules().rules()) {
            if (rule.versions().stream().anyMatch(SignalRule::looksAtRates)) {
                found.add(rule.ruleId());
            }
        }
        return found;
    }

    /** The same, of some rules only. */
    UnitRules only(Predicate<String> ruleIds) {
        return new UnitRules(book, unitId, ruleIds, breaks);
    }

    /** The same, with runs of days broken. */
    UnitRules with(List<RunBreak> runBreaks) {
        return new UnitRules(book, unitId, wanted, runBreaks);
    }

    @Override
    public boolean isBroken(String ruleId, int day, int laterDay) {
        for (RunBreak one : breaks) {
            if (one.ruleId().equals(ruleId) && day <= one.afterDay() && one.afterDay() < laterDay) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable SignalRule ruleOn(String ruleId, int epochDay, Hit last) {
        SignalRule rule = wanted.test(ruleId) ? book.rule(ruleId, unitId, epochDay) : null;
        return rule == null || rule.subject() != RuleSubject.UNIT ? null : rule;
    }

    @Override
    public List<SignalRule> withRates(int epochDay) {
        List<SignalRule> found = new ArrayList<>();
        for (SignalRule rule : book.rulesOfUnit(unitId, epochDay)) {
            if (wanted.test(rule.ruleId()) && rule.looksAtRates()) {
                found.add(rule);
            }
        }
        return found;
    }

    /** Whether a hit counts for the unit: of units below only where the rule for this unit says so. */
    boolean counts(Hit hit) {
        if (hit.unitId().equals(unitId)) {
            return true;
        }
        SignalRule rule = book.rule(hit.ruleId(), unitId, hit.epochDay());
        return rule != null && rule.withDescendants();
    }
}
