package congvu.streams.dossier;

import congvu.domain.alert.AlertCause;
import congvu.domain.alert.AlertTransitions;
import congvu.domain.alert.PublishedAlert;
import congvu.domain.alert.StandingAlert;
import congvu.domain.dossier.DossierFacts;
import congvu.domain.dossier.DossierFold;
import congvu.domain.dossier.DossierTraits;
import congvu.domain.dossier.DossierTraits.Trait;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.Obligation;
import congvu.domain.rate.Contribution;
import congvu.domain.signal.SignalAction;
import congvu.domain.signal.SignalSettlement;
import congvu.domain.signal.SubjectSignals;
import congvu.domain.standing.Standing;
import congvu.streams.FailureCode;
import congvu.streams.stage.StageContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds the journal of one dossier, decides what stands, and prepares what is to be told of the difference. Changes
 * nothing.
 *
 * <p>What has ended keeps its verdict: of a file that has ended, whatever newer reference data would tell otherwise
 * stays as it was told, unless an event changes it by any reference data.
 */
final class DossierJudge {
    private static final Logger LOG = LoggerFactory.getLogger(DossierJudge.class);

    private final StageContext context;
    private final DossierOutput output;
    private final DossierCodec codec;
    private final SignalJudge signals;
    private final SignalOutput signalOutput;

    DossierJudge(
            StageContext context,
            DossierOutput output,
            DossierCodec codec,
            SignalJudge signals,
            SignalOutput signalOutput) {
        this.context = context;
        this.output = output;
        this.codec = codec;
        this.signals = signals;
        this.signalOutput = signalOutput;
    }

    /** The same; null when computing fails: a defect of ours that must not stop the dossiers behind this one. */
    @Nullable
    Settlement tryToSettle(
            Subject subject, DossierState state, @Nullable JournalEntry event, AlertCause cause, boolean isCurrent) {
        try {
            return settle(subject, state, event, cause, isCurrent);
        } catch (RuntimeException e) {
            // Names the defect, never the dossier, nor what was said of it: an id may be a person's.
            LOG.atError()
                    .addKeyValue("partition", context.account().partition())
                    .addKeyValue("failure", FailureCode.of(e))
                    .log("A dossier could not be settled.");
            context.account().unsettled();
            return null;
        }
    }

    /** @param isCurrent whether it was last judged by the reference data of now, so that these tell nothing otherwise */
    Settlement settle(
            Subject subject, DossierState state, @Nullable JournalEntry event, AlertCause cause, boolean isCurrent) {
        Journal journal = event == null ? state.journal() : state.journal().with(event);
        DossierFacts facts = fold(subject, journal, state);
        Kept kept = Kept.NOTHING;
        Obligation file = facts.file();
        boolean isOpenNow = file != null && file.isOpen();
        boolean mayKeep = state.keepsVerdict() || !isCurrent;
        if (mayKeep && state.hasEnded() && !isOpenNow) {
            DossierFacts known = event == null ? facts : fold(subject, state.journal(), state);
            kept = keptOf(subject, state, known, facts);
        }
        boolean keepsHits = (state.signals().isHeld() || !isCurrent) && state.isAtRest() && !isOpenNow;
        return settle(subject, state, journal, facts, kept, keepsHits, cause);
    }

    private Settlement settle(
            Subject subject,
            DossierState state,
            Journal journal,
            DossierFacts facts,
            Kept kept,
            boolean keepsHits,
            AlertCause cause) {
        long tick = context.clock().tick();
        Standing standing = standing(kept.heard(facts), kept.ids(), journal).handled(state.actions());
        AlertTransitions alerts = AlertTransitions.between(kept.othersOf(state.alerts()), standing.alerts(), cause);
        DossierOutput.Batch batch =
                output.prepare(subject, standing, tick, state, kept, alerts, cause == AlertCause.REFERENCE_CHANGED);
        Contribution contribution = kept.contribution();
        Standing full = kept.isNothing() ? standing : standing(facts, Set.of(), journal);
        SignalJudge.Found found = signals.find(journal, full.facts(), full.alerts());
        FileHits hits = keepsHits ? keptHits(subject, state, journal, found) : found.hits();
        SignalJudge.Decision decision = signals.decide(subject, state.signals(), hits, found, full, cause);
        List<DossierOutput.Message> messages = messages(subject, full, decision, batch.messages());
        boolean leaves =
                standing.mayLeave() && decision.next().kept().published().isEmpty();
        DossierState next = new DossierState(
                subject.family(),
                Math.min(standing.nextDueAt(), decision.nextChangeAt()),
                state.duplicates(),
                contribution == null ? standing.contribution() : contribution,
                batch.obligations(),
                Kept.joined(kept.alertsOf(state.alerts()), alerts.published()),
                journal,
                state.actions(),
                !kept.isNothing(),
                leaves ? decision.next().left() : decision.next(),
                state.grievances());
        byte[] packed = leaves ? codec.packMarker(next) : codec.pack(subject, next);
        return new Settlement(
                state.contribution(),
                next,
                leaves,
                packed,
                new DossierOutput.Batch(messages, batch.obligations()),
                alerts.transitions(),
                decision);
    }

    private List<DossierOutput.Message> messages(
            Subject subject, Standing standing, SignalJudge.Decision decision, List<DossierOutput.Message> others) {
        SignalSettlement told = decision.told();
        if (told == null) {
            return others;
        }
        List<DossierOutput.Message> all = new ArrayList<>(others);
        all.addAll(signalOutput.messages(
                subject, standing.facts().file(), told, context.book().rules()));
        return all;
    }

    /** Those that were found when it came to rest, with the difference that an event makes by the rules of now. */
    private FileHits keptHits(Subject subject, DossierState state, Journal journal, SignalJudge.Found found) {
        FileHits stored = state.signals().hits();
        boolean isSameJournal = journal.size() == state.journal().size();
        if (isSameJournal || (stored.isEmpty() && found.hits().isEmpty())) {
            return stored;
        }
        Standing known = standing(fold(subject, state.journal(), state), Set.of(), state.journal());
        SignalJudge.Found before = signals.find(state.journal(), known.facts(), known.alerts());
        return stored.changed(before.hits(), found.hits());
    }

    /** What may become of something that a person did about a signal. */
    SubjectSignals.ActionAnswer answer(Subject subject, DossierState state, SignalAction action) {
        return state.signals().kept().answer(action, signals.contextOf(fold(subject, state.journal(), state)));
    }

    /**
     * @param known what its events said before, by the reference data of now
     * @param now what they say with the new one
     */
    private Kept keptOf(Subject subject, DossierState state, DossierFacts known, DossierFacts now) {
        Standing standing = standing(known, Set.of(), state.journal()).handled(state.actions());
        Set<String> ids = new HashSet<>();
        for (PublishedObligation told : state.obligations()) {
            boolean isSame = isSame(find(known, told.id()), find(now, told.id()));
            if (told.isSettled() && isSame && !isToldSo(subject, state, told, standing)) {
                ids.add(told.id());
            }
        }
        Set<String> unheard = new HashSet<>();
        for (Obligation step : known.steps()) {
            boolean isTold = DossierOutput.findPublished(state.obligations(), step.id()) != null;
            if (!isTold && isSame(step, find(now, step.id()))) {
                unheard.add(step.id());
            }
        }
        Obligation file = now.file();
        if (file == null || !ids.contains(file.id())) {
            return new Kept(ids, unheard, null, false);
        }
        boolean isAppraised = !file.equals(known.file());
        Contribution contribution = contributionOf(state, file);
        Contribution told = contribution == null ? null : contribution.told(now.traits());
        return new Kept(ids, unheard, told, isAppraised);
    }

    private static @Nullable Contribution contributionOf(DossierState state, Obligation file) {
        PublishedObligation published = DossierOutput.findPublished(state.obligations(), file.id());
        ToldFile told = published == null ? null : published.told();
        Contribution contribution = state.contribution();
        return contribution == null || told == null
                ? contribution
                : contribution.appraised(file.appraisal().withLate(told.lateCycles()));
    }

    private static boolean isSame(@Nullable Obligation known, @Nullable Obligation now) {
        if (known == null || now == null) {
            return known == null && now == null;
        }
        return now.isJudgedAs(known);
    }

    /** Whether the reference data of now tells of an obligation and of its alerts what was told. */
    private boolean isToldSo(Subject subject, DossierState state, PublishedObligation told, Standing standing) {
        Obligation obligation = find(standing.facts(), told.id());
        if (obligation == null
                || output.fingerprintOf(
                                subject, obligation, standing, context.clock().tick())
                        != told.fingerprint()) {
            return false;
        }
        List<PublishedAlert> published = state.alerts().stream()
                .filter(alert -> alert.obligationId().equals(told.id()))
                .toList();
        List<StandingAlert> alerts = standing.alerts().stream()
                .filter(alert -> alert.obligation().id().equals(told.id()))
                .toList();
        return AlertTransitions.between(published, alerts, AlertCause.TIME_PASSED)
                .transitions()
                .isEmpty();
    }

    private static @Nullable Obligation find(DossierFacts facts, String id) {
        Obligation file = facts.file();
        if (file != null && file.id().equals(id)) {
            return file;
        }
        for (Obligation step : facts.steps()) {
            if (Objects.equals(step.id(), id)) {
                return step;
            }
        }
        return null;
    }

    private DossierFacts fold(Subject subject, Journal journal, DossierState state) {
        DossierFacts facts = DossierFold.fold(subject.family(), subject.obligationId(), journal, context.book());
        return state.grievances().isEmpty() ? facts : facts.told(Trait.COMPLAINED_OF, DossierTraits.YES);
    }

    private Standing standing(DossierFacts facts, Set<String> kept, Journal journal) {
        return Standing.of(
                facts,
                kept,
                journal,
                context.book(),
                context.policy(),
                context.clock().tick());
    }
}
