package congvu.domain.dossier;

import congvu.domain.calendar.Deadlines;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.obligation.Terms;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.ReferenceBook;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From journal to facts: a pure function of the accepted events and the reference data, so that duplicates, late events,
 * corrections and a new calendar are all the same case.
 *
 * <p>The clock starts at acceptance of a valid dossier (form 01), not at submission; calendar and procedure are the
 * ones in force on the day of acceptance.
 */
public final class DossierFold {
    private DossierFold() {}

    /** The facts about a dossier. */
    public static DossierFacts fold(String dossierId, Journal journal, ReferenceBook book) {
        return fold(ObligationFamily.DOSSIER, dossierId, journal, book);
    }

    /**
     * The facts about anything that is folded like a dossier.
     *
     * @param id of the obligation that the whole of it is
     */
    public static DossierFacts fold(ObligationFamily family, String id, Journal journal, ReferenceBook book) {
        List<JournalEntry> events = journal.effective();
        JournalEntry acceptance = firstAcceptance(family, events);
        if (acceptance == null) {
            List<Obligation> limits = limits(family, id, events, null, null, book);
            return new DossierFacts(null, limits, refusedAt(events), traits(events));
        }
        Terms terms = termsOf(family, acceptance, book);
        long legalStart = Deadlines.legalStart(terms.timeline(), acceptance.occurredAt(), cutOffOf(terms.procedure()));
        FileFold file = new FileFold(family, acceptance, legalStart, terms, book);
        StepFold steps = new StepFold(id, terms);
        for (int i = 0; i < events.size(); i++) {
            JournalEntry event = events.get(i);
            file.apply(event);
            if (file.isAccepted()) {
                steps.apply(event, file.unitId());
            }
        }
        int repairs = repairs(journal, events);
        Obligation obligation = file.finish(id, repairs);
        List<Obligation> parts = family.hasLawfulLimits()
                ? limits(family, id, events, obligation, acceptance, book)
                : steps.finish(obligation);
        return new DossierFacts(obligation, parts, Deadlines.NEVER, traits(events));
    }

    /** What was told later wins, trait by trait; before the acceptance or after the end makes no difference. */
    private static int traits(List<JournalEntry> events) {
        int traits = DossierTraits.NONE;
        for (int i = 0; i < events.size(); i++) {
            traits = DossierTraits.over(traits, events.get(i).traits());
        }
        return traits;
    }

    private static List<Obligation> limits(
            ObligationFamily family,
            String id,
            List<JournalEntry> events,
            @Nullable Obligation file,
            @Nullable JournalEntry acceptance,
            ReferenceBook book) {
        return family.hasLawfulLimits() ? LimitFold.of(family, id, events, file, acceptance, book) : List.of();
    }

    private static @Nullable JournalEntry firstAcceptance(ObligationFamily family, List<JournalEntry> events) {
        for (int i = 0; i < events.size(); i++) {
            JournalEntry event = events.get(i);
            if (event.type() == DossierEventType.ACCEPTED) {
                return family.hasLawfulLimits() ? asFoundBefore(event, events.subList(0, i)) : event;
            }
        }
        return null;
    }

    /**
     * What was found about a case before it was taken up holds when it is. An acceptance that calls it ordinary, which it
     * also does by saying nothing, takes nothing back.
     */
    private static JournalEntry asFoundBefore(JournalEntry acceptance, List<JournalEntry> before) {
        String found = null;
        for (JournalEntry event : before) {
            String told = event.procedureId();
            boolean tells =
                    told != null && (event.type() == DossierEventType.TERM_CHANGED || LawfulProcedure.isComplex(told));
            found = tells ? told : found;
        }
        String accepted = acceptance.procedureId();
        return found == null || accepted == null
                ? acceptance
                : acceptance.withProcedure(LawfulProcedure.asComplexAs(found, accepted));
    }

    /** When a dossier that was never accepted was turned away or taken back. */
    private static long refusedAt(List<JournalEntry> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).type().turnsAway()) {
                return events.get(i).occurredAt();
            }
        }
        return Deadlines.NEVER;
    }

    static Terms termsOf(ObligationFamily family, JournalEntry acceptance, ReferenceBook book) {
        int day = book.defaultTimeline().localEpochDay(acceptance.occurredAt());
        WorkingTimeline timeline = book.timelineOf(acceptance.unitId(), day);
        String procedureId = acceptance.procedureId();
        LocalDate date = timeline.localDate(acceptance.occurredAt());
        return new Terms(timeline, procedureId == null ? null : procedure(family, procedureId, date, book));
    }

    static @Nullable ProcedureVersion procedure(
            ObligationFamily family, String procedureId, LocalDate date, ReferenceBook book) {
        return family == ObligationFamily.TASK ? book.duty(procedureId, date) : book.procedure(procedureId, date);
    }

    static @Nullable LocalTime cutOffOf(@Nullable ProcedureVersion procedure) {
        return procedure == null ? null : procedure.cutOff();
    }

    /** Corrections in force, and what they voided: they bear on the file though they are no events of it. */
    private static int repairs(Journal journal, List<JournalEntry> effective) {
        if (journal.size() == effective.size()) {
            return 0;
        }
        int corrections = 0;
        for (JournalEntry entry : journal.entries()) {
            corrections += entry.correction() == null ? 0 : 1;
        }
        int voided = journal.size() - corrections - effective.size();
        return journal.correctionsInForce() + voided;
    }
}
