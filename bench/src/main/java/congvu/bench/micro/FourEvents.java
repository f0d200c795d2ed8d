package congvu.bench.micro;

import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;

/** The dossier that domain benchmarks fold: accepted, handed on, one step done, decided in time. */
final class FourEvents {

    static final String DOSSIER_ID = "H77.101-20000001";
    static final String UNIT_ID = "H77.101";

    private static final long HOUR_MILLIS = 3_600_000;
    private static final long MORNING = 1_748_916_000_000L;

    /** An hour after its end, epoch milliseconds. */
    static final long TICK = MORNING + 31 * HOUR_MILLIS;

    private FourEvents() {}

    static Journal journal() {
        return Journal.empty()
                .with(event("1", DossierEventType.ACCEPTED, MORNING, MORNING + 50 * HOUR_MILLIS))
                .with(event("2", DossierEventType.TRANSFERRED, MORNING + HOUR_MILLIS, JournalEntry.NONE))
                .with(event("3", DossierEventType.STEP_DONE, MORNING + 5 * HOUR_MILLIS, JournalEntry.NONE))
                .with(event("4", DossierEventType.DECIDED, MORNING + 30 * HOUR_MILLIS, JournalEntry.NONE));
    }

    private static JournalEntry event(String id, DossierEventType type, long occurredAt, long appointmentAt) {
        boolean isAcceptance = type == DossierEventType.ACCEPTED;
        return new JournalEntry(
                id,
                "bench",
                type,
                occurredAt,
                isAcceptance ? UNIT_ID : null,
                isAcceptance ? "9.001000" : null,
                appointmentAt,
                type == DossierEventType.STEP_DONE ? "review" : null,
                JournalEntry.NONE,
                null,
                null,
                0);
    }
}
