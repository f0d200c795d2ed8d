package congvu.streams.dossier;

import congvu.domain.alert.ActionType;
import congvu.domain.alert.AlertAction;
import congvu.domain.alert.AlertActions;
import congvu.domain.alert.AlertRule;
import congvu.domain.alert.AlertState;
import congvu.domain.alert.PublishedAlert;
import congvu.domain.count.RateFamily;
import congvu.domain.dossier.Journal;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.rate.Contribution;
import congvu.schemas.wire.SymbolTable;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.signal.SignalsCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The packed form of {@link DossierState}: the value in the store and in its changelog, and nobody else's business.
 *
 * <p>Layout: form (1 byte), family (1 byte), next due (8 bytes), counts, contribution, published obligations, published
 * alerts, journal, actions, signals; a file without signals takes no byte for them.
 * The head is the same for dossiers and for markers of dossiers that have left, so that a restart reads the head only.
 * Not thread safe: buffers are used again.
 */
final class DossierCodec {
    private static final byte FORM_DOSSIER = 1;
    private static final byte FORM_LEFT = 2;
    private static final AlertRule[] RULES = AlertRule.values();
    private static final int NO_FAMILY = 127;
    private static final ObligationFamily[] FAMILIES = ObligationFamily.values();
    private static final ActionType[] ACTIONS = ActionType.values();
    private static final int HAS_CONTRIBUTION = 1;
    private static final int HAS_ACTIONS = 2;
    private static final int IS_AT_REST = 4;
    private static final int KEEPS_VERDICT = 8;
    private static final int HAS_SIGNALS = 16;
    private static final int HOLDS_HITS = 2;
    private static final int WAITS_FOR_FACTS = 4;
    private static final int HAS_OWN_ID = 1;
    private static final int IS_SETTLED = 2;
    private static final int HAS_RECORD = 4;
    private static final AlertState[] STATES = AlertState.values();

    private final PackedWriter out = new PackedWriter();
    private final PackedReader in = new PackedReader();
    private final SymbolTable symbols = new SymbolTable();
    private final JournalCodec journals = new JournalCodec(symbols);

    /** Whether these bytes only remember that a dossier was here. */
    static boolean isMarker(byte[] packed) {
        return packed[0] == FORM_LEFT;
    }

    /**
     * @param subject tells the id of the whole, which is not stored again
     */
    byte[] pack(Subject subject, DossierState state) {
        String wholeId = subject.obligationId();
        out.reset();
        writeHead(FORM_DOSSIER, headOf(state, state.nextDueAt(), state.contribution()));
        out.putUnsigned(state.obligations().size());
        for (PublishedObligation obligation : state.obligations()) {
            writeObligation(wholeId, obligation);
        }
        out.putUnsigned(state.alerts().size());
        for (PublishedAlert alert : state.alerts()) {
            writeAlert(wholeId, alert);
        }
        journals.write(state.journal(), out);
        for (AlertAction action : state.actions().entries()) {
            writeAction(action);
        }
        if (!state.signals().isNothing()) {
            SignalsCodec.write(out, state.signals().kept());
        }
        // To the end of the value; most have none, and none takes no byte.
        state.grievances().forEach(out::putText);
        return out.toBytes();
    }

    /** What stays of a dossier that has left: enough to refuse its late events and to account for those it had. */
    byte[] packMarker(DossierState state) {
        out.reset();
        writeHead(FORM_LEFT, headOf(state, Long.MAX_VALUE, null));
        return out.toBytes();
    }

    /** The part that a restart needs, of a dossier or a marker. */
    DossierHead head(byte[] packed) {
        in.over(packed);
        return readHead();
    }

    DossierState unpack(Subject subject, byte[] packed) {
        String wholeId = subject.obligationId();
        in.over(packed);
        DossierHead head = readHead();
        List<PublishedObligation> obligations = new ArrayList<>(1);
        for (int i = in.getUnsignedInt(); i > 0; i--) {
            obligations.add(readObligation(wholeId));
        }
        int alertCount = in.getUnsignedInt();
        List<PublishedAlert> alerts = alertCount == 0 ? List.of() : new ArrayList<>(alertCount);
        for (int i = 0; i < alertCount; i++) {
            alerts.add(readAlert(wholeId));
        }
        Journal journal = journals.read(in);
        AlertActions actions = readActions(head);
        return new DossierState(
                head.family(),
                head.nextDueAt(),
                head.duplicates(),
                head.contribution(),
                obligations,
                alerts,
                journal,
                actions,
                head.keepsVerdict(),
                readSignals(head),
                readGrievances());
    }

    private static DossierHead headOf(DossierState state, long nextDueAt, @Nullable Contribution contribution) {
        return new DossierHead(
                state.family(),
                nextDueAt,
                state.journal().size(),
                state.duplicates(),
                state.actions().entries().size(),
                state.actions().duplicates(),
                contribution,
                state.isAtRest(),
                state.keepsVerdict(),
                state.signals().accepted(),
                state.signals().duplicates(),
                flagsOf(state.signals()));
    }

    private void writeHead(byte form, DossierHead head) {
        ObligationFamily family = head.family();
        Contribution contribution = head.contribution();
        out.put(form);
        out.put((byte) (family == null ? NO_FAMILY : indexOf(FAMILIES, family)));
        out.putFixed(head.nextDueAt());
        out.putUnsigned(head.accepted());
        out.putUnsigned(head.duplicates());
        boolean hasActions = head.actions() + head.actionDuplicates() > 0;
        int flags = contribution == null ? 0 : HAS_CONTRIBUTION;
        flags |= hasActions ? HAS_ACTIONS : 0;
        flags |= head.isAtRest() ? IS_AT_REST : 0;
        flags |= head.keepsVerdict() ? KEEPS_VERDICT : 0;
        flags |= head.hasSignals() ? HAS_SIGNALS : 0;
        out.put((byte) flags);
        if (head.hasSignals()) {
            out.put((byte) head.signalFlags());
            out.putUnsigned(head.signalActions());
            out.putUnsigned(head.signalActionDuplicates());
        }
        if (hasActions) {
            out.putUnsigned(head.actions());
            out.putUnsigned(head.actionDuplicates());
        }
        if (contribution != null) {
            out.put((byte) contribution.family().code());
            out.putText(contribution.unitId());
            out.putText(contribution.procedureId());
            out.putSigned(contribution.epochDay());
            out.putUnsigned(contribution.mask());
        }
    }

    private DossierHead readHead() {
        in.get();
        int familyCode = in.get();
        ObligationFamily family = familyCode == NO_FAMILY ? null : FAMILIES[familyCode];
        long nextDueAt = in.getFixed();
        int accepted = in.getUnsignedInt();
        int duplicates = in.getUnsignedInt();
        int flags = in.get();
        boolean hasSignals = (flags & HAS_SIGNALS) != 0;
        int signalFlags = hasSignals ? in.get() : 0;
        int signalActions = hasSignals ? in.getUnsignedInt() : 0;
        int signalActionDuplicates = hasSignals ? in.getUnsignedInt() : 0;
        int actions = (flags & HAS_ACTIONS) == 0 ? 0 : in.getUnsignedInt();
        int actionDuplicates = (flags & HAS_ACTIONS) == 0 ? 0 : in.getUnsignedInt();
        Contribution contribution = (flags & HAS_CONTRIBUTION) == 0
                ? null
                : new Contribution(
                        RateFamily.ofCode(in.get()),
                        in.getSymbol(symbols),
                        in.getSymbol(symbols),
                        Math.toIntExact(in.getSigned()),
                        in.getUnsignedInt());
        boolean isAtRest = (flags & IS_AT_REST) != 0;
        boolean keepsVerdict = (flags & KEEPS_VERDICT) != 0;
        return new DossierHead(
                family,
                nextDueAt,
                accepted,
                duplicates,
                actions,
                actionDuplicates,
                contribution,
                isAtRest,
                keepsVerdict,
                signalActions,
                signalActionDuplicates,
                signalFlags);
    }

    private static int flagsOf(FileSignals signals) {
        int flags = signals.isNothing() ? 0 : DossierHead.HAS_SIGNALS;
        flags |= signals.isHeld() ? HOLDS_HITS : 0;
        return flags | (signals.waits() ? WAITS_FOR_FACTS : 0);
    }

    private FileSignals readSignals(DossierHead head) {
        return head.hasSignals()
                ? new FileSignals(
                        SignalsCodec.read(in),
                        head.signalActions(),
                        (head.signalFlags() & HOLDS_HITS) != 0,
                        (head.signalFlags() & WAITS_FOR_FACTS) != 0)
                : FileSignals.NONE;
    }

    private Set<String> readGrievances() {
        if (!in.hasMore()) {
            return Set.of();
        }
        Set<String> grievances = new TreeSet<>();
        while (in.hasMore()) {
            grievances.add(in.getText());
        }
        return grievances;
    }

    private void writeAction(AlertAction action) {
        out.putText(action.eventId());
        out.putText(action.source());
        out.put((byte) indexOf(ACTIONS, action.type()));
        out.putText(action.alertId());
        out.putSigned(action.occurredAt());
        out.putText(action.actorToken());
        String assignee = action.assigneeToken();
        out.put((byte) (assignee == null ? 0 : 1));
        if (assignee != null) {
            out.putText(assignee);
        }
        out.putSigned(action.until());
    }

    private AlertActions readActions(DossierHead head) {
        if (head.actions() == 0) {
            return AlertActions.NONE;
        }
        List<AlertAction> entries = new ArrayList<>(head.actions());
        for (int i = 0; i < head.actions(); i++) {
            entries.add(new AlertAction(
                    in.getText(),
                    in.getText(),
                    ACTIONS[in.get()],
                    in.getText(),
                    in.getSigned(),
                    in.getText(),
                    in.get() == 0 ? null : in.getText(),
                    in.getSigned()));
        }
        return new AlertActions(entries, head.actionDuplicates());
    }

    private void writeObligation(String wholeId, PublishedObligation obligation) {
        ToldFile told = obligation.told();
        boolean isFile = obligation.id().equals(wholeId);
        int flags = isFile ? 0 : HAS_OWN_ID;
        flags |= obligation.isSettled() ? IS_SETTLED : 0;
        flags |= told == null ? 0 : HAS_RECORD;
        out.put((byte) flags);
        if (!isFile) {
            out.putText(obligation.id());
        }
        PublishedObligation.Versions versions = obligation.versions();
        out.putFixed(obligation.fingerprint());
        out.putSigned(obligation.dueAt());
        out.putSigned(versions.officeHours()).putSigned(versions.calendar());
        out.putSigned(versions.procedure());
        if (told != null) {
            writeTold(told);
        }
    }

    private void writeTold(ToldFile told) {
        out.putUnsigned(told.record().length).put(told.record(), 0, told.record().length);
        out.putUnsigned(told.besideFrom());
        out.putUnsigned(told.lateCycles().size());
        for (Integer cycle : told.lateCycles()) {
            out.putUnsigned(cycle);
        }
    }

    private PublishedObligation readObligation(String wholeId) {
        int flags = in.get();
        String id = (flags & HAS_OWN_ID) == 0 ? wholeId : in.getText();
        long fingerprint = in.getFixed();
        long dueAt = in.getSigned();
        PublishedObligation.Versions versions =
                new PublishedObligation.Versions((int) in.getSigned(), (int) in.getSigned(), (int) in.getSigned());
        ToldFile told = (flags & HAS_RECORD) == 0 ? null : readTold();
        return new PublishedObligation(id, fingerprint, dueAt, versions, (flags & IS_SETTLED) != 0, told);
    }

    private ToldFile readTold() {
        byte[] record = in.getBytes(in.getUnsignedInt());
        int besideFrom = in.getUnsignedInt();
        List<Integer> late = new ArrayList<>();
        for (int i = in.getUnsignedInt(); i > 0; i--) {
            late.add(in.getUnsignedInt());
        }
        return new ToldFile(record, besideFrom, late);
    }

    private void writeAlert(String wholeId, PublishedAlert alert) {
        writeId(wholeId, alert.obligationId());
        out.put((byte) indexOf(RULES, alert.rule()));
        out.put((byte) alert.level());
        out.putUnsigned(alert.promiseNumber());
        out.put((byte) indexOf(STATES, alert.state()));
        out.putUnsigned(alert.version());
        out.putSigned(alert.reachedAt());
        out.putSigned(alert.dueAt() - alert.reachedAt());
        out.putFixed(alert.fingerprint());
    }

    private PublishedAlert readAlert(String wholeId) {
        String obligationId = readId(wholeId);
        AlertRule rule = RULES[in.get()];
        int level = in.get();
        int promiseNumber = in.getUnsignedInt();
        AlertState state = STATES[in.get()];
        int version = in.getUnsignedInt();
        long reachedAt = in.getSigned();
        long dueAt = reachedAt + in.getSigned();
        return new PublishedAlert(
                obligationId, rule, level, promiseNumber, state, version, reachedAt, dueAt, in.getFixed());
    }

    private void writeId(String wholeId, String obligationId) {
        boolean isFile = obligationId.equals(wholeId);
        out.put((byte) (isFile ? 0 : 1));
        if (!isFile) {
            out.putText(obligationId);
        }
    }

    private String readId(String wholeId) {
        return in.get() == 0 ? wholeId : in.getText();
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
