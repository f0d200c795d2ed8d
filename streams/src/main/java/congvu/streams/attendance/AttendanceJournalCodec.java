package congvu.streams.attendance;

import congvu.domain.attendance.AttendanceCorrection;
import congvu.domain.attendance.AttendanceEntry;
import congvu.domain.attendance.AttendanceEntryBuilder;
import congvu.domain.attendance.AttendanceEventType;
import congvu.domain.attendance.AttendanceJournal;
import congvu.domain.attendance.PunchDirection;
import congvu.domain.attendance.PunchMethod;
import congvu.schemas.wire.SymbolTable;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The packed form of a journal of attendance. Most entries are punches: times are differences, ids are spelt from where
 * they differ from the one before, a source and a device once.
 */
final class AttendanceJournalCodec {
    private static final int SAME_SOURCE = 1;
    private static final int HAS_PUNCH = 1 << 1;
    private static final int HAS_DEVICE = 1 << 2;
    private static final int SAME_DEVICE = 1 << 3;
    private static final int HAS_CORRECTION = 1 << 4;
    private static final int HAS_REASON = 1 << 5;
    private static final int HAS_APPROVAL = 1 << 6;
    private static final int HAS_FROM = 1 << 7;
    private static final int HAS_TO = 1 << 8;
    private static final int HAS_FIRST_DAY = 1 << 9;
    private static final int HAS_LAST_DAY = 1 << 10;
    private static final int HAS_UNIT = 1 << 11;
    private static final int HAS_SCHEDULE = 1 << 12;
    private static final int HAS_DEVICES = 1 << 13;

    private static final int NEVER_PRUNED = 0;
    private static final int LONGEST_SHARED = 255;
    private static final PunchDirection[] DIRECTIONS = PunchDirection.values();
    private static final PunchMethod[] METHODS = PunchMethod.values();

    private final SymbolTable symbols;

    AttendanceJournalCodec(SymbolTable symbols) {
        this.symbols = symbols;
    }

    void write(String staffToken, AttendanceJournal journal, PackedWriter out) {
        LocalDate keptFrom = journal.keptFrom();
        out.putSigned(keptFrom == null ? NEVER_PRUNED : keptFrom.toEpochDay());
        out.putUnsigned(journal.dropped());
        out.putUnsigned(journal.size());
        AttendanceEntry before = beforeTheFirst(staffToken);
        String device = "";
        for (AttendanceEntry entry : journal.entries()) {
            write(entry, before, device, out);
            before = entry;
            device = entry.deviceId() == null ? device : entry.deviceId();
        }
    }

    AttendanceJournal read(String staffToken, PackedReader in) {
        long keptFrom = in.getSigned();
        long dropped = in.getUnsigned();
        int size = in.getUnsignedInt();
        List<AttendanceEntry> entries = new ArrayList<>(size + 1);
        AttendanceEntry before = beforeTheFirst(staffToken);
        String device = "";
        for (int i = 0; i < size; i++) {
            AttendanceEntry entry = read(in, before, device);
            before = entry;
            device = entry.deviceId() == null ? device : entry.deviceId();
            entries.add(entry);
        }
        return AttendanceJournal.ofSorted(
                entries, dropped, keptFrom == NEVER_PRUNED ? null : LocalDate.ofEpochDay(keptFrom));
    }

    private static AttendanceEntry beforeTheFirst(String staffToken) {
        return AttendanceEntry.of("", staffToken, AttendanceEventType.PUNCHED, 0)
                .build();
    }

    private static void write(AttendanceEntry entry, AttendanceEntry before, String device, PackedWriter out) {
        int flags = flagsOf(entry, device) | (entry.source().equals(before.source()) ? SAME_SOURCE : 0);
        out.put((byte) entry.type().code());
        out.putUnsigned(flags);
        writeIf((flags & SAME_SOURCE) == 0, entry.source(), out);
        int shared = sharedChars(before.eventId(), entry.eventId());
        out.put((byte) shared);
        out.putText(entry.eventId().substring(shared));
        out.putSigned(entry.occurredAt() - before.occurredAt());
        if ((flags & HAS_PUNCH) != 0) {
            out.put((byte)
                    (indexOf(DIRECTIONS, entry.direction()) * METHODS.length + indexOf(METHODS, entry.method())));
        }
        writeIf((flags & HAS_DEVICE) != 0 && (flags & SAME_DEVICE) == 0, entry.deviceId(), out);
        AttendanceCorrection correction = entry.correction();
        if (correction != null) {
            writeCorrection(correction, out);
        }
        writeIf(true, entry.reasonCode(), out);
        writeIf(true, entry.approvalId(), out);
        writeTime(entry.from(), entry.occurredAt(), out);
        writeTime(entry.to(), entry.occurredAt(), out);
        writeDay(entry.firstDay(), out);
        writeDay(entry.lastDay(), out);
        writeIf(true, entry.unitId(), out);
        writeIf(true, entry.scheduleId(), out);
        if ((flags & HAS_DEVICES) != 0) {
            out.putUnsigned(entry.deviceIds().size());
            entry.deviceIds().forEach(out::putText);
        }
    }

    private AttendanceEntry read(PackedReader in, AttendanceEntry before, String device) {
        AttendanceEventType type = AttendanceEventType.ofCode(in.get());
        int flags = in.getUnsignedInt();
        String source = (flags & SAME_SOURCE) == 0 ? in.getSymbol(symbols) : before.source();
        int shared = in.get() & 0xFF;
        String rest = in.getText();
        String eventId = shared == 0 ? rest : before.eventId().substring(0, shared) + rest;
        long occurredAt = before.occurredAt() + in.getSigned();
        AttendanceEntryBuilder entry = AttendanceEntry.of(source, eventId, type, occurredAt);
        int punch = (flags & HAS_PUNCH) == 0 ? -1 : in.get();
        String deviceId = (flags & HAS_DEVICE) == 0 ? null : device;
        deviceId = deviceId == null || (flags & SAME_DEVICE) != 0 ? deviceId : in.getSymbol(symbols);
        entry.punch(
                punch < 0 ? PunchDirection.UNSTATED : DIRECTIONS[punch / METHODS.length],
                deviceId,
                punch < 0 ? PunchMethod.UNKNOWN : METHODS[punch % METHODS.length]);
        entry.correction((flags & HAS_CORRECTION) == 0 ? null : readCorrection(in));
        entry.reason(symbol((flags & HAS_REASON) != 0, in));
        entry.approval((flags & HAS_APPROVAL) == 0 ? null : in.getText());
        long from = (flags & HAS_FROM) == 0 ? AttendanceEntry.NONE : occurredAt + in.getSigned();
        long to = (flags & HAS_TO) == 0 ? AttendanceEntry.NONE : occurredAt + in.getSigned();
        LocalDate firstDay = (flags & HAS_FIRST_DAY) == 0 ? null : LocalDate.ofEpochDay(in.getSigned());
        LocalDate lastDay = (flags & HAS_LAST_DAY) == 0 ? null : LocalDate.ofEpochDay(in.getSigned());
        entry.span(from, to).days(firstDay, lastDay);
        entry.unit(symbol((flags & HAS_UNIT) != 0, in)).schedule(symbol((flags & HAS_SCHEDULE) != 0, in));
        return entry.devices((flags & HAS_DEVICES) == 0 ? List.of() : readDevices(in))
                .build();
    }

    private static int flagsOf(AttendanceEntry entry, String device) {
        boolean isPlain = entry.direction() == PunchDirection.UNSTATED && entry.method() == PunchMethod.UNKNOWN;
        int flags = isPlain ? 0 : HAS_PUNCH;
        flags |= entry.deviceId() == null ? 0 : HAS_DEVICE;
        flags |= device.equals(entry.deviceId()) ? SAME_DEVICE : 0;
        flags |= entry.correction() == null ? 0 : HAS_CORRECTION;
        flags |= entry.reasonCode() == null ? 0 : HAS_REASON;
        flags |= entry.approvalId() == null ? 0 : HAS_APPROVAL;
        flags |= entry.from() == AttendanceEntry.NONE ? 0 : HAS_FROM;
        flags |= entry.to() == AttendanceEntry.NONE ? 0 : HAS_TO;
        flags |= entry.firstDay() == null ? 0 : HAS_FIRST_DAY;
        flags |= entry.lastDay() == null ? 0 : HAS_LAST_DAY;
        flags |= entry.unitId() == null ? 0 : HAS_UNIT;
        flags |= entry.scheduleId() == null ? 0 : HAS_SCHEDULE;
        return flags | (entry.deviceIds().isEmpty() ? 0 : HAS_DEVICES);
    }

    /** Never within a pair of surrogates, of which a half is no text. */
    private static int sharedChars(String one, String other) {
        int most = Math.min(LONGEST_SHARED, Math.min(one.length(), other.length()));
        int shared = 0;
        while (shared < most
                && one.charAt(shared) == other.charAt(shared)
                && !Character.isSurrogate(one.charAt(shared))) {
            shared++;
        }
        return shared;
    }

    private static void writeIf(boolean isWritten, @Nullable String text, PackedWriter out) {
        if (isWritten && text != null) {
            out.putText(text);
        }
    }

    private static void writeTime(long time, long occurredAt, PackedWriter out) {
        if (time != AttendanceEntry.NONE) {
            out.putSigned(time - occurredAt);
        }
    }

    private static void writeDay(@Nullable LocalDate day, PackedWriter out) {
        if (day != null) {
            out.putSigned(day.toEpochDay());
        }
    }

    private static void writeCorrection(AttendanceCorrection correction, PackedWriter out) {
        boolean hasTime = correction.occurredAt() != AttendanceEntry.NONE;
        out.putText(correction.targetEventId());
        out.put((byte) ((correction.voids() ? 1 : 0) | (hasTime ? 2 : 0)));
        if (hasTime) {
            out.putSigned(correction.occurredAt());
        }
    }

    private static AttendanceCorrection readCorrection(PackedReader in) {
        String target = in.getText();
        int flags = in.get();
        long time = (flags & 2) == 0 ? AttendanceEntry.NONE : in.getSigned();
        return new AttendanceCorrection(target, (flags & 1) != 0, time);
    }

    private @Nullable String symbol(boolean isThere, PackedReader in) {
        return isThere ? in.getSymbol(symbols) : null;
    }

    private List<String> readDevices(PackedReader in) {
        int count = in.getUnsignedInt();
        List<String> devices = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            devices.add(in.getSymbol(symbols));
        }
        return devices;
    }

    private static <T extends Enum<T>> int indexOf(T[] all, T one) {
        for (int i = 0; i < all.length; i++) {
            if (all[i] == one) {
                return i;
            }
        }
        throw new IllegalStateException("Expected " + one + " among its own constants.");
    }
}
