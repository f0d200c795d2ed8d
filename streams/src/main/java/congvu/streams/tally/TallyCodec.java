package congvu.streams.tally;

import congvu.domain.dossier.Correction;
import congvu.domain.rate.Contribution;
import congvu.domain.rate.RateFamily;
import congvu.domain.tally.TallyEntry;
import congvu.domain.tally.TallyJournal;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The packed form of {@link TallyState}. Not thread safe: buffers are used again. */
final class TallyCodec {
    private static final TallyEntry.Kind[] KINDS = TallyEntry.Kind.values();
    private static final int VOIDS = 1;

    private final PackedWriter out = new PackedWriter();
    private final PackedReader in = new PackedReader();

    byte[] pack(TallyState state) {
        out.reset();
        out.putFixed(state.leavesAt());
        out.putUnsigned(state.duplicates());
        out.putUnsigned(state.contributions().size());
        for (Contribution contribution : state.contributions()) {
            out.put((byte) contribution.family().code());
            out.putText(contribution.unitId()).putText(contribution.procedureId());
            out.putSigned(contribution.epochDay());
            out.putUnsigned(contribution.mask());
        }
        out.putUnsigned(state.journal().entries().size());
        state.journal().entries().forEach(this::write);
        return out.toBytes();
    }

    TallyState unpack(byte[] packed) {
        in.over(packed);
        long leavesAt = in.getFixed();
        int duplicates = in.getUnsignedInt();
        int count = in.getUnsignedInt();
        List<Contribution> contributions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            contributions.add(new Contribution(
                    RateFamily.ofCode(in.get()),
                    in.getText(),
                    in.getText(),
                    Math.toIntExact(in.getSigned()),
                    in.getUnsignedInt()));
        }
        int size = in.getUnsignedInt();
        List<TallyEntry> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            entries.add(read());
        }
        return new TallyState(leavesAt, duplicates, contributions, new TallyJournal(entries));
    }

    private void write(TallyEntry entry) {
        out.putText(entry.eventId()).putText(entry.source());
        out.put((byte) codeOf(entry.kind()));
        out.putSigned(entry.occurredAt());
        writeOptional(entry.unitId());
        writeOptional(entry.group());
        out.putUnsigned(entry.score());
        out.putUnsigned(entry.attitudeScore());
        writeOptional(entry.officer());
        Correction correction = entry.correction();
        if (correction != null) {
            out.putText(correction.targetEventId());
            out.put((byte) (correction.voids() ? VOIDS : 0));
            out.putSigned(correction.occurredAt());
        }
    }

    private TallyEntry read() {
        String eventId = in.getText();
        String source = in.getText();
        TallyEntry.Kind kind = KINDS[in.get()];
        long occurredAt = in.getSigned();
        String unitId = readOptional();
        String group = readOptional();
        int score = in.getUnsignedInt();
        int attitudeScore = in.getUnsignedInt();
        String officer = readOptional();
        Correction correction = kind == TallyEntry.Kind.CORRECTED
                ? new Correction(in.getText(), in.get() == VOIDS, in.getSigned())
                : null;
        return new TallyEntry(
                eventId, source, kind, occurredAt, unitId, group, score, attitudeScore, officer, correction);
    }

    private static int codeOf(TallyEntry.Kind kind) {
        return switch (kind) {
            case STATED -> 0;
            case WITHDRAWN -> 1;
            case CORRECTED -> 2;
        };
    }

    private void writeOptional(@Nullable String text) {
        out.put((byte) (text == null ? 0 : 1));
        if (text != null) {
            out.putText(text);
        }
    }

    private @Nullable String readOptional() {
        return in.get() == 0 ? null : in.getText();
    }
}
