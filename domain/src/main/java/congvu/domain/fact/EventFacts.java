package congvu.domain.fact;

import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.Promise;
import congvu.domain.obligation.PromiseKind;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.RuleLeg;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the facts of single events of one accepted file. Used once. */
final class EventFacts {
    private static final long MINUTE_MILLIS = 60_000;

    /** Papers asked for in a cycle, by whom. */
    private record Asked(int cycleNumber, String unitId) {}

    /** Papers handed between two units, either way. */
    private record Handed(String one, String other) {
        boolean isBetween(String from, String to) {
            return (one.equals(from) && other.equals(to)) || (one.equals(to) && other.equals(from));
        }
    }

    private final FileStory story;
    private final Obligation file;
    private final ReferenceBook book;
    private final AskedLegs asked;
    private final WorkingTimeline timeline;
    private final FileWalk walk;
    private List<Asked> supplements = List.of();
    private List<Handed> transfers = List.of();
    private int reAppointments;

    EventFacts(FileStory story, Obligation file, ReferenceBook book, AskedLegs asked) {
        this.story = story;
        this.file = file;
        this.book = book;
        this.asked = asked;
        this.timeline = file.terms().timeline();
        this.walk = new FileWalk(file, story.journal().effective());
    }

    void tell(FactReader reader) {
        while (walk.advance()) {
            JournalEntry event = walk.event();
            int day = timeline.localEpochDay(event.occurredAt());
            String actor = actor();
            int transfersBetween = transfersBetween();
            count(actor);
            String unitId = book.ownerOn(actor, day);
            List<RuleLeg> legs = asked.about(unitId);
            if (!legs.isEmpty()) {
                reader.take(fact(unitId, day, actor, transfersBetween), legs);
            }
        }
    }

    /** Whoever is named acted, but a transfer names who receives: it was made by whoever had the file. */
    private String actor() {
        String named = walk.event().unitId();
        return named == null || walk.event().type() == DossierEventType.TRANSFERRED ? walk.owner() : named;
    }

    private void count(String actor) {
        JournalEntry event = walk.event();
        if (event.type() == DossierEventType.SUPPLEMENT_REQUESTED && event.occurredAt() >= file.acceptedAt()) {
            supplements = supplements.isEmpty() ? new ArrayList<>(2) : supplements;
            supplements.add(new Asked(walk.cycleNumber(), actor));
        }
        reAppointments += makesReAppointment() ? 1 : 0;
    }

    private boolean makesReAppointment() {
        Promise made = walk.made();
        return made != null && made.kind() == PromiseKind.RE_APPOINTED;
    }

    /** How often papers went between these two units, this transfer included; 0 of other events. */
    private int transfersBetween() {
        String from = walk.owner();
        String to = walk.nextOwner();
        if (walk.event().type() != DossierEventType.TRANSFERRED || to.equals(from)) {
            return 0;
        }
        transfers = transfers.isEmpty() ? new ArrayList<>(2) : transfers;
        transfers.add(new Handed(from, to));
        int between = 0;
        for (Handed handed : transfers) {
            between += handed.isBetween(from, to) ? 1 : 0;
        }
        return between;
    }

    private EventFact fact(String unitId, int day, String actor, int transfersBetween) {
        JournalEntry event = walk.event();
        long at = event.occurredAt();
        long worked = timeline.worked(at);
        Promise promise = walk.promise();
        boolean isRequest = event.type() == DossierEventType.SUPPLEMENT_REQUESTED && at >= file.acceptedAt();
        String procedureId = file.procedureId();
        String reasonCode = event.reasonCode();
        return new EventFact(
                FileFacts.keyOf(event),
                unitId,
                at,
                day,
                story.placeOf(event),
                file.family(),
                event.type(),
                procedureId == null ? "" : procedureId,
                reasonCode == null ? "" : reasonCode,
                walk.cycleNumber(),
                isWorkingTime(at, worked),
                (int) begunMinutes(timeline.workedBefore(day + 1) - worked),
                promise != null,
                promise == null ? 0 : TermUse.of(timeline, promise, walk.cycle().pauses(), worked, at),
                promise != null && !promise.isKeptBy(at),
                isRequest ? supplementsBy(null) : 0,
                isRequest ? supplementsBy(actor) : 0,
                makesReAppointment() ? reAppointments : 0,
                transfersBetween,
                walk.isEnd(),
                toldLateMinutes(event, worked),
                wasDueWhenTold(event, promise));
    }

    /** At its closing instant the office has still been working, as a deadline of that instant is still kept. */
    private boolean isWorkingTime(long at, long worked) {
        return timeline.nextOpening(at) == at || worked > timeline.worked(at - 1);
    }

    private int supplementsBy(@Nullable String unitId) {
        int count = 0;
        for (Asked one : supplements) {
            boolean isSame = unitId == null || one.unitId().equals(unitId);
            count += isSame && one.cycleNumber() == walk.cycleNumber() ? 1 : 0;
        }
        return count;
    }

    private long toldLateMinutes(JournalEntry event, long worked) {
        long told = event.arrivedAtTick();
        return told == JournalEntry.NONE || told <= event.occurredAt()
                ? 0
                : begunMinutes(timeline.worked(told) - worked);
    }

    private boolean wasDueWhenTold(JournalEntry event, @Nullable Promise promise) {
        long told = event.arrivedAtTick();
        return promise != null
                && told != JournalEntry.NONE
                && walk.isEnd()
                && promise.isKeptBy(event.occurredAt())
                && !promise.isKeptBy(told);
    }

    private static long begunMinutes(long millis) {
        return (millis + MINUTE_MILLIS - 1) / MINUTE_MILLIS;
    }
}
