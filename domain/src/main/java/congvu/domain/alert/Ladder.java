package congvu.domain.alert;

import congvu.domain.alert.LadderPoint.AfterDue;
import congvu.domain.alert.LadderPoint.AtDue;
import congvu.domain.alert.LadderPoint.BeforeDue;
import congvu.domain.alert.LadderPoint.OfTerm;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.ObligationKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which alerts an obligation can raise, and when.
 *
 * @param version rises with every change; part of the evidence
 * @param files rungs for whole dossiers
 * @param others rungs for whatever else is a whole: nobody owes an apology for these
 * @param steps rungs for single steps
 */
public record Ladder(int version, List<LadderStep> files, List<LadderStep> others, List<LadderStep> steps) {
    private static final int DUE_SOON_PERMILLE = 800;
    private static final int DUE_SOON_WORKING_DAYS = 1;

    public Ladder {
        files = distinct(files);
        others = distinct(others);
        steps = distinct(steps);
    }

    /** The standard ladder with its warnings where they are by default: at 80 % of the term and one working day before. */
    public static Ladder standard(int version, int apologyWorkingDays, int escalationWorkingDays, int escalations) {
        return standard(
                version,
                DUE_SOON_PERMILLE,
                DUE_SOON_WORKING_DAYS,
                apologyWorkingDays,
                escalationWorkingDays,
                escalations);
    }

    /**
     * Due soon at a share of the term and some working days before, the apology some working days before (one day in NĐ
     * 61/2018; for NĐ 118/2025 it is unverified, hence configuration), overdue, and escalations.
     *
     * @param dueSoonPermille share of the net term that is used up at the first warning
     * @param dueSoonWorkingDays working days of it that are left at the second
     * @param apologyWorkingDays how long before the due instant the apology has to go out
     * @param escalationWorkingDays between one escalation and the next
     */
    public static Ladder standard(
            int version,
            int dueSoonPermille,
            int dueSoonWorkingDays,
            int apologyWorkingDays,
            int escalationWorkingDays,
            int escalations) {
        List<LadderStep> files = new ArrayList<>();
        files.add(new LadderStep(AlertRule.DUE_SOON, 1, new OfTerm(dueSoonPermille)));
        files.add(new LadderStep(AlertRule.DUE_SOON, 2, new BeforeDue(dueSoonWorkingDays)));
        files.add(new LadderStep(AlertRule.APOLOGY_DUE, 1, new BeforeDue(apologyWorkingDays)));
        files.add(new LadderStep(AlertRule.OVERDUE, 1, new AtDue()));
        for (int level = 1; level <= escalations; level++) {
            files.add(new LadderStep(AlertRule.ESCALATION, level, new AfterDue(level * escalationWorkingDays)));
        }
        List<LadderStep> others = files.stream()
                .filter(step -> step.rule() != AlertRule.APOLOGY_DUE)
                .toList();
        return new Ladder(version, files, others, List.of(new LadderStep(AlertRule.OVERDUE, 1, new AtDue())));
    }

    /** The rungs that an obligation climbs. */
    List<LadderStep> rungsOf(Obligation obligation) {
        if (obligation.kind() == ObligationKind.STEP) {
            return steps;
        }
        return obligation.family().owesApology() ? files : others;
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
