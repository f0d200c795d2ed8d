package congvu.streams.dossier;

import congvu.domain.alert.AlertCause;
import congvu.domain.alert.StandingAlert;
import congvu.domain.calendar.Deadlines;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.dossier.DossierFacts;
import congvu.domain.dossier.Journal;
import congvu.domain.fact.FileFacts;
import congvu.domain.fact.FileStory;
import congvu.domain.obligation.Obligation;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.Matches;
import congvu.domain.rule.RuleSubject;
import congvu.domain.signal.RateSource;
import congvu.domain.signal.RuleSource;
import congvu.domain.signal.SignalCause;
import congvu.domain.signal.SignalContext;
import congvu.domain.signal.SignalFacts;
import congvu.domain.signal.SignalSettlement;
import congvu.domain.signal.SignalSubject;
import congvu.domain.signal.SignalTransition;
import congvu.domain.signal.SubjectSignals;
import congvu.domain.standing.Standing;
import congvu.streams.stage.PartitionAccount;
import congvu.streams.stage.StageClock;
import congvu.streams.stage.StageContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rules the facts of a file meet, which signals stand by that, and what units are to be told. Changes nothing.
 *
 * <p>A file that is at rest keeps the hits that were found, with the versions of the rules that they met: of an event that
 * comes then only the difference counts that it makes by the rules of now.
 */
final class SignalJudge {
    private final StageContext context;
    private final String topic;

    /** @param topic that holds the events of these files */
    SignalJudge(StageContext context, String topic) {
        this.context = context;
        this.topic = topic;
    }

    /**
     * What was found of a file by the reference data of now.
     *
     * @param failures how often a condition could not be computed
     * @param nextChangeAt the first later tick at which something else is found by time alone
     */
    record Found(FileHits hits, int failures, long nextChangeAt) {
        static final Found NOTHING = new Found(FileHits.NONE, 0, Deadlines.NEVER);
    }

    /**
     * What is decided of the signals of a file.
     *
     * @param told null where there is nothing to tell
     */
    record Decision(FileSignals next, @Nullable SignalSettlement told, int failures, long nextChangeAt) {

        /** Counts what it tells, once it is carried out. */
        void countIn(PartitionAccount account) {
            if (failures > 0) {
                account.failedConditions(failures);
            }
            if (told != null) {
                for (SignalTransition transition : told.transitions()) {
                    if (!transition.isExpired()) {
                        account.signal(transition.published().state());
                    }
                }
            }
        }
    }

    /** What rules find in a file as it stands; nothing where there are no rules. */
    Found find(Journal journal, DossierFacts facts, List<StandingAlert> alerts) {
        ReferenceBook book = context.book();
        if (book.rules().isEmpty()) {
            return Found.NOTHING;
        }
        Matches matches = new Matches();
        FileStory story =
                new FileStory(journal, facts, alerts, topic, context.account().partition());
        long next = FileFacts.tell(
                story,
                book,
                context.policy(),
                context.clock().tick(),
                (fact, legs) -> matches.add(fact, legs, book.ancestorsOf(fact.unitId(), fact.epochDay())));
        boolean isNothing = matches.own().isEmpty() && matches.ofUnits().isEmpty();
        FileHits hits = isNothing ? FileHits.NONE : new FileHits(matches.own(), matches.ofUnits());
        return isNothing && matches.failures() == 0 && next == Deadlines.NEVER
                ? Found.NOTHING
                : new Found(hits, matches.failures(), next);
    }

    /**
     * Decides what stands now.
     *
     * @param before what is kept
     * @param hits those that count
     * @param found by the reference data of now
     */
    Decision decide(
            Subject subject, FileSignals before, FileHits hits, Found found, Standing standing, AlertCause cause) {
        boolean isHeld = !hits.equals(found.hits());
        boolean hasEnded = standing.facts().settledAt() != Deadlines.NEVER;
        boolean waits = hasEnded && found.nextChangeAt() != Deadlines.NEVER;
        SubjectSignals kept = before.kept();
        if (hits.isEmpty() && kept.isEmpty()) {
            FileSignals next = new FileSignals(SubjectSignals.NONE, before.accepted(), isHeld, waits);
            return new Decision(next, null, found.failures(), found.nextChangeAt());
        }
        SignalSettlement settlement = kept.withHits(hits.own())
                .settle(
                        new SignalSubject(RuleSubject.OBLIGATION, subject.obligationId()),
                        hits.ofUnits(),
                        SignalFacts.in(context.book()),
                        contextOf(standing.facts()),
                        causeOf(cause));
        FileSignals next = new FileSignals(settlement.next(), before.accepted(), isHeld, waits);
        return new Decision(
                next, settlement, found.failures(), Math.min(found.nextChangeAt(), settlement.nextChangeAt()));
    }

    /** What decisions about signals depend on: the working time of the file. */
    SignalContext contextOf(DossierFacts facts) {
        ReferenceBook book = context.book();
        Obligation file = facts.file();
        WorkingTimeline timeline =
                file == null ? book.defaultTimeline() : file.terms().timeline();
        long tick = context.clock().tick();
        return new SignalContext(
                RuleSource.ofHits(book.rules()),
                RateSource.NONE,
                timeline,
                context.signals(),
                // Before the first tick it is the beginning of all calendars.
                tick == StageClock.NO_TICK ? timeline.startOfDay(Integer.MIN_VALUE) : tick);
    }

    private static SignalCause causeOf(AlertCause cause) {
        return switch (cause) {
            case TIME_PASSED -> SignalCause.TIME_PASSED;
            case REFERENCE_CHANGED -> SignalCause.REFERENCE_CHANGED;
            case OPERATOR_ACTION -> SignalCause.OPERATOR_ACTION;
            case COMPLETED, RE_APPOINTED, BACK_DATED_COMPLETION, PAUSE, CORRECTION -> SignalCause.FACTS_CHANGED;
            case EVIDENCE_CHANGED, UNIT_MERGED, JOURNAL_CHANGED -> SignalCause.FACTS_CHANGED;
        };
    }
}
