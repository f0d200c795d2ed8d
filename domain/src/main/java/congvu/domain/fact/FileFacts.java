package congvu.domain.fact;

import congvu.domain.calendar.Deadlines;
import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.DossierFacts;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.Cycle;
import congvu.domain.obligation.Ending;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.Promise;
import congvu.domain.obligation.PromiseKind;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.FactPlace;
import congvu.domain.rule.RuleBook;
import congvu.domain.rule.RuleLeg;
import congvu.domain.standing.Policy;
import java.util.List;

/**
 * The facts of one dossier, task or case that rules in force ask for: a pure function of its journal, what stands about
 * it, the reference data and the highest tick, the same in any order of arrival (but for what rests on
 * {@link JournalEntry#arrivedAtTick}). Nothing is made of a kind that no rule asks for.
 *
 * <p>Before a file is accepted there are facts of its alerts only: of the limits that the law sets to taking it up.
 */
public final class FileFacts {
    private static final char KEY_SEPARATOR = '|';

    /** No day: nothing is known by which rules could be chosen. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    private FileFacts() {}

    /**
     * Tells them.
     *
     * @param tick the highest, epoch milliseconds
     * @return the first later tick at which there are other facts by time alone, those apart that change whenever alerts or
     *     the file do; {@link Deadlines#NEVER} if there is none
     */
    public static long tell(FileStory story, ReferenceBook book, Policy policy, long tick, FactReader reader) {
        int ruleDay = ruleDayOf(story.facts());
        if (ruleDay == NO_DAY || book.rules().isEmpty()) {
            return Deadlines.NEVER;
        }
        RuleBook rules = book.rules();
        if (!story.alerts().isEmpty() && rules.speaksOf(FactKind.ALERT)) {
            new AlertFacts(story, book, new AskedLegs(book, FactKind.ALERT, ruleDay)).tell(reader);
        }
        Obligation file = story.facts().file();
        if (file == null) {
            return Deadlines.NEVER;
        }
        long grace = policy.graceOf(file.source());
        if (rules.speaksOf(FactKind.FILE)) {
            AskedLegs asked = new AskedLegs(book, FactKind.FILE, ruleDay);
            tellFile(story, file, asked, file.isOverdue(tick, grace), reader);
        }
        if (rules.speaksOf(FactKind.EVENT)) {
            new EventFacts(story, file, book, new AskedLegs(book, FactKind.EVENT, ruleDay)).tell(reader);
        }
        return rules.speaksOf(FactKind.GAP)
                ? new GapFacts(story, file, book, new AskedLegs(book, FactKind.GAP, ruleDay), tick, grace).tell(reader)
                : Deadlines.NEVER;
    }

    /** The local day whose rules bind the file: of its acceptance, before that of its receipt; {@link #NO_DAY} before both. */
    public static int ruleDayOf(DossierFacts facts) {
        Obligation file = facts.file();
        if (file != null) {
            return file.acceptedEpochDay();
        }
        return facts.steps().isEmpty() ? NO_DAY : facts.steps().get(0).acceptedEpochDay();
    }

    /** No id holds the sign between them. */
    static String keyOf(JournalEntry event) {
        return event.source() + KEY_SEPARATOR + event.eventId();
    }

    private static void tellFile(
            FileStory story, Obligation file, AskedLegs asked, boolean isOverdue, FactReader reader) {
        String unitId = file.unitId();
        List<RuleLeg> legs = unitId == null ? List.of() : asked.about(unitId);
        if (unitId != null && !legs.isEmpty()) {
            reader.take(fact(story, file, unitId, isOverdue), legs);
        }
    }

    private static FileFact fact(FileStory story, Obligation file, String unitId, boolean isOverdue) {
        String procedureId = file.procedureId();
        Ending ending = file.ending();
        return new FileFact(
                file.id(),
                unitId,
                file.acceptedAt(),
                file.acceptedEpochDay(),
                acceptance(story),
                file.family(),
                procedureId == null ? "" : procedureId,
                categoryOf(story),
                file.state(),
                ending == null ? null : ending.kind(),
                file.verdictFirst(),
                file.verdictLatest(),
                isOverdue,
                reAppointments(file),
                file.supplements().requested(),
                transfers(story, file),
                file.cycles().size() - 1,
                file.appraisal().isDisputed());
    }

    /** What is told later counts. */
    private static String categoryOf(FileStory story) {
        String found = "";
        for (JournalEntry event : story.journal().effective()) {
            String told = event.categoryCode();
            found = told == null ? found : told;
        }
        return found;
    }

    private static FactPlace acceptance(FileStory story) {
        for (JournalEntry event : story.journal().effective()) {
            if (event.type() == DossierEventType.ACCEPTED) {
                return story.placeOf(event);
            }
        }
        throw new IllegalStateException("Expected a file to have been accepted, but found no event that does so.");
    }

    private static int reAppointments(Obligation file) {
        int count = 0;
        for (Cycle cycle : file.cycles()) {
            for (Promise promise : cycle.promises()) {
                count += promise.kind() == PromiseKind.RE_APPOINTED ? 1 : 0;
            }
        }
        return count;
    }

    private static int transfers(FileStory story, Obligation file) {
        FileWalk walk = new FileWalk(file, story.journal().effective());
        int count = 0;
        while (walk.advance()) {
            boolean isTransfer = walk.event().type() == DossierEventType.TRANSFERRED;
            count += isTransfer && !walk.nextOwner().equals(walk.owner()) ? 1 : 0;
        }
        return count;
    }
}
