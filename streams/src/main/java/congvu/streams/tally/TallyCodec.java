package congvu.streams.tally;

import congvu.domain.count.RateFamily;
import congvu.domain.dossier.Correction;
import congvu.domain.rate.Contribution;
import congvu.domain.rule.UnitHit;
import congvu.domain.tally.TallyEntry;
import congvu.domain.tally.TallyJournal;
import congvu.domain.tally.TallyOrigin;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.signal.HitCodec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The packed form of {@link TallyState}. Not thread safe: buffers are used again. */
final class TallyCodec {
    private static final TallyEntry.Kind[] KINDS = TallyEntry.Kind.values();
    private static final int VOIDS = 1;
    private static final int WITH_PERSON = 1;

    /** Beside the kind, in its byte: what was kept before any of this was reads on. */
    private static final int KIND = 3;

    private static final int OF_UNIT = 1 << 2;
    private static final int OF_PERSON = 1 << 3;
    private static final int SURPRISE = 1 << 4;
    private static final int HAS_OFFSET = 1 << 5;
    private static final int HAS_DOSSIER = 1 << 6;

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
        if (state.isWithPerson() || !state.told().isEmpty()) {
            out.put((byte) (state.isWithPerson() ? WITH_PERSON : 0));
            state.told().forEach(told -> HitCodec.write(out, told));
        }
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
        // Nothing follows where no rule says anything, and so in what was kept before there were any.
        boolean isWithPerson = in.hasMore() && in.get() == WITH_PERSON;
        List<UnitHit> told = new ArrayList<>();
        while (in.hasMore()) {
            told.add(HitCodec.readOfUnit(in));
        }
        return new TallyState(leavesAt, duplicates, contributions, new TallyJournal(entries), told, isWithPerson);
    }

    private void write(TallyEntry entry) {
        out.putText(entry.eventId()).putText(entry.source());
        out.put((byte) (codeOf(entry.kind()) | flagsOf(entry.origin())));
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
        if (entry.origin().offset() != TallyOrigin.NOWHERE) {
            out.putUnsigned(entry.origin().offset());
        }
        String dossierId = entry.origin().dossierId();
        if (dossierId != null) {
            out.putText(dossierId);
        }
    }

    private TallyEntry read() {
        String eventId = in.getText();
        String source = in.getText();
        int flags = in.get();
        TallyEntry.Kind kind = KINDS[flags & KIND];
        long occurredAt = in.getSigned();
        String unitId = readOptional();
        String group = readOptional();
        int score = in.getUnsignedInt();
        int attitudeScore = in.getUnsignedInt();
        String officer = readOptional();
        Correction correction = kind == TallyEntry.Kind.CORRECTED
                ? new Correction(in.getText(), in.get() == VOIDS, in.getSigned())
                : null;
        long offset = (flags & HAS_OFFSET) == 0 ? TallyOrigin.NOWHERE : in.getUnsigned();
        String dossierId = (flags & HAS_DOSSIER) == 0 ? null : in.getText();
        TallyOrigin origin = new TallyOrigin(subjectOf(flags), (flags & SURPRISE) != 0, offset, dossierId);
        return new TallyEntry(
                eventId, source, kind, occurredAt, unitId, group, score, attitudeScore, officer, correction, origin);
    }

    private static int flagsOf(TallyOrigin origin) {
        int subject = switch (origin.subject()) {
            case UNSTATED -> 0;
            case UNIT -> OF_UNIT;
            case PERSON -> OF_PERSON;
        };
        return subject
                | (origin.isSurprise() ? SURPRISE : 0)
                | (origin.dossierId() == null ? 0 : HAS_DOSSIER)
                | (origin.offset() == TallyOrigin.NOWHERE ? 0 : HAS_OFFSET);
    }

    private static TallyOrigin.Subject subjectOf(int flags) {
        if ((flags & OF_UNIT) != 0) {
            return TallyOrigin.Subject.UNIT;
        }
        return (flags & OF_PERSON) != 0 ? TallyOrigin.Subject.PERSON : TallyOrigin.Subject.UNSTATED;
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
