package congvu.rules.coherence;

import congvu.domain.rule.FactKind;
import congvu.domain.rule.Leg;
import congvu.domain.rule.RuleSubject;
import congvu.domain.rule.RuleWindow;
import congvu.domain.rule.SignalRule;
import congvu.domain.signal.UnitRatio;
import congvu.rules.spelling.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what does not go together in one version of a rule. The loader and the processors ask the same questions. */
public final class RuleCoherence {

    /** A window of more days is a period. */
    public static final int MOST_DAYS = 366;

    /** A rule with more legs is several rules. */
    public static final int MOST_LEGS = 8;

    private static final int MOST_TEXT_CHARS = 1_000;

    private final SignalRule rule;
    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleCoherence(SignalRule rule) {
        this.rule = rule;
    }

    /** Every problem of a version of a rule; empty when it can be used. */
    public static List<RuleProblem> problems(SignalRule rule) {
        RuleCoherence coherence = new RuleCoherence(rule);
        coherence.checkLegs();
        coherence.checkWindow();
        coherence.checkWording();
        return List.copyOf(coherence.problems);
    }

    /** The kinds of facts that rules about a subject may count. */
    public static Set<FactKind> factsOf(RuleSubject subject) {
        return switch (subject) {
            case OBLIGATION -> EnumSet.of(FactKind.EVENT, FactKind.GAP, FactKind.ALERT, FactKind.FILE);
            case STAFF -> EnumSet.of(FactKind.DAY, FactKind.CHECK);
            case UNIT -> EnumSet.allOf(FactKind.class);
        };
    }

    private void checkLegs() {
        if (rule.legs().isEmpty() || rule.legs().size() > MOST_LEGS) {
            add(
                    null,
                    "legs",
                    "Expected 1 to " + MOST_LEGS + " legs, but found "
                            + rule.legs().size() + ". "
                            + (rule.legs().isEmpty() ? "State what must hold." : "Make several rules of it."));
        }
        Set<String> seen = new HashSet<>();
        for (Leg leg : rule.legs()) {
            if (leg.legId().isBlank() || !seen.add(leg.legId())) {
                add(
                        leg.legId(),
                        "legId",
                        "Expected a name of its own for each leg, but found "
                                + (leg.legId().isBlank() ? "one without." : "'" + leg.legId() + "' twice.")
                                + " Name it after what it counts.");
            }
            switch (leg) {
                case Leg.Facts facts -> checkFacts(facts);
                case Leg.Rate rate -> checkRate(rate);
            }
        }
        if (rule.withDescendants() && rule.subject() != RuleSubject.UNIT) {
            add(
                    null,
                    "withDescendants",
                    "Expected it of rules about units only, but this one is about " + word(rule.subject())
                            + ". Take it out, or let the rule be about a unit.");
        }
    }

    private void checkFacts(Leg.Facts leg) {
        Set<FactKind> allowed = factsOf(rule.subject());
        if (!allowed.contains(leg.over())) {
            add(
                    leg.legId(),
                    "over",
                    "Expected facts that a rule about " + word(rule.subject()) + " can count: " + words(allowed)
                            + ", but found " + word(leg.over()) + ". Count one of these, or let the rule be about "
                            + subjectsOf(leg.over()) + ".");
        }
        boolean isGap = leg.over() == FactKind.GAP;
        if (isGap && (leg.idleWorkingDays() < 1 || leg.idleWorkingDays() > MOST_DAYS)) {
            add(
                    leg.legId(),
                    "idleWorkingDays",
                    "Expected how many working days without an event make a gap, from 1 to " + MOST_DAYS
                            + ", but found " + (leg.idleWorkingDays() == 0 ? "none" : leg.idleWorkingDays())
                            + ". State idleWorkingDays.");
        }
        if (!isGap && leg.idleWorkingDays() != 0) {
            add(
                    leg.legId(),
                    "idleWorkingDays",
                    "Expected it of gap facts only, but this leg counts " + word(leg.over()) + " facts. Take it out.");
        }
        if (leg.bound() < (leg.isAtLeast() ? 1 : 0)) {
            add(
                    leg.legId(),
                    leg.isAtLeast() ? "atLeast" : "atMost",
                    "Expected " + (leg.isAtLeast() ? "at least 1" : "0 or more") + ", but found " + leg.bound() + ".");
        }
    }

    private void checkRate(Leg.Rate leg) {
        List<String> ratios = UnitRatio.ids();
        if (!ratios.contains(leg.formulaId())) {
            add(
                    leg.legId(),
                    "formulaId",
                    "Expected a formula of docs/metrics.md or a measure of docs/scorecard.md, but found '"
                            + leg.formulaId() + "'."
                            + NearestName.hint(leg.formulaId(), ratios) + " Take one from there.");
        }
        if (!(leg.threshold() >= 0 && leg.threshold() <= 1)) {
            add(
                    leg.legId(),
                    leg.isBelow() ? "rateBelow" : "rateAtLeast",
                    "Expected a share from 0 to 1, but found " + leg.threshold() + ". Write 0.95 for 95 %.");
        }
        if (leg.minimumDenominator() < 1) {
            add(
                    leg.legId(),
                    "minimumDenominator",
                    "Expected at least 1, since a rate over nothing says nothing, but found " + leg.minimumDenominator()
                            + ". State from how many cases on the rate counts.");
        }
        if (rule.subject() != RuleSubject.UNIT) {
            add(
                    leg.legId(),
                    "formulaId",
                    "Expected rates in rules about units only, but this one is about " + word(rule.subject())
                            + ". Let the rule be about a unit, or count facts.");
        }
        if (!(rule.window() instanceof RuleWindow.Period)) {
            add(
                    leg.legId(),
                    "formulaId",
                    "Expected a window of month, quarter or year, since rates are summed by these, but found "
                            + word(rule.window()) + ". Change the window, or count facts instead of comparing a rate.");
        }
    }

    private void checkWindow() {
        switch (rule.window()) {
            case RuleWindow.Each each -> checkEach();
            case RuleWindow.WorkingDays days -> checkDays(days.days());
            case RuleWindow.CalendarDays days -> checkDays(days.days());
            case RuleWindow.Period period -> {
                if (rule.legs().stream().noneMatch(leg -> leg instanceof Leg.Rate || asksForSome(leg))) {
                    add(
                            null,
                            "legs",
                            "Expected a leg with atLeast or a rate, but found none: every unit without facts would be meant."
                                    + " Add one.");
                }
            }
        }
    }

    private void checkEach() {
        boolean isOneOfFacts = rule.legs().size() == 1
                && rule.legs().getFirst() instanceof Leg.Facts facts
                && facts.isAtLeast()
                && facts.bound() == 1;
        if (!isOneOfFacts) {
            add(
                    null,
                    "window",
                    "Expected exactly one leg that counts facts, without atLeast or atMost, since each fact is a signal of"
                            + " its own, but found "
                            + (rule.legs().size() == 1
                                    ? "a leg that does more"
                                    : rule.legs().size() + " legs")
                            + ". State a window such as working-days, month or quarter, or leave one leg.");
        }
    }

    private void checkDays(int days) {
        if (days < 1 || days > MOST_DAYS) {
            add(
                    null,
                    "windowDays",
                    "Expected 1 to " + MOST_DAYS + " days, but found " + (days == 0 ? "none" : days)
                            + ". State windowDays; for longer take a year.");
        }
        if (rule.legs().stream().noneMatch(RuleCoherence::asksForSome)) {
            add(
                    null,
                    "legs",
                    "Expected a leg with atLeast, since it is the days of such facts on which the rule is judged, but found"
                            + " none. Add one, or take a window of month, quarter or year.");
        }
    }

    private void checkWording() {
        if (isBad(rule.wording().vi())) {
            add(null, "textVi", text("Vietnamese"));
        }
        if (isBad(rule.wording().en())) {
            add(null, "textEn", text("English"));
        }
    }

    private static String text(String language) {
        return "Expected what to tell people in " + language + ", of 1 to " + MOST_TEXT_CHARS
                + " characters. Write a sentence.";
    }

    private static boolean isBad(String text) {
        return text.isBlank() || text.length() > MOST_TEXT_CHARS;
    }

    private static boolean asksForSome(Leg leg) {
        return leg instanceof Leg.Facts facts && facts.isAtLeast();
    }

    private static String subjectsOf(FactKind kind) {
        return Arrays.stream(RuleSubject.values())
                .filter(subject -> factsOf(subject).contains(kind))
                .map(RuleCoherence::word)
                .collect(Collectors.joining(" or "));
    }

    private static String words(Set<FactKind> kinds) {
        return kinds.stream().map(RuleCoherence::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String word(RuleWindow window) {
        return switch (window) {
            case RuleWindow.Each each -> "each";
            case RuleWindow.WorkingDays days -> "working-days";
            case RuleWindow.CalendarDays days -> "calendar-days";
            case RuleWindow.Period period -> word(period.span());
        };
    }

    private void add(@Nullable String legId, String field, String complaint) {
        problems.add(new RuleProblem(legId, field, complaint));
    }
}
