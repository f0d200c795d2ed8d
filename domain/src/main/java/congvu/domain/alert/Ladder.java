package congvu.domain.alert;

import congvu.domain.alert.LadderPoint.AfterDue;
import congvu.domain.alert.LadderPoint.AtDue;
import congvu.domain.alert.LadderPoint.BeforeDue;
import congvu.domain.alert.LadderPoint.OfTerm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which alerts an obligation can raise, and when.
 *
 * @param version rises with every change; part of the evidence
 * @param files rungs for whole files
 * @param steps rungs for single steps
 */
public record Ladder(int version, List<LadderStep> files, List<LadderStep> steps) {
    public Ladder {
        files = distinct(files);
        steps = distinct(steps);
    }

    /**
     * The default of DESIGN: due soon at 80 % of the term and one working day before, the apology one working day before
     * (the day is in NĐ 61/2018; for NĐ 118/2025 it is unverified, hence configuration), overdue, and three escalations.
     *
     * @param apologyWorkingDays how long before the due instant the apology has to go out
     * @param escalationWorkingDays between one escalation and the next
     */
    public static Ladder standard(int version, int apologyWorkingDays, int escalationWorkingDays, int escalations) {
        List<LadderStep> files = new ArrayList<>();
        files.add(new LadderStep(AlertRule.DUE_SOON, 1, new OfTerm(800)));
        files.add(new LadderStep(AlertRule.DUE_SOON, 2, new BeforeDue(1)));
        files.add(new LadderStep(AlertRule.APOLOGY_DUE, 1, new BeforeDue(apologyWorkingDays)));
        files.add(new LadderStep(AlertRule.OVERDUE, 1, new AtDue()));
        for (int level = 1; level <= escalations; level++) {
            files.add(new LadderStep(AlertRule.ESCALATION, level, new AfterDue(level * escalationWorkingDays)));
        }
        return new Ladder(version, files, List.of(new LadderStep(AlertRule.OVERDUE, 1, new AtDue())));
    }

    private static List<LadderStep> distinct(List<LadderStep> steps) {
        Set<String> seen = new HashSet<>();
        for (LadderStep step : steps) {
            if (!seen.add(step.rule() + "/" + step.level())) {
                throw new IllegalArgumentException("Expected each ladder step once, but found " + step.rule()
                        + " level " + step.level() + " twice. Give the second another level.");
            }
        }
        return List.copyOf(steps);
    }
}
