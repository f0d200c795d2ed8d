package congvu.testkit.signal;

import congvu.schemas.reference.RuleJudged;
import congvu.schemas.reference.RuleLegRecord;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.reference.RuleVersionRecord;
import congvu.schemas.reference.RuleWindow;
import congvu.schemas.result.SignalState;
import congvu.testkit.model.DayWalk;
import congvu.testkit.model.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Counts facts in windows: for every day and every period all facts are looked at again. */
final class WindowReckoning {

    /** A unit keeps the hours that it was given last. */
    private static final LocalDate FAR_DAY = LocalDate.of(2500, 1, 1);

    private final UnitTree units;
    private final RateFigures rates;
    private final LocalDate today;

    WindowReckoning(UnitTree units, RateFigures rates, LocalDate today) {
        this.units = units;
        this.rates = rates;
        this.today = today;
    }

    /** The signals of a rule without rates about one subject. */
    List<ExpectedSignal> judge(About about, List<Met> met) {
        RuleVersionRecord rule = met.getLast().rule();
        if (looksAtRates(rule)) {
            return List.of();
        }
        return switch (rule.getWindow()) {
            case EACH -> met.stream().map(one -> each(about, one)).toList();
            case WORKING_DAYS, CALENDAR_DAYS -> episodes(about, rule, met);
            case MONTH, QUARTER, YEAR -> periods(about, rule, met);
            case UNKNOWN -> List.of();
        };
    }

    /** The signals of a rule with rates about one unit. */
    List<ExpectedSignal> judgeByRates(About about, RuleVersionRecord rule, List<Met> met) {
        List<ExpectedSignal> found = new ArrayList<>();
        for (LocalDate start : rates.starts(about.id(), rule.getWindow())) {
            LocalDate last = Periods.lastOf(rule.getWindow(), start);
            List<Met> within = Met.between(met, start, last);
            boolean allHold = rule.getLegs().stream()
                    .allMatch(leg ->
                            leg.getFormulaId() == null ? Met.holds(leg, within) : isRate(leg, rule, about.id(), start));
            if (isTimeFor(rule, last) && allHold) {
                found.add(signal(about, rule, start.toString(), about.id(), start, Met.counts(rule, within)));
            }
        }
        return found;
    }

    static boolean looksAtRates(RuleVersionRecord rule) {
        return rule.getLegs().stream().anyMatch(leg -> leg.getFormulaId() != null);
    }

    private static ExpectedSignal each(About about, Met one) {
        String occurrence = one.fact().kind() + ":" + one.fact().key();
        return signal(
                about,
                one.rule(),
                occurrence,
                one.fact().unitId(),
                one.day(),
                Map.of(one.leg().getLegId(), 1L));
    }

    /**
     * Of the days that have a fact of an at-least leg, those one after the other on which all holds are one signal, unless
     * there is time between the last one and the window of the next.
     */
    private List<ExpectedSignal> episodes(About about, RuleVersionRecord rule, List<Met> met) {
        List<ExpectedSignal> found = new ArrayList<>();
        List<LocalDate> run = new ArrayList<>();
        List<LocalDate> days = met.stream()
                .filter(one -> one.leg().getAtLeast() != null)
                .map(Met::day)
                .distinct()
                .sorted()
                .filter(day -> isTimeFor(rule, day))
                .toList();
        for (LocalDate day : days) {
            List<Met> within = within(about, rule, met, day);
            boolean holds = rule.getLegs().stream().allMatch(leg -> Met.holds(leg, within));
            if (!run.isEmpty() && (!holds || isTimeBetween(about, rule, met, run.getLast(), day))) {
                found.add(episode(about, rule, met, run));
                run.clear();
            }
            if (holds) {
                run.add(day);
            }
        }
        if (!run.isEmpty()) {
            found.add(episode(about, rule, met, run));
        }
        return found;
    }

    private ExpectedSignal episode(About about, RuleVersionRecord rule, List<Met> met, List<LocalDate> run) {
        Set<Met> evidence = new HashSet<>();
        run.forEach(day -> evidence.addAll(within(about, rule, met, day)));
        return signal(
                about,
                rule,
                run.getFirst().toString(),
                unitOf(about, met, run.getLast()),
                run.getFirst(),
                Met.counts(rule, evidence));
    }

    private List<ExpectedSignal> periods(About about, RuleVersionRecord rule, List<Met> met) {
        List<ExpectedSignal> found = new ArrayList<>();
        List<LocalDate> starts = met.stream()
                .map(one -> Periods.startOf(rule.getWindow(), one.day()))
                .distinct()
                .toList();
        for (LocalDate start : starts) {
            LocalDate last = Periods.lastOf(rule.getWindow(), start);
            List<Met> within = Met.between(met, start, last);
            boolean holds = rule.getLegs().stream().allMatch(leg -> Met.holds(leg, within));
            if (isTimeFor(rule, last) && holds) {
                String unit = unitOf(about, met, last);
                found.add(signal(about, rule, start.toString(), unit, start, Met.counts(rule, within)));
            }
        }
        return found;
    }

    /** What asks for little, or for a rate, may still come: it is judged when the last day is over, unless live. */
    private boolean isTimeFor(RuleVersionRecord rule, LocalDate lastDay) {
        boolean mayComeUndone = rule.getLegs().stream().anyMatch(leg -> leg.getAtLeast() == null);
        return !mayComeUndone || rule.getJudged() == RuleJudged.LIVE || today.isAfter(lastDay);
    }

    /** Who answers for a person: the unit of the last fact up to a day. */
    private static String unitOf(About about, List<Met> met, LocalDate lastDay) {
        if (about.kind() == RuleSubject.UNIT) {
            return about.id();
        }
        Met last = null;
        for (Met one : met) {
            boolean isIn = !one.day().isAfter(lastDay);
            last = isIn && (last == null || isLater(one, last)) ? one : last;
        }
        return Objects.requireNonNull(last).fact().unitId();
    }

    /** Of facts of the same instant the one whose key comes last, in any order of arrival. */
    private static boolean isLater(Met one, Met other) {
        return Comparator.comparing(Met::day)
                        .thenComparing(met -> met.fact().at())
                        .thenComparing(met -> met.fact().key())
                        .compare(one, other)
                > 0;
    }

    /** All facts of the window that ends with a day. */
    private List<Met> within(About about, RuleVersionRecord rule, Collection<Met> met, LocalDate day) {
        List<Met> all = List.copyOf(met);
        return Met.between(all, firstOf(about, rule, all, day), day);
    }

    private LocalDate firstOf(About about, RuleVersionRecord rule, List<Met> met, LocalDate day) {
        return rule.getWindow() == RuleWindow.CALENDAR_DAYS
                ? day.minusDays(rule.getWindowDays() - 1L)
                : firstOfWorkingDays(walkOf(about, met), day, rule.getWindowDays());
    }

    /** Whether a day, or a working day where those are counted, lies after the last one and before the window of the next. */
    private boolean isTimeBetween(About about, RuleVersionRecord rule, List<Met> met, LocalDate last, LocalDate next) {
        LocalDate first = firstOf(about, rule, met, next);
        DayWalk walk = walkOf(about, met);
        return last.plusDays(1)
                .datesUntil(first.isAfter(last) ? first : last.plusDays(1))
                .anyMatch(day -> rule.getWindow() == RuleWindow.CALENDAR_DAYS || walk.isWorkingDate(day));
    }

    /** Of a file those of the unit that accepted it, of a person those of the unit of the last fact. */
    private DayWalk walkOf(About about, List<Met> met) {
        Met last = met.getFirst();
        for (Met one : met) {
            last = isLater(one, last) ? one : last;
        }
        return switch (about.kind()) {
            case OBLIGATION ->
                units.walkOf(
                        last.fact().homeUnitId(),
                        LocalDate.ofEpochDay(last.fact().ruleDay()));
            case STAFF -> units.walkOf(last.fact().unitId(), last.day());
            case UNIT, UNKNOWN -> units.walkOf(about.id(), FAR_DAY);
        };
    }

    /** Counted on the fingers; a day off belongs to the working day before it. */
    private static LocalDate firstOfWorkingDays(DayWalk walk, LocalDate day, int workingDays) {
        LocalDate first = day;
        int counted = walk.isWorkingDate(first) ? 1 : 0;
        while (counted < workingDays) {
            first = first.minusDays(1);
            counted += walk.isWorkingDate(first) ? 1 : 0;
        }
        return first;
    }

    private boolean isRate(RuleLegRecord leg, RuleVersionRecord rule, String unit, LocalDate start) {
        RateFigures.Figure figure = rates.of(
                unit, rule.getWithDescendants(), rule.getWindow(), start, Objects.requireNonNull(leg.getFormulaId()));
        Long least = leg.getMinimumDenominator();
        if (figure == null || figure.denominator() == 0 || (least != null && figure.denominator() < least)) {
            return false;
        }
        double ratio = (double) figure.numerator() / figure.denominator();
        Double below = leg.getRateBelow();
        Double atLeast = leg.getRateAtLeast();
        return (below == null || ratio < below) && (atLeast == null || ratio >= atLeast);
    }

    private static ExpectedSignal signal(
            About about,
            RuleVersionRecord rule,
            String occurrence,
            String unit,
            LocalDate day,
            Map<String, Long> counts) {
        return new ExpectedSignal(
                ExpectedSignal.idOf(about.kind(), about.id(), about.ruleId(), occurrence),
                about.ruleId(),
                about.kind(),
                about.id(),
                occurrence,
                unit,
                rule.getSeverity(),
                day,
                SignalState.RAISED,
                counts);
    }
}
