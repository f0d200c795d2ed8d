package congvu.domain.signal;

import congvu.domain.rule.Hit;
import congvu.domain.rule.Leg;
import congvu.domain.rule.RuleSubject;
import congvu.domain.rule.RuleWindow;
import congvu.domain.rule.SignalRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The occurrences of one rule that counts facts in a window of days. To be asked day by day, in order, for every day that
 * has a hit.
 */
final class Episodes {
    /** No window reaches further back, however few working days a calendar has. */
    private static final int MOST_DAYS = 1_000;

    private final SignalSubject subject;
    private final RuleHits hits;
    private final SignalContext context;
    private final List<StandingSignal> standing = new ArrayList<>();
    private final List<JudgedDay> run = new ArrayList<>();
    private long nextChangeAt = Long.MAX_VALUE;

    Episodes(SignalSubject subject, RuleHits hits, SignalContext context) {
        this.subject = subject;
        this.hits = hits;
        this.context = context;
    }

    /** A day on which the rule holds, with the first day of its window. */
    private record JudgedDay(SignalRule rule, int firstDay, int day) {}

    void judge(SignalRule rule, int day) {
        if (!isAskedFor(rule, day)) {
            return;
        }
        if (day >= context.today() && SignalDecider.waitsForTheEnd(rule)) {
            nextChangeAt = Math.min(nextChangeAt, context.timeline().startOfDay(day + 1));
            return;
        }
        int firstDay = firstDayOf(rule.window(), day);
        if (!run.isEmpty() && isApart(rule, run.getLast().day(), firstDay, day)) {
            end();
        }
        if (LegJudge.holds(rule, hits, firstDay, day)) {
            run.add(new JudgedDay(rule, firstDay, day));
        } else {
            end();
        }
    }

    /** All occurrences; to be asked for last. */
    List<StandingSignal> standing() {
        end();
        return standing;
    }

    long nextChangeAt() {
        return nextChangeAt;
    }

    private boolean isAskedFor(SignalRule rule, int day) {
        for (Leg leg : rule.legs()) {
            if (leg instanceof Leg.Facts facts && facts.isAtLeast() && hits.has(facts, day)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a window begins later than right after the last day that holds: what happened then is another matter. */
    private boolean isApart(SignalRule rule, int lastDay, int firstDay, int day) {
        boolean isGap = switch (rule.window()) {
            case RuleWindow.WorkingDays working ->
                context.timeline().workingDaysThrough(firstDay - 1)
                        > context.timeline().workingDaysThrough(lastDay);
            case RuleWindow.CalendarDays calendar -> firstDay - 1 > lastDay;
            case RuleWindow.Each each -> true;
            case RuleWindow.Period period -> true;
        };
        return isGap || context.rules().isBroken(rule.ruleId(), lastDay, day);
    }

    /** A day off belongs to the window of the working day before it. */
    private int firstDayOf(RuleWindow window, int day) {
        return switch (window) {
            case RuleWindow.CalendarDays calendar -> day - calendar.days() + 1;
            case RuleWindow.WorkingDays working -> {
                int last = context.timeline().workingDaysThrough(day);
                int first = day;
                while (context.timeline().workingDaysThrough(first - 1) > last - working.days()
                        && day - first < MOST_DAYS) {
                    first--;
                }
                yield first;
            }
            case RuleWindow.Each each -> day;
            case RuleWindow.Period period -> day;
        };
    }

    private void end() {
        if (run.isEmpty()) {
            return;
        }
        JudgedDay last = run.getLast();
        List<LegEvidence> evidence = new ArrayList<>();
        Set<Hit> all = new LinkedHashSet<>();
        for (Leg leg : last.rule().legs()) {
            if (leg instanceof Leg.Facts facts) {
                List<Hit> ofLeg = inRun(facts);
                all.addAll(ofLeg);
                evidence.add(LegEvidence.of(facts, ofLeg));
            }
        }
        List<Hit> inTime = new ArrayList<>(all);
        inTime.sort(Comparator.comparingLong(Hit::at));
        int day = run.getFirst().day();
        standing.add(new StandingSignal(
                subject,
                last.rule(),
                LocalDate.ofEpochDay(day).toString(),
                day,
                inTime.getFirst().at(),
                inTime.getLast().at(),
                subject.kind() == RuleSubject.UNIT
                        ? subject.id()
                        : hits.lastOn(last.day()).unitId(),
                evidence,
                context.today() > last.day()));
        run.clear();
    }

    private List<Hit> inRun(Leg.Facts leg) {
        Set<Hit> found = new LinkedHashSet<>();
        for (JudgedDay judged : run) {
            found.addAll(hits.of(leg, judged.firstDay(), judged.day()));
        }
        return new ArrayList<>(found);
    }
}
