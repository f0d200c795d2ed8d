package congvu.bench.load;

import congvu.schemas.event.DossierEventType;
import congvu.schemas.row.DossierEventRow;
import congvu.schemas.row.Row;
import java.time.Duration;
import java.time.LocalDate;

/** The history of a province's dossiers in order of time, with ticks at the pace of the data. */
public final class ProvinceHistory {

    private static final String SOURCE = "bench.one-stop";
    private static final int FIRST_NUMBER = 20_000_000;
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final long QUIET_MILLIS = Duration.ofHours(4).toMillis();

    private final DossierPlanner planner;
    private final EventSchedule schedule;
    private final long lastTickAt;

    public ProvinceHistory(LoadShape shape, Province province) {
        planner = new DossierPlanner(shape, province);
        long origin = province.timeline().firstOpening(shape.firstDay()) - 7 * DAY_MILLIS;
        LocalDate lastDay = province.timeline()
                .plusWorkingDays(shape.firstDay(), shape.workingDays() + shape.afterglowWorkingDays() - 1);
        lastTickAt = province.timeline().lastClosing(lastDay);
        schedule = EventSchedule.of(shape.dossiers(), planner, origin, lastTickAt);
    }

    /** How many events there are. */
    public int events() {
        return schedule.size();
    }

    /** Where the history ends, epoch milliseconds: the last tick. */
    public long lastTickAt() {
        return lastTickAt;
    }

    /**
     * Tells all of it.
     *
     * @param tickEvery distance of ticks in the time of the data
     */
    public void tell(Duration tickEvery, EventSink sink) {
        long step = tickEvery.toMillis();
        long nextTick = Math.ceilDiv(schedule.occurredAt(0), step) * step;
        DossierPlan plan = new DossierPlan();
        DossierEventRow row = new DossierEventRow();
        for (int n = 0; n < schedule.size(); n++) {
            if (nextTick <= schedule.occurredAt(n)) {
                nextTick = tickUpTo(schedule.occurredAt(n), nextTick, step, sink);
            }
            planner.plan(schedule.dossier(n), plan);
            sink.event(tellOne(plan, schedule.event(n), row), row);
        }
        tickUpTo(lastTickAt, nextTick, step, sink);
        sink.tick(lastTickAt);
    }

    /** Ticks up to a time; while nothing happens only as often as a night needs. Returns when the next one is due. */
    private static long tickUpTo(long time, long from, long step, EventSink sink) {
        long quietStep = Math.max(1, QUIET_MILLIS / step) * step;
        for (long tick = from; tick <= time; tick += quietStep) {
            sink.tick(tick);
        }
        return (time / step + 1) * step;
    }

    /** Fills the row with an event and returns the id of its dossier. */
    private String tellOne(DossierPlan plan, int event, DossierEventRow row) {
        String dossierId = dossierId(plan);
        DossierEventType type = plan.type(event);
        row.clear();
        row.eventId.set(Long.toString((long) plan.dossier << EventSchedule.EVENT_BITS | event));
        row.source.set(SOURCE);
        row.dossierId.set(dossierId);
        row.occurredAt = plan.occurredAt(event);
        row.type = type;
        switch (type) {
            case SUBMITTED -> row.procedureId.set(plan.procedureId);
            case ACCEPTED -> {
                row.unitId.set(plan.unitId);
                row.procedureId.set(plan.procedureId);
                row.appointmentAt = plan.appointmentAt == DossierPlan.NONE ? Row.ABSENT : plan.appointmentAt;
            }
            case TRANSFERRED -> {
                row.unitId.set(plan.secondUnitId);
                row.stepId.set("review");
            }
            case STEP_DONE -> row.stepId.set("review");
            case SUPPLEMENT_REQUESTED -> row.reasonCode.set("MISSING_PAPERS");
            default -> {
                // The transition says it all.
            }
        }
        return dossierId;
    }

    /** Eight digits for every number of a dossier. */
    private static String dossierId(DossierPlan plan) {
        return plan.unitId + '-' + (FIRST_NUMBER + plan.dossier);
    }
}
