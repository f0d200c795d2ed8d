package congvu.bench.load;

import java.util.Arrays;

/**
 * The order of all events of a load by time, eight bytes each: milliseconds since the first, dossier, number of the event
 * within the dossier.
 */
final class EventSchedule {

    static final int DOSSIER_BITS = 24;
    static final int EVENT_BITS = 3;

    private static final int TIME_SHIFT = DOSSIER_BITS + EVENT_BITS;
    private static final int DOSSIER_MASK = (1 << DOSSIER_BITS) - 1;
    private static final int EVENT_MASK = (1 << EVENT_BITS) - 1;

    private final long origin;
    private final long[] order;

    private EventSchedule(long origin, long[] order) {
        this.origin = origin;
        this.order = order;
    }

    /**
     * Plans every dossier and sorts what happens.
     *
     * @param origin before every event, epoch milliseconds
     * @param horizon events at or after it are left out
     */
    static EventSchedule of(int dossiers, DossierPlanner planner, long origin, long horizon) {
        long[] order = new long[dossiers * 2];
        int size = 0;
        DossierPlan plan = new DossierPlan();
        for (int dossier = 0; dossier < dossiers; dossier++) {
            planner.plan(dossier, plan);
            if (order.length - size < DossierPlan.MOST_EVENTS) {
                order = Arrays.copyOf(order, order.length + order.length / 2 + DossierPlan.MOST_EVENTS);
            }
            for (int event = 0; event < plan.size(); event++) {
                if (plan.occurredAt(event) < horizon) {
                    order[size++] =
                            (plan.occurredAt(event) - origin) << TIME_SHIFT | (long) dossier << EVENT_BITS | event;
                }
            }
        }
        long[] sorted = Arrays.copyOf(order, size);
        Arrays.parallelSort(sorted);
        return new EventSchedule(origin, sorted);
    }

    int size() {
        return order.length;
    }

    /** Epoch milliseconds of the n-th event. */
    long occurredAt(int n) {
        return origin + (order[n] >>> TIME_SHIFT);
    }

    int dossier(int n) {
        return (int) (order[n] >>> EVENT_BITS) & DOSSIER_MASK;
    }

    int event(int n) {
        return (int) order[n] & EVENT_MASK;
    }
}
