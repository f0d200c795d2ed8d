package congvu.testkit.model;

import congvu.domain.reference.ProcedureVersion;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.result.EndKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the story of one file from its corrected journal (S4). */
final class FileReplay {

    private final List<StandingEvent> before;
    private final StandingEvent acceptance;
    private final List<StandingEvent> after;
    private final DayWalk walk;
    private final @Nullable ProcedureVersion procedure;

    private FileReplay(List<StandingEvent> events, int accepted, Organisation organisation) {
        this.before = events.subList(0, accepted);
        this.acceptance = events.get(accepted);
        this.after = events.subList(accepted + 1, events.size());
        this.walk = organisation.walkOf(unitOf(acceptance), acceptance.at());
        this.procedure = organisation.procedureVersion(acceptance.procedureId(), walk.dateOf(acceptance.at()));
    }

    /** Empty when the file was never accepted: then nobody owes anything. */
    static Optional<FileStory> replay(String dossierId, CorrectedJournal journal, Organisation organisation) {
        List<StandingEvent> events = journal.events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).type() == DossierEventType.ACCEPTED) {
                return Optional.of(new FileReplay(events, i, organisation).tell(dossierId, journal));
            }
        }
        return Optional.empty();
    }

    private FileStory tell(String dossierId, CorrectedJournal journal) {
        List<CycleStory> cycles = cycles();
        return new FileStory(
                dossierId,
                submittedAt(journal.events()),
                acceptance,
                owner(),
                acceptance.procedureId(),
                procedure,
                walk,
                cycles,
                RevisionReckoning.of(journal, cycles, financialPauses()));
    }

    private static @Nullable Long submittedAt(List<StandingEvent> events) {
        for (StandingEvent event : events) {
            if (event.type() == DossierEventType.SUBMITTED) {
                return event.at();
            }
        }
        return null;
    }

    private String owner() {
        String owner = unitOf(acceptance);
        for (StandingEvent event : after) {
            boolean names = event.type() == DossierEventType.ACCEPTED || event.type() == DossierEventType.TRANSFERRED;
            if (names && event.unitId() != null) {
                owner = unitOf(event);
            }
        }
        return owner;
    }

    private List<CycleStory> cycles() {
        List<CycleStory> cycles = new ArrayList<>();
        PromiseReading promises = new PromiseReading(walk, procedure);
        StandingEvent opening = acceptance;
        List<StandingEvent> chapter = new ArrayList<>();
        for (StandingEvent event : after) {
            if (event.type() != DossierEventType.REOPENED) {
                chapter.add(event);
            } else if (chapter.stream().anyMatch(StandingEvent::ends)) {
                cycles.add(cycle(cycles.size(), opening, chapter, promises));
                opening = event;
                chapter = new ArrayList<>();
            }
        }
        cycles.add(cycle(cycles.size(), opening, chapter, promises));
        return cycles;
    }

    private CycleStory cycle(int number, StandingEvent opening, List<StandingEvent> chapter, PromiseReading promises) {
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
        StandingEvent end = first(chapter, DossierEventType.DECIDED);
        if (end == null) {
            end = first(chapter, DossierEventType.DELIVERED);
        }
        for (StandingEvent event : chapter) {
            if (end == null && event.ends()) {
                end = event;
            }
        }
        return end;
    }

    private static @Nullable StandingEvent first(List<StandingEvent> chapter, DossierEventType type) {
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
