package congvu.streams.dossier;

import congvu.domain.dossier.Correction;
import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.DossierTraits;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;
import congvu.schemas.wire.SymbolTable;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The packed form of a journal. Times are kept as differences to the event before, when an event arrived as the
 * difference to when it happened; a source is spelt once. What an event does not have takes no byte.
 */
final class JournalCodec {
    private static final int HAS_UNIT = 1;
    private static final int HAS_PROCEDURE = 1 << 1;
    private static final int HAS_APPOINTMENT = 1 << 2;
    private static final int HAS_STEP = 1 << 3;
    private static final int HAS_STEP_DUE = 1 << 4;
    private static final int HAS_REASON = 1 << 5;
    private static final int HAS_CORRECTION = 1 << 6;
    private static final int SAME_SOURCE = 1 << 7;

    /** In the byte of the type, above the codes of types. */
    private static final int HAS_CATEGORY = 1 << 5;

    private static final int HAS_TRAITS = 1 << 6;

    private static final int HAS_ARRIVED = 1 << 7;
    /** In the number of the traits, above the traits. */
    private static final int HAS_ABOUT = 1 << 28;

    private static final int TRAITS_MASK = HAS_ABOUT - 1;
    private static final int TYPE_MASK = HAS_CATEGORY - 1;

    private final SymbolTable symbols;

    JournalCodec(SymbolTable symbols) {
        this.symbols = symbols;
    }

    void write(Journal journal, PackedWriter out) {
        List<JournalEntry> entries = journal.entries();
        out.putUnsigned(entries.size());
        String source = "";
        long occurredAt = 0;
        for (int i = 0; i < entries.size(); i++) {
            JournalEntry entry = entries.get(i);
            write(entry, source, occurredAt, out);
            source = entry.source();
            occurredAt = entry.occurredAt();
        }
    }

    Journal read(PackedReader in) {
        int size = in.getUnsignedInt();
        List<JournalEntry> entries = new ArrayList<>(size + 1);
        String source = "";
        long occurredAt = 0;
        for (int i = 0; i < size; i++) {
            JournalEntry entry = read(in, source, occurredAt);
            source = entry.source();
            occurredAt = entry.occurredAt();
            entries.add(entry);
        }
        return Journal.ofSorted(entries);
    }

    private static void write(JournalEntry entry, String source, long previousAt, PackedWriter out) {
        int flags = flagsOf(entry) | (entry.source().equals(source) ? SAME_SOURCE : 0);
        int lead = entry.type().code() | leadOf(entry);
        out.put((byte) lead);
        out.put((byte) flags);
        if ((flags & SAME_SOURCE) == 0) {
            out.putText(entry.source());
        }
        out.putText(entry.eventId());
        out.putSigned(entry.occurredAt() - previousAt);
        out.putUnsigned(entry.offset());
        writeText(entry.unitId(), out);
        writeText(entry.procedureId(), out);
        writeTime(entry.appointmentAt(), entry.occurredAt(), out);
        writeText(entry.stepId(), out);
        writeTime(entry.stepDueAt(), entry.occurredAt(), out);
        writeText(entry.reasonCode(), out);
        if (entry.type() == DossierEventType.PROGRESSED) {
            out.putUnsigned(entry.amount());
        }
        if ((lead & HAS_TRAITS) != 0) {
            out.putUnsigned(entry.traits() | (entry.aboutId() == null ? 0 : HAS_ABOUT));
            writeText(entry.aboutId(), out);
        }
        writeTime(entry.arrivedAtTick(), entry.occurredAt(), out);
        writeText(entry.categoryCode(), out);
        Correction correction = entry.correction();
        if (correction != null) {
            writeCorrection(correction, out);
        }
    }

    private JournalEntry read(PackedReader in, String previousSource, long previousAt) {
        int lead = in.get();
        DossierEventType type = DossierEventType.ofCode(lead & TYPE_MASK);
        int flags = in.get();
        String source = (flags & SAME_SOURCE) == 0 ? in.getSymbol(symbols) : previousSource;
        String eventId = in.getText();
        long occurredAt = previousAt + in.getSigned();
        long offset = in.getUnsigned();
        String unitId = (flags & HAS_UNIT) == 0 ? null : in.getSymbol(symbols);
        String procedureId = (flags & HAS_PROCEDURE) == 0 ? null : in.getSymbol(symbols);
        long appointmentAt = (flags & HAS_APPOINTMENT) == 0 ? JournalEntry.NONE : occurredAt + in.getSigned();
        String stepId = (flags & HAS_STEP) == 0 ? null : in.getSymbol(symbols);
        long stepDueAt = (flags & HAS_STEP_DUE) == 0 ? JournalEntry.NONE : occurredAt + in.getSigned();
        String reasonCode = (flags & HAS_REASON) == 0 ? null : in.getSymbol(symbols);
        int amount = type == DossierEventType.PROGRESSED ? in.getUnsignedInt() : JournalEntry.NO_AMOUNT;
        int traits = (lead & HAS_TRAITS) == 0 ? DossierTraits.NONE : in.getUnsignedInt();
        String aboutId = (traits & HAS_ABOUT) == 0 ? null : in.getText();
        long arrivedAtTick = (lead & HAS_ARRIVED) == 0 ? JournalEntry.NONE : occurredAt + in.getSigned();
        String categoryCode = (lead & HAS_CATEGORY) == 0 ? null : in.getSymbol(symbols);
        Correction correction = (flags & HAS_CORRECTION) == 0 ? null : readCorrection(in);
        return new JournalEntry(
                eventId,
                source,
                type,
                occurredAt,
                unitId,
                procedureId,
                appointmentAt,
                stepId,
                stepDueAt,
                reasonCode,
                amount,
                correction,
                offset,
                traits & TRAITS_MASK,
                arrivedAtTick,
                categoryCode,
                aboutId);
    }

    private static int leadOf(JournalEntry entry) {
        boolean isPlain = entry.traits() == DossierTraits.NONE && entry.aboutId() == null;
        int lead = isPlain ? 0 : HAS_TRAITS;
        lead |= entry.categoryCode() == null ? 0 : HAS_CATEGORY;
        return lead | (entry.arrivedAtTick() == JournalEntry.NONE ? 0 : HAS_ARRIVED);
    }

    private static int flagsOf(JournalEntry entry) {
        int flags = entry.unitId() == null ? 0 : HAS_UNIT;
        flags |= entry.procedureId() == null ? 0 : HAS_PROCEDURE;
        flags |= entry.appointmentAt() == JournalEntry.NONE ? 0 : HAS_APPOINTMENT;
        flags |= entry.stepId() == null ? 0 : HAS_STEP;
        flags |= entry.stepDueAt() == JournalEntry.NONE ? 0 : HAS_STEP_DUE;
        flags |= entry.reasonCode() == null ? 0 : HAS_REASON;
        return flags | (entry.correction() == null ? 0 : HAS_CORRECTION);
    }

    private static void writeText(@Nullable String text, PackedWriter out) {
        if (text != null) {
            out.putText(text);
        }
    }

    private static void writeTime(long time, long occurredAt, PackedWriter out) {
        if (time != JournalEntry.NONE) {
            out.putSigned(time - occurredAt);
        }
    }

    private static void writeCorrection(Correction correction, PackedWriter out) {
        boolean hasTime = correction.occurredAt() != JournalEntry.NONE;
        out.putText(correction.targetEventId());
        out.put((byte) ((correction.voids() ? 1 : 0) | (hasTime ? 2 : 0)));
        if (hasTime) {
            out.putSigned(correction.occurredAt());
        }
    }

    private static Correction readCorrection(PackedReader in) {
        String target = in.getText();
        int flags = in.get();
        return new Correction(target, (flags & 1) != 0, (flags & 2) == 0 ? JournalEntry.NONE : in.getSigned());
    }
}
