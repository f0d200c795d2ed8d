package congvu.streams.attendance;

import congvu.domain.attendance.AttendanceJournal;
import congvu.domain.count.RateFamily;
import congvu.domain.rate.Contribution;
import congvu.schemas.wire.SymbolTable;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The packed form of {@link AttendanceState}: the value in the store and in its changelog, and nobody else's business.
 *
 * <p>Layout: form (1 byte), flags (1 byte), next due (8 bytes), counts, devices, published days, journal. A restart reads up
 * to the journal only. Not thread safe: buffers are used again.
 */
final class AttendanceCodec {
    private static final byte FORM = 1;
    private static final int FLAGS_AT = 1;
    private static final int UNCERTAIN = 1;
    private static final int WITHOUT_SCHEDULE = 1 << 1;

    private static final int DAY_UNCERTAIN = 1;
    private static final int DAY_CLOSED = 1 << 1;
    private static final int SAME_PLACE = 1 << 2;
    private static final int DAY_HIT = 1 << 3;

    private final PackedWriter out = new PackedWriter(4_096);
    private final PackedReader in = new PackedReader();
    private final SymbolTable symbols = new SymbolTable();
    private final AttendanceJournalCodec journals = new AttendanceJournalCodec(symbols);

    /** Whether any day of this person waits for a device to be heard of; read without anything else. */
    static boolean isUncertain(byte[] packed) {
        return (packed[FLAGS_AT] & UNCERTAIN) != 0;
    }

    /** @param staffToken the key, with which ids of events often begin */
    byte[] pack(String staffToken, AttendanceState state) {
        AttendanceHead head = state.head();
        out.reset();
        out.put(FORM);
        out.put((byte) ((head.isUncertain() ? UNCERTAIN : 0) | (head.isWithoutSchedule() ? WITHOUT_SCHEDULE : 0)));
        out.putFixed(head.nextDueAt());
        out.putUnsigned(head.accepted());
        out.putUnsigned(head.duplicates());
        out.putUnsigned(head.devices().size());
        head.devices().forEach(out::putText);
        writeDays(head.days());
        journals.write(staffToken, state.journal(), out);
        return out.toBytes();
    }

    /** The part that a restart needs. */
    AttendanceHead head(byte[] packed) {
        in.over(packed);
        return readHead();
    }

    AttendanceState unpack(String staffToken, byte[] packed) {
        in.over(packed);
        AttendanceHead head = readHead();
        AttendanceJournal journal = journals.read(staffToken, in);
        return new AttendanceState(head, journal);
    }

    private AttendanceHead readHead() {
        in.get();
        int flags = in.get();
        long nextDueAt = in.getFixed();
        long accepted = in.getUnsigned();
        int duplicates = in.getUnsignedInt();
        int deviceCount = in.getUnsignedInt();
        List<String> devices = new ArrayList<>(deviceCount);
        for (int i = 0; i < deviceCount; i++) {
            devices.add(in.getSymbol(symbols));
        }
        return new AttendanceHead(
                nextDueAt, accepted, duplicates, (flags & WITHOUT_SCHEDULE) != 0, devices, readDays());
    }

    /** Days as differences to the day before; unit and schedule are spelt when they change. */
    private void writeDays(List<PublishedDay> days) {
        out.putUnsigned(days.size());
        int previousDay = 0;
        String unit = "";
        String schedule = "";
        for (PublishedDay day : days) {
            Contribution contribution = day.contribution();
            int flags = (day.isUncertain() ? DAY_UNCERTAIN : 0) | (day.isHit() ? DAY_HIT : 0);
            boolean isSamePlace = contribution != null
                    && contribution.unitId().equals(unit)
                    && contribution.procedureId().equals(schedule);
            flags |= contribution == null ? 0 : DAY_CLOSED;
            out.putSigned(day.epochDay() - previousDay);
            out.put((byte) (flags | (isSamePlace ? SAME_PLACE : 0)));
            out.putFixed(day.fingerprint());
            previousDay = day.epochDay();
            if (contribution != null) {
                unit = contribution.unitId();
                schedule = contribution.procedureId();
                if (!isSamePlace) {
                    out.putText(unit).putText(schedule);
                }
                out.putUnsigned(contribution.mask());
            }
        }
    }

    private List<PublishedDay> readDays() {
        int count = in.getUnsignedInt();
        List<PublishedDay> days = new ArrayList<>(count + 1);
        int epochDay = 0;
        String unit = "";
        String schedule = "";
        for (int i = 0; i < count; i++) {
            epochDay += Math.toIntExact(in.getSigned());
            int flags = in.get();
            long fingerprint = in.getFixed();
            Contribution contribution = null;
            if ((flags & DAY_CLOSED) != 0) {
                boolean isSamePlace = (flags & SAME_PLACE) != 0;
                unit = isSamePlace ? unit : in.getSymbol(symbols);
                schedule = isSamePlace ? schedule : in.getSymbol(symbols);
                contribution = new Contribution(RateFamily.ATTENDANCE, unit, schedule, epochDay, in.getUnsignedInt());
            }
            boolean isHit = (flags & DAY_HIT) != 0;
            days.add(new PublishedDay(epochDay, fingerprint, (flags & DAY_UNCERTAIN) != 0, isHit, contribution));
        }
        return days;
    }
}
