package congvu.bench.load;

import congvu.domain.calendar.Deadlines;
import congvu.domain.calendar.Term;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.schemas.event.DossierEventType;
import java.util.List;

/**
 * What happens to dossier n: a function of seed and n, so that nothing need be kept between planning the order of events
 * and telling them.
 *
 * <p>Seven in ten are decided well before their deadline, two in ten in its last quarter, one in ten late or not at all.
 */
final class DossierPlanner {

    private static final double PROCEDURE_EXPONENT = 1.0;
    private static final double UNIT_EXPONENT = 0.5;

    private static final double SUBMITTED_ONLINE = 0.45;
    private static final double APPOINTMENT_STATED = 0.5;
    private static final double TRANSFERRED = 0.45;
    private static final double TO_ANOTHER_UNIT = 0.25;
    private static final double STEP_DONE = 0.3;
    private static final double SUPPLEMENTED = 0.04;
    private static final double DELIVERED = 0.93;

    private static final double EARLY = 0.7;
    private static final double LAST_QUARTER = 0.2;
    private static final double LATE_AND_NEVER_DECIDED = 0.25;

    private static final long MINUTE_MILLIS = 60_000;
    private static final long LONGEST_WAIT_MILLIS = 20 * 60 * MINUTE_MILLIS;

    private final LoadShape shape;
    private final WorkingTimeline timeline;
    private final ArrivalCurve arrivals;
    private final List<String> units;
    private final List<Procedure> procedures;
    private final ZipfChoice unitChoice;
    private final ZipfChoice procedureChoice;
    private final Dice dice = new Dice();

    DossierPlanner(LoadShape shape, Province province) {
        this.shape = shape;
        timeline = province.timeline();
        arrivals = new ArrivalCurve(timeline, shape.firstDay(), shape.workingDays());
        units = province.receivingUnits();
        procedures = province.procedureList();
        unitChoice = new ZipfChoice(units.size(), UNIT_EXPONENT);
        procedureChoice = new ZipfChoice(procedures.size(), PROCEDURE_EXPONENT);
    }

    /** Fills the plan with the life of a dossier, its events in order of time. */
    void plan(int dossier, DossierPlan plan) {
        dice.begin(shape.seed(), dossier);
        plan.clear();
        plan.dossier = dossier;
        plan.unitId = units.get(unitChoice.at(dice.fraction()));
        plan.secondUnitId = dice.chance(TO_ANOTHER_UNIT) ? units.get(unitChoice.at(dice.fraction())) : plan.unitId;
        Procedure procedure = procedures.get(procedureChoice.at(dice.fraction()));
        plan.procedureId = procedure.id();
        plan.acceptedAt = arrivals.instantAt((dossier + dice.fraction()) / shape.dossiers());

        ProcedureVersion version = procedure.versions().getFirst();
        long legalStart = Deadlines.legalStart(timeline, plan.acceptedAt, version.cutOff());
        long due = Deadlines.nominalDue(timeline, legalStart, termOf(version));
        plan.appointmentAt = dice.chance(APPOINTMENT_STATED) ? due : DossierPlan.NONE;
        addEvents(plan, timeline.worked(legalStart), timeline.worked(due));
    }

    private void addEvents(DossierPlan plan, long startWorked, long dueWorked) {
        if (dice.chance(SUBMITTED_ONLINE)) {
            plan.add(DossierEventType.SUBMITTED, plan.acceptedAt - (long) dice.between(0, LONGEST_WAIT_MILLIS));
        }
        plan.add(DossierEventType.ACCEPTED, plan.acceptedAt);
        double span = spanOf(dueWorked - startWorked);
        if (dice.chance(TRANSFERRED)) {
            plan.add(DossierEventType.TRANSFERRED, after(startWorked, span * dice.between(0.05, 0.2)));
        }
        if (dice.chance(SUPPLEMENTED)) {
            plan.add(DossierEventType.SUPPLEMENT_REQUESTED, after(startWorked, span * dice.between(0.2, 0.3)));
            plan.add(DossierEventType.SUPPLEMENT_RECEIVED, after(startWorked, span * dice.between(0.35, 0.5)));
        }
        if (dice.chance(STEP_DONE)) {
            plan.add(DossierEventType.STEP_DONE, after(startWorked, span * dice.between(0.5, 0.9)));
        }
        if (!isNeverDecided(span, dueWorked - startWorked)) {
            plan.add(DossierEventType.DECIDED, after(startWorked, span));
            if (dice.chance(DELIVERED)) {
                plan.add(DossierEventType.DELIVERED, after(startWorked, span + dice.between(0, LONGEST_WAIT_MILLIS)));
            }
        }
    }

    /** Working time from the legal start to the decision. */
    private double spanOf(long budget) {
        double fate = dice.fraction();
        if (fate < EARLY) {
            return budget * dice.between(0.1, 0.75);
        }
        return fate < EARLY + LAST_QUARTER
                ? budget * dice.between(0.75, 1.0)
                : budget * dice.between(1.0, 1.8) + 2 * MINUTE_MILLIS;
    }

    private boolean isNeverDecided(double span, long budget) {
        return span > budget && dice.chance(LATE_AND_NEVER_DECIDED);
    }

    private long after(long startWorked, double workMillis) {
        // Never before the opening of the first day: the first millisecond of work has passed.
        return timeline.instantAt(startWorked + 1 + (long) workMillis);
    }

    private static Term termOf(ProcedureVersion version) {
        Term term = version.term();
        if (term == null) {
            throw new IllegalStateException("Expected a term for every procedure of the load, but one has none.");
        }
        return term;
    }
}
