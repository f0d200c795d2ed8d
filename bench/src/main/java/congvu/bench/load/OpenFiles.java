package congvu.bench.load;

import congvu.domain.dossier.JournalEntry;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.row.DossierEventRow;
import congvu.schemas.row.Row;
import java.util.List;

/** Dossiers that are accepted and stay open, numbered from 0, for runs that need many deadlines and few events. */
public final class OpenFiles {

    private static final String SOURCE = "bench.open-files";
    private static final int FIRST_NUMBER = 50_000_000;

    private final List<String> units;
    private final List<String> procedures;
    private final DossierEventRow row = new DossierEventRow();
    private long events;

    public OpenFiles(Province province) {
        units = province.receivingUnits();
        procedures = province.procedureList().stream()
                .map(procedure -> procedure.id())
                .toList();
    }

    /** The id of a dossier. */
    public String id(int number) {
        return units.get(number % units.size()) + '-' + (FIRST_NUMBER + number);
    }

    /** A dossier is accepted with an appointment. The row is used again by the next call. */
    public DossierEventRow accepted(int number, long acceptedAt, long appointmentAt) {
        begin(number, DossierEventType.ACCEPTED, acceptedAt);
        row.unitId.set(units.get(number % units.size()));
        row.procedureId.set(procedures.get(number % procedures.size()));
        row.appointmentAt = appointmentAt;
        return row;
    }

    /** The same acceptance as the rules read it. */
    public JournalEntry acceptance(int number, long acceptedAt, long appointmentAt) {
        return new JournalEntry(
                Integer.toString(number),
                SOURCE,
                congvu.domain.dossier.DossierEventType.ACCEPTED,
                acceptedAt,
                units.get(number % units.size()),
                procedures.get(number % procedures.size()),
                appointmentAt == Row.ABSENT ? JournalEntry.NONE : appointmentAt,
                null,
                JournalEntry.NONE,
                null,
                null,
                number);
    }

    /** Something happens to it that changes nothing about its deadline. */
    public DossierEventRow stepDone(int number, long occurredAt) {
        begin(number, DossierEventType.STEP_DONE, occurredAt);
        row.stepId.set("review");
        return row;
    }

    /** It is decided. */
    public DossierEventRow decided(int number, long occurredAt) {
        begin(number, DossierEventType.DECIDED, occurredAt);
        return row;
    }

    private void begin(int number, DossierEventType type, long occurredAt) {
        row.clear();
        row.eventId.set(Long.toString(events++));
        row.source.set(SOURCE);
        row.dossierId.set(id(number));
        row.occurredAt = occurredAt;
        row.type = type;
    }
}
