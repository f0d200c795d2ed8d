package congvu.app.rules;

import congvu.app.rules.RuleLanguage.Part;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleLegRecord;
import congvu.schemas.reference.RuleVersionRecord;
import congvu.schemas.reference.RuleWindow;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/** One sentence about what a version of a rule asks for. */
public final class RuleWords {

    private RuleWords() {}

    /** For instance: at least 3 working days of persons where lateMinutes > 0, within 5 working days. */
    public static String of(RuleVersionRecord version, RuleLanguage language) {
        boolean isEach = version.getWindow() == RuleWindow.EACH;
        String legs = version.getLegs().stream()
                .map(leg -> leg(leg, isEach, language))
                .collect(Collectors.joining(" " + language.text(Part.AND) + " "));
        String all = legs + ", " + language.window(version.getWindow(), version.getWindowDays());
        return version.getIsEnabled() ? all : all + " (" + language.text(Part.SILENT) + ")";
    }

    /** What its signals are about. */
    public static String subject(RuleVersionRecord version, RuleLanguage language) {
        return language.subject(version.getSubject());
    }

    private static String leg(RuleLegRecord leg, boolean isEach, RuleLanguage language) {
        RuleFactKind over = leg.getOver();
        if (over == null) {
            return rate(leg, language);
        }
        Integer idle = leg.getIdleWorkingDays();
        String facts = language.facts(over)
                + (idle == null ? "" : " " + String.format(Locale.ROOT, language.text(Part.IDLE), idle));
        String condition = "true".equals(leg.getWhen()) ? "" : " " + language.text(Part.WHERE) + " " + leg.getWhen();
        if (isEach) {
            return facts + condition;
        }
        Integer atMost = leg.getAtMost();
        return atMost == null
                ? language.text(Part.AT_LEAST) + " " + leg.getAtLeast() + " " + facts + condition
                : language.text(Part.AT_MOST) + " " + atMost + " " + facts + condition;
    }

    private static String rate(RuleLegRecord leg, RuleLanguage language) {
        Double below = leg.getRateBelow();
        Double threshold = below == null ? leg.getRateAtLeast() : below;
        return leg.getFormulaId() + " " + language.text(below == null ? Part.FROM : Part.BELOW) + " "
                + percent(threshold == null ? 0 : threshold) + " " + language.text(Part.OF_AT_LEAST) + " "
                + leg.getMinimumDenominator();
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
