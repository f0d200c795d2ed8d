package congvu.streams.reference;

import congvu.domain.reference.IdRule;
import congvu.domain.rule.Condition;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.Leg;
import congvu.domain.rule.Rule;
import congvu.domain.rule.RuleSubject;
import congvu.domain.rule.RuleWindow;
import congvu.domain.rule.Severity;
import congvu.domain.rule.SignalRule;
import congvu.domain.rule.Wording;
import congvu.rules.coherence.RuleCoherence;
import congvu.rules.coherence.RuleProblem;
import congvu.rules.condition.ConditionCompiler;
import congvu.rules.condition.ConditionProblem;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleJudged;
import congvu.schemas.reference.RuleLegRecord;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleVersionRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns records of rules into those of the domain, conditions compiled. What the loader would have refused is refused here
 * too: the topic may be written by another version, or by hand.
 */
public final class RuleReader {

    /** One for the process: every task reads the same rules, and compiles each condition once. */
    private static final ConditionCompiler CONDITIONS = new ConditionCompiler();

    private RuleReader() {}

    /** The rule of a record; one that no processor can use is refused with an exception that names the field. */
    public static Rule rule(RuleRecord rule) {
        String packId = part(rule.getPackId(), "packId");
        String ruleId = part(rule.getRuleId(), "ruleId");
        String scope = rule.getScopeUnitId();
        if (!scope.equals(Rule.EVERYWHERE) && !IdRule.isUsableForUnit(ReferenceReader.id(scope, "scopeUnitId"))) {
            throw ReferenceReader.unreadable("scopeUnitId");
        }
        if (rule.getVersions().isEmpty()) {
            throw ReferenceReader.unreadable("versions");
        }
        List<SignalRule> versions = rule.getVersions().stream()
                .map(version -> version(packId, ruleId, version))
                .toList();
        return new Rule(packId, ruleId, scope, versions);
    }

    /** Pack and rule are parts of a key that a slash divides. */
    private static String part(String id, String field) {
        ReferenceReader.id(id, field);
        if (id.isEmpty() || id.indexOf('/') >= 0) {
            throw ReferenceReader.unreadable(field);
        }
        return id;
    }

    private static SignalRule version(String packId, String ruleId, RuleVersionRecord version) {
        List<Leg> legs = version.getLegs().stream().map(RuleReader::leg).toList();
        SignalRule read = new SignalRule(
                packId,
                ruleId,
                version.getVersion(),
                version.getValidFrom(),
                version.getValidTo(),
                version.getIsEnabled(),
                subject(version),
                severity(version),
                version.getNormId(),
                window(version),
                isLive(version, legs),
                version.getWithDescendants(),
                legs,
                new Wording(version.getTextVi(), version.getTextEn()));
        for (RuleProblem problem : RuleCoherence.problems(read)) {
            throw ReferenceReader.unreadable(problem.legId() == null ? problem.field() : "legs." + problem.field());
        }
        return read;
    }

    private static RuleSubject subject(RuleVersionRecord version) {
        return switch (version.getSubject()) {
            case OBLIGATION -> RuleSubject.OBLIGATION;
            case STAFF -> RuleSubject.STAFF;
            case UNIT -> RuleSubject.UNIT;
            case UNKNOWN -> throw ReferenceReader.unknown("subject");
        };
    }

    private static Severity severity(RuleVersionRecord version) {
        return switch (version.getSeverity()) {
            case INFO -> Severity.INFO;
            case TRIAGE -> Severity.TRIAGE;
            case WARN -> Severity.WARN;
            case VIOLATION -> Severity.VIOLATION;
            case COMMENDATION -> Severity.COMMENDATION;
            case UNKNOWN -> throw ReferenceReader.unknown("severity");
        };
    }

    private static RuleWindow window(RuleVersionRecord version) {
        return switch (version.getWindow()) {
            case EACH -> new RuleWindow.Each();
            case WORKING_DAYS -> new RuleWindow.WorkingDays(version.getWindowDays());
            case CALENDAR_DAYS -> new RuleWindow.CalendarDays(version.getWindowDays());
            case MONTH -> new RuleWindow.Period(RuleWindow.Span.MONTH);
            case QUARTER -> new RuleWindow.Period(RuleWindow.Span.QUARTER);
            case YEAR -> new RuleWindow.Period(RuleWindow.Span.YEAR);
            case UNKNOWN -> throw ReferenceReader.unknown("window");
        };
    }

    /** Where every leg asks for at least so many facts, a later fact can only add to it. */
    private static boolean isLive(RuleVersionRecord version, List<Leg> legs) {
        if (version.getJudged() == RuleJudged.UNKNOWN) {
            throw ReferenceReader.unknown("judged");
        }
        return version.getJudged() == RuleJudged.LIVE
                || legs.stream().allMatch(leg -> leg instanceof Leg.Facts facts && facts.isAtLeast());
    }

    private static Leg leg(RuleLegRecord leg) {
        RuleFactKind over = leg.getOver();
        if (over == null) {
            return rate(leg);
        }
        FactKind kind = kind(over);
        if (leg.getFormulaId() != null) {
            throw ReferenceReader.unreadable("legs.formulaId");
        }
        Integer atLeast = leg.getAtLeast();
        Integer atMost = leg.getAtMost();
        Integer idle = leg.getIdleWorkingDays();
        if (atLeast != null && atMost != null) {
            throw ReferenceReader.unreadable("legs.atMost");
        }
        int bound = atMost != null ? atMost : atLeast == null ? 1 : atLeast;
        return new Leg.Facts(
                leg.getLegId(), kind, condition(kind, leg.getWhen()), idle == null ? 0 : idle, atMost == null, bound);
    }

    private static Condition condition(FactKind kind, @Nullable String text) {
        if (text == null) {
            throw ReferenceReader.unreadable("legs.when");
        }
        try {
            return CONDITIONS.compile(kind, text);
        } catch (ConditionProblem e) {
            throw ReferenceReader.unreadable("legs.when");
        }
    }

    private static Leg rate(RuleLegRecord leg) {
        String formulaId = leg.getFormulaId();
        Double below = leg.getRateBelow();
        Double atLeast = leg.getRateAtLeast();
        Long minimum = leg.getMinimumDenominator();
        if (formulaId == null) {
            throw ReferenceReader.unreadable("legs.formulaId");
        }
        if ((below == null) == (atLeast == null)) {
            throw ReferenceReader.unreadable("legs.rateBelow");
        }
        return new Leg.Rate(
                leg.getLegId(),
                formulaId,
                below != null,
                below != null ? below : atLeast,
                minimum == null ? 1 : minimum);
    }

    private static FactKind kind(RuleFactKind kind) {
        return switch (kind) {
            case EVENT -> FactKind.EVENT;
            case GAP -> FactKind.GAP;
            case ALERT -> FactKind.ALERT;
            case FILE -> FactKind.FILE;
            case DAY -> FactKind.DAY;
            case RATING -> FactKind.RATING;
            case CHECK -> FactKind.CHECK;
            case SIGNAL -> FactKind.SIGNAL;
            case UNKNOWN -> throw ReferenceReader.unknown("legs.over");
        };
    }
}
