package congvu.domain.fact;

import congvu.domain.calendar.Deadlines;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.ObligationState;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.RuleLeg;
import java.util.List;

/**
 * Finds the spans of working time in which nothing happened to one accepted file while it was open. A span is told once it
 * has become so long and the grace is over, in which an event that happened within it may still arrive. Used once.
 */
final class GapFacts {
    private final FileStory story;
    private final Obligation file;
    private final ReferenceBook book;
    private final AskedLegs asked;
    private final WorkingTimeline timeline;
    private final FileWalk walk;
    private final long decidedUntil;
    private final long graceMillis;
    private long nextChangeAt = Deadlines.NEVER;

    /** @param tick the highest, epoch milliseconds */
    GapFacts(FileStory story, Obligation file, ReferenceBook book, AskedLegs asked, long tick, long graceMillis) {
        this.story = story;
        this.file = file;
        this.book = book;
        this.asked = asked;
        this.timeline = file.terms().timeline();
        this.walk = new FileWalk(file, story.journal().effective());
        this.graceMillis = graceMillis;
        this.decidedUntil = tick - graceMillis;
    }

    /** Tells them; the first later tick at which there is one more, {@link Deadlines#NEVER} if there will be none. */
    long tell(FactReader reader) {
        while (walk.advance()) {
            if (walk.isOpenAfter()) {
                gapsAfter(reader);
            }
        }
        return nextChangeAt;
    }

    private void gapsAfter(FactReader reader) {
        JournalEntry event = walk.event();
        JournalEntry following = walk.following();
        String holder = walk.nextOwner();
        int day = timeline.localEpochDay(event.occurredAt());
        List<RuleLeg> legs = asked.about(book.ownerOn(holder, day));
        for (int i = 0; i < legs.size(); i++) {
            int workingDays = legs.get(i).leg().idleWorkingDays();
            if (isAskedBefore(legs, i, workingDays)) {
                continue;
            }
            long at = longAt(event, workingDays);
            if (at == Deadlines.NEVER || (following != null && following.occurredAt() < at)) {
                continue;
            }
            if (decidedUntil > at) {
                tell(event, holder, at, workingDays, reader);
            } else {
                nextChangeAt = Math.min(nextChangeAt, at + graceMillis + 1);
            }
        }
    }

    private static boolean isAskedBefore(List<RuleLeg> legs, int end, int workingDays) {
        for (int i = 0; i < end; i++) {
            if (legs.get(i).leg().idleWorkingDays() == workingDays) {
                return true;
            }
        }
        return false;
    }

    private long longAt(JournalEntry event, int workingDays) {
        return timeline.instantAt(timeline.worked(event.occurredAt()) + workingDays * timeline.workingDayMillis());
    }

    private void tell(JournalEntry event, String holder, long at, int workingDays, FactReader reader) {
        int day = timeline.localEpochDay(at);
        String unitId = book.ownerOn(holder, day);
        List<RuleLeg> legs = asked.about(unitId).stream()
                .filter(one -> one.leg().idleWorkingDays() == workingDays)
                .toList();
        if (legs.isEmpty()) {
            return;
        }
        String procedureId = file.procedureId();
        reader.take(
                new GapFact(
                        FileFacts.keyOf(event),
                        unitId,
                        at,
                        day,
                        story.placeOf(event),
                        file.family(),
                        procedureId == null ? "" : procedureId,
                        event.type(),
                        walk.isPausedAfter() ? ObligationState.PAUSED : ObligationState.RUNNING,
                        workingDays),
                legs);
    }
}
