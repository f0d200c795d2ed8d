package congvu.testkit.model;

import congvu.domain.reference.ProcedureVersion;
import congvu.schemas.event.CaseComplexity;
import congvu.schemas.result.EndKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the story of one file from its corrected journal (S4). */
final class FileReplay {

    private final Statement subject;
    private final List<StandingEvent> before;
    private final StandingEvent acceptance;
    private final List<StandingEvent> after;
    private final DayWalk walk;
    private final @Nullable String procedureIdAtAcceptance;
    private final @Nullable ProcedureVersion procedure;
    private final PromiseReading promises;

    private FileReplay(Statement subject, List<StandingEvent> events, int accepted, Organisation organisation) {
        this.subject = subject;
        this.before = events.subList(0, accepted);
        this.acceptance = events.get(accepted);
        this.after = events.subList(accepted + 1, events.size());
        this.walk = organisation.walkOf(unitOf(acceptance), acceptance.at());
        LocalDate day = walk.dateOf(acceptance.at());
        this.procedureIdAtAcceptance = procedureAtAcceptance();
        this.procedure = organisation.procedureVersion(subject.family(), procedureIdAtAcceptance, day);
        this.promises = new PromiseReading(
                subject.family(),
                walk,
                procedureIdAtAcceptance,
                procedure,
                id -> organisation.procedureVersion(subject.family(), id, day));
    }

    /** Empty when the file was never accepted: then nobody owes anything but, for a case, the decision to take it up. */
    static Optional<FileStory> replay(CorrectedJournal journal, Organisation organisation) {
        List<StandingEvent> events = journal.events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).type() == Happening.ACCEPTED) {
                Statement subject = journal.stated().getFirst();
                return Optional.of(new FileReplay(subject, events, i, organisation).tell(journal));
            }
        }
        return Optional.empty();
    }

    private FileStory tell(CorrectedJournal journal) {
        List<CycleStory> cycles = cycles();
        return new FileStory(
                subject.family(),
                subject.id(),
                subject.obligationId(),
                submittedAt(journal.events()),
                acceptance,
                journal.events(),
                procedureIdAtAcceptance,
                owner(),
                promises.procedureId(),
                promises.procedure(),
                walk,
                cycles,
                AppraisalStory.of(journal.events(), cycles),
                RevisionReckoning.of(journal, cycles, financialPauses()));
    }

    /**
     * What was found about a case before it was taken up holds when it is: a complaint that is known to be complex has the
     * longer limit from its acceptance on. An acceptance that calls it ordinary, or nothing, does not take that back.
     */
    private @Nullable String procedureAtAcceptance() {
        CaseTraits traits = acceptance.traits();
        if (traits == null || traits.isMoreThanOrdinary()) {
            return acceptance.procedureId();
        }
        CaseComplexity found = CaseComplexity.ORDINARY;
        for (StandingEvent event : before) {
            CaseTraits told = event.traits();
            if (told != null && (event.type() == Happening.COMPLEXITY_FOUND || told.isMoreThanOrdinary())) {
                found = told.complexity();
            }
        }
        return traits.with(found).procedureId();
    }

    private static @Nullable Long submittedAt(List<StandingEvent> events) {
        for (StandingEvent event : events) {
            if (event.type() == Happening.SUBMITTED) {
                return event.at();
            }
        }
        return null;
    }

    private String owner() {
        String owner = unitOf(acceptance);
        for (StandingEvent event : after) {
            owner = event.ownerAfter(owner);
        }
        return owner;
    }

    private List<CycleStory> cycles() {
        List<CycleStory> cycles = new ArrayList<>();
        StandingEvent opening = acceptance;
        List<StandingEvent> chapter = new ArrayList<>();
        for (StandingEvent event : after) {
            if (event.type() != Happening.REOPENED) {
                chapter.add(event);
            } else if (chapter.stream().anyMatch(StandingEvent::ends)) {
                cycles.add(cycle(cycles.size(), opening, chapter));
                opening = event;
                chapter = new ArrayList<>();
            }
        }
        cycles.add(cycle(cycles.size(), opening, chapter));
        return cycles;
    }

    private CycleStory cycle(int number, StandingEvent opening, List<StandingEvent> chapter) {
        StandingEvent end = endOf(chapter);
        long endedAt = end == null ? Span.NEVER : end.at();
        List<StandingEvent> pausing = new ArrayList<>(number == 0 ? before : List.of());
        pausing.addAll(chapter);
        PauseTimeline pauses = new PauseTimeline(pausing, financialPauses(), opening.at(), endedAt);
        return new CycleStory(
                number,
                opening,
                promises.legalStart(opening.at()),
                List.copyOf(chapter),
                pauses,
                endedAt,
                end == null ? null : EndKind.valueOf(end.type().name()),
                promises.madeIn(number, opening, chapter, pauses.standstills(), endedAt));
    }

    private boolean financialPauses() {
        return procedure != null && procedure.financialObligationPauses();
    }

    /** The first DECIDED, else the first DELIVERED, else the earliest of the other ends. */
    private static @Nullable StandingEvent endOf(List<StandingEvent> chapter) {
        StandingEvent end = first(chapter, Happening.DECIDED);
        if (end == null) {
            end = first(chapter, Happening.DELIVERED);
        }
        for (StandingEvent event : chapter) {
            if (end == null && event.ends()) {
                end = event;
            }
        }
        return end;
    }

    private static @Nullable StandingEvent first(List<StandingEvent> chapter, Happening type) {
        return chapter.stream()
                .filter(event -> event.type() == type)
                .findFirst()
                .orElse(null);
    }

    private static String unitOf(StandingEvent event) {
        String unit = event.unitId();
        return unit == null ? "" : unit;
    }
}
