package congvu.domain.tally;

import congvu.domain.dossier.Correction;
import congvu.domain.dossier.EventIdentity;
import org.jspecify.annotations.Nullable;

/**
 * One statement about a fact that is counted. Times are epoch milliseconds.
 *
 * @param eventId unique within its source
 * @param kind what it does
 * @param unitId the unit that is counted for, null exactly where nothing is stated
 * @param group within the unit: the category of a rating, the norm of a check; null for none
 * @param score of a rating 1 to 5; of a check 1 when the norm was met, 0 when not
 * @param attitudeScore of a rating 1 to 5, 0 when it says nothing of it
 * @param officer token of the official who is rated, null for nobody in particular
 * @param correction present exactly for CORRECTED
 * @param origin where it stands and what it is about beside what is counted; {@link TallyOrigin#UNKNOWN} where that was not
 *     kept
 */
public record TallyEntry(
        String eventId,
        String source,
        Kind kind,
        long occurredAt,
        @Nullable String unitId,
        @Nullable String group,
        int score,
        int attitudeScore,
        @Nullable String officer,
        @Nullable Correction correction,
        TallyOrigin origin)
        implements Comparable<TallyEntry> {

    /** What a statement does. The order breaks ties between statements of the same instant. */
    public enum Kind {
        /** States the fact, in place of what was stated before. */
        STATED,
        /** Takes it back. */
        WITHDRAWN,
        /** Corrects or voids an earlier statement. */
        CORRECTED
    }

    EventIdentity identity() {
        return new EventIdentity(source, eventId);
    }

    /** The same with the place in its partition where it was met. */
    public TallyEntry foundAt(long offset) {
        return new TallyEntry(
                eventId,
                source,
                kind,
                occurredAt,
                unitId,
                group,
                score,
                attitudeScore,
                officer,
                correction,
                origin.foundAt(offset));
    }

    /** The same with the time that a correction tells. */
    TallyEntry at(long correctedAt) {
        return new TallyEntry(
                eventId, source, kind, correctedAt, unitId, group, score, attitudeScore, officer, correction, origin);
    }

    /** By time, then by kind, source and id: the same in any order of arrival. */
    @Override
    public int compareTo(TallyEntry other) {
        if (occurredAt != other.occurredAt) {
            return Long.compare(occurredAt, other.occurredAt);
        }
        int byKind = kind.compareTo(other.kind);
        if (byKind != 0) {
            return byKind;
        }
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : eventId.compareTo(other.eventId);
    }
}
