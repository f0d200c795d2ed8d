package congvu.domain.standing;

import congvu.domain.calendar.Deadlines;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.dossier.DossierFacts;
import congvu.domain.obligation.Ending;
import congvu.domain.obligation.Obligation;
import congvu.domain.reference.ReferenceBook;
import java.util.ArrayList;
import java.util.List;

/**
 * Who owns the obligations of a dossier at a tick. What is open when its unit closes moves to the successor at the
 * midnight after the unit's last day, with its clock unbroken; what had ended stays where it ended.
 *
 * <p>The midnight is that of the obligation's own working time: an office in another zone hands over by its own clock.
 *
 * @param facts the same facts with the owners of the tick
 * @param nextChangeAt the next midnight at which an owner is known to change, {@link Deadlines#NEVER} for none
 */
record Succession(DossierFacts facts, long nextChangeAt) {

    @SuppressWarnings("ReferenceEquality") // what nobody has taken over comes back as the very same object
    static Succession at(DossierFacts facts, ReferenceBook book, long tick) {
        Obligation file = facts.file();
        Obligation ownedFile = file == null ? null : owned(file, book, tick);
        long next = file == null ? Deadlines.NEVER : nextHandOver(file, book, tick);
        boolean isSame = ownedFile == file;
        List<Obligation> steps = facts.steps();
        if (!steps.isEmpty()) {
            List<Obligation> ownedSteps = new ArrayList<>(steps.size());
            for (Obligation step : steps) {
                Obligation ownedStep = owned(step, book, tick);
                isSame &= ownedStep == step;
                ownedSteps.add(ownedStep);
                next = Math.min(next, nextHandOver(step, book, tick));
            }
            steps = ownedSteps;
        }
        return new Succession(isSame ? facts : facts.with(ownedFile, steps), next);
    }

    private static Obligation owned(Obligation obligation, ReferenceBook book, long tick) {
        String origin = obligation.originUnitId();
        if (origin == null) {
            return obligation;
        }
        String owner = book.ownerOn(origin, dayOf(obligation, tick));
        return owner.equals(obligation.unitId()) ? obligation : obligation.ownedBy(owner);
    }

    private static long nextHandOver(Obligation obligation, ReferenceBook book, long tick) {
        String origin = obligation.originUnitId();
        if (origin == null) {
            return Deadlines.NEVER;
        }
        int day = book.handedOverOn(book.ownerOn(origin, dayOf(obligation, tick)));
        if (day == Integer.MAX_VALUE) {
            return Deadlines.NEVER;
        }
        long midnight = obligation.terms().timeline().startOfDay(day);
        Ending ending = obligation.ending();
        boolean isBeforeEnd = ending == null || ending.at() >= midnight;
        return isBeforeEnd && midnight > tick ? midnight : Deadlines.NEVER;
    }

    /** The last day on which its owner could change: today, or that of its end; never before it was accepted. */
    private static int dayOf(Obligation obligation, long tick) {
        WorkingTimeline timeline = obligation.terms().timeline();
        Ending ending = obligation.ending();
        long at = ending == null ? tick : Math.min(tick, ending.at());
        return timeline.localEpochDay(Math.max(at, obligation.acceptedAt()));
    }
}
