package congvu.testkit.history;

import congvu.domain.calendar.DayCount;
import congvu.domain.calendar.Term;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.StepTerm;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The limits of cases and of duties, before and after a law that changed them, a little different each time. */
final class RandomLimits {

    /** From this day on other limits hold. */
    static final LocalDate LAW = LocalDate.of(2026, 7, 1);

    private final Dice dice;

    RandomLimits(Dice dice) {
        this.dice = dice;
    }

    List<Procedure> draw() {
        List<Procedure> limits = new ArrayList<>();
        limits.add(changed("petition", workingDays(15), workingDays(12), List.of("refuse", "transfer", "publish")));
        for (String instance : List.of("complaint-1", "complaint-2")) {
            for (String suffix : List.of("", "-complex", "-remote", "-remote-complex")) {
                int days = dice.between(20, 40) + 2 * suffix.length();
                limits.add(changed(
                        instance + suffix, Term.calendarDays(days), Term.calendarDays(days - 7), List.of("accept")));
            }
        }
        limits.add(changed("denunciation", Term.calendarDays(30), Term.calendarDays(25), List.of("check", "notify")));
        limits.add(changed("denunciation-complex", Term.calendarDays(60), Term.months(2), List.of("notify")));
        if (dice.percent(80)) {
            limits.add(changed("denunciation-very-complex", Term.calendarDays(90), null, List.of("check", "notify")));
        }
        return limits;
    }

    /** One that always holds, one of the new law, one without a term, and one with the id of a procedure. */
    List<Procedure> duties() {
        return List.of(
                duty("directive", null, Term.workingDays(dice.between(2, 8), DayCount.AS_HOURS)),
                duty("weekly-report", LAW, workingDays(5)),
                duty("no-term", null, null),
                duty("petition", null, Term.workingHours(dice.between(5, 30))));
    }

    private static Procedure duty(String id, @Nullable LocalDate validFrom, @Nullable Term term) {
        return new Procedure(
                id, id, List.of(new ProcedureVersion(1, validFrom, null, term, null, true, false, List.of())));
    }

    private Procedure changed(String id, Term before, @Nullable Term after, List<String> steps) {
        LocalTime cutOff = dice.percent(15) ? LocalTime.of(15, 0) : null;
        boolean moves = dice.percent(80);
        return new Procedure(
                id,
                id,
                List.of(
                        new ProcedureVersion(
                                dice.between(1, 3), null, LAW.minusDays(1), before, cutOff, moves, false, terms(steps)),
                        new ProcedureVersion(dice.between(4, 6), LAW, null, after, null, true, true, terms(steps))));
    }

    private List<StepTerm> terms(List<String> steps) {
        List<StepTerm> terms = new ArrayList<>();
        for (String step : steps) {
            terms.add(new StepTerm(step, dice.percent(80) ? workingDays(dice.between(1, 7)) : Term.calendarDays(10)));
        }
        if (steps.contains("refuse") && dice.percent(80)) {
            terms.add(new StepTerm("supplement", Term.workingDays(5, DayCount.TO_SAME_TIME)));
        }
        return terms;
    }

    private static Term workingDays(int days) {
        return Term.workingDays(days, DayCount.TO_END_OF_DAY);
    }
}
