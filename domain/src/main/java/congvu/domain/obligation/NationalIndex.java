package congvu.domain.obligation;

import congvu.domain.calendar.Deadlines;
import org.jspecify.annotations.Nullable;

/**
 * The on-time test of the national index, item 2.1 (QĐ 766/QĐ-TTg), as its calculation note documents it.
 *
 * <p>The note lists the priority of end states twice, slightly differently. Pinned here: status 9, else 10, else the
 * earliest of 3, 7, 8; the target is the latest stated appointment, as stated, since that is what is synchronised.
 */
public final class NationalIndex {
    private NationalIndex() {}

    /** The status at this tick; while open the tick stands for the end of the period. */
    public static IndexStatus statusOf(Obligation file, long tick, long graceMillis) {
        Promise target = file.cycle().latest();
        if (target == null || file.family() != ObligationFamily.DOSSIER) {
            return IndexStatus.EXCLUDED;
        }
        Supplements supplements = file.supplements();
        if (isWithoutResult(file) && supplements.requested() > 1) {
            return IndexStatus.OVERDUE;
        }
        return endOf(file, tick - graceMillis) <= target.nominalDueAt() ? IndexStatus.ON_TIME : IndexStatus.OVERDUE;
    }

    /** The first tick at which the status of an open file turns OVERDUE by time alone, or {@link Deadlines#NEVER}. */
    public static long overdueFrom(Obligation file, long graceMillis) {
        Promise target = file.cycle().latest();
        boolean isDossier = file.family() == ObligationFamily.DOSSIER;
        if (!isDossier || target == null || !file.isOpen() || file.supplements().requested() > 0) {
            return Deadlines.NEVER;
        }
        return target.nominalDueAt() + graceMillis + 1;
    }

    private static boolean isWithoutResult(Obligation file) {
        return !hasResult(file.ending());
    }

    private static boolean hasResult(@Nullable Ending ending) {
        return ending != null && ending.kind().hasResult();
    }

    private static long endOf(Obligation file, long now) {
        Supplements supplements = file.supplements();
        Ending ending = file.ending();
        if (!hasResult(ending) && supplements.requested() == 1) {
            return supplements.firstRequestedAt();
        }
        if (ending == null) {
            return now;
        }
        return hasResult(ending) ? ending.at() - supplements.completedMillis() : ending.at();
    }
}
