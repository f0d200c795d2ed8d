package congvu.bench.load;

import congvu.schemas.event.DossierEventType;

/** The life of one dossier as it will be told; filled anew for each by {@link DossierPlanner}. */
final class DossierPlan {

    /** Most events of one dossier: three bits in the order of events. */
    static final int MOST_EVENTS = 1 << EventSchedule.EVENT_BITS;

    /** No time stated. */
    static final long NONE = Long.MIN_VALUE;

    int dossier;
    String unitId = "";
    String secondUnitId = "";
    String procedureId = "";
    long acceptedAt;
    long appointmentAt = NONE;

    private final DossierEventType[] types = new DossierEventType[MOST_EVENTS];
    private final long[] times = new long[MOST_EVENTS];
    private int size;

    void clear() {
        size = 0;
    }

    void add(DossierEventType type, long occurredAt) {
        types[size] = type;
        times[size++] = occurredAt;
    }

    int size() {
        return size;
    }

    DossierEventType type(int event) {
        return types[event];
    }

    /** Epoch milliseconds. */
    long occurredAt(int event) {
        return times[event];
    }
}
