package congvu.streams.signal;

import congvu.domain.rule.Hit;
import congvu.domain.rule.Severity;
import congvu.domain.rule.SignalState;
import congvu.domain.signal.PublishedSignal;
import congvu.domain.signal.SignalAction;
import congvu.domain.signal.SignalActionType;
import congvu.domain.signal.SignalActions;
import congvu.domain.signal.SignalFingerprint;
import congvu.domain.signal.SubjectSignals;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is kept of the signals of one subject, as part of a packed entry: one byte where there is nothing. */
public final class SignalsCodec {
    private static final byte NOTHING = 0;
    private static final byte FORMAT = 1;

    private SignalsCodec() {}

    public static void write(PackedWriter out, SubjectSignals signals) {
        if (signals.isEmpty()) {
            out.put(NOTHING);
            return;
        }
        out.put(FORMAT);
        out.putUnsigned(signals.hits().size());
        signals.hits().forEach(hit -> HitCodec.write(out, hit));
        out.putUnsigned(signals.published().size());
        signals.published().forEach(one -> write(out, one));
        out.putUnsigned(signals.actions().duplicates());
        out.putUnsigned(signals.actions().entries().size());
        signals.actions().entries().forEach(one -> write(out, one));
        out.putUnsigned(signals.told().size());
        signals.told().forEach(one -> HitCodec.write(out, one));
    }

    /** @throws IllegalStateException for a format of a later version */
    public static SubjectSignals read(PackedReader in) {
        byte format = in.get();
        if (format == NOTHING) {
            return SubjectSignals.NONE;
        }
        if (format != FORMAT) {
            throw new IllegalStateException(
                    "Expected signals of format " + FORMAT + ", but found format " + format + ".");
        }
        List<Hit> hits = list(in, HitCodec::read);
        List<PublishedSignal> published = list(in, SignalsCodec::published);
        int duplicates = in.getUnsignedInt();
        SignalActions actions = new SignalActions(list(in, SignalsCodec::action), duplicates);
        return new SubjectSignals(hits, published, actions, list(in, HitCodec::readOfUnit));
    }

    private static <T> List<T> list(PackedReader in, Function<PackedReader, T> element) {
        int size = in.getUnsignedInt();
        List<T> found = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            found.add(element.apply(in));
        }
        return found;
    }

    private static void write(PackedWriter out, PublishedSignal one) {
        out.putText(one.signalId()).putText(one.ruleId()).putText(one.occurrence());
        out.putText(one.packId()).putUnsigned(one.ruleVersion());
        out.put((byte) one.severity().code()).put((byte) one.state().code());
        out.putUnsigned(one.version()).putText(one.unitId());
        out.putSigned(one.epochDay()).putSigned(one.from()).putSigned(one.until());
        out.putFixed(one.fingerprint().moving()).putFixed(one.fingerprint().exact());
        out.putSigned(one.reviewFingerprint()).putSigned(one.expiresAt());
    }

    private static PublishedSignal published(PackedReader in) {
        return new PublishedSignal(
                in.getText(),
                in.getText(),
                in.getText(),
                in.getText(),
                in.getUnsignedInt(),
                Severity.ofCode(in.get()),
                SignalState.ofCode(in.get()),
                in.getUnsignedInt(),
                in.getText(),
                (int) in.getSigned(),
                in.getSigned(),
                in.getSigned(),
                new SignalFingerprint(in.getFixed(), in.getFixed()),
                (int) in.getSigned(),
                in.getSigned());
    }

    private static void write(PackedWriter out, SignalAction action) {
        out.putText(action.eventId()).putText(action.source());
        out.put((byte) action.type().code()).putText(action.signalId()).putSigned(action.occurredAt());
        out.putText(action.actorToken()).putText(action.assigneeToken()).putText(action.reasonCode());
        out.putSigned(action.until());
    }

    private static SignalAction action(PackedReader in) {
        return new SignalAction(
                in.getText(),
                in.getText(),
                SignalActionType.ofCode(in.get()),
                in.getText(),
                in.getSigned(),
                in.getText(),
                in.getOptionalText(),
                in.getOptionalText(),
                in.getSigned());
    }
}
