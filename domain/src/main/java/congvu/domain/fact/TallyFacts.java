package congvu.domain.fact;

import congvu.domain.rate.Contribution;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.FactPlace;
import congvu.domain.tally.TallyEntry;
import congvu.domain.tally.TallyJournal;
import congvu.domain.tally.TallyOrigin;
import org.jspecify.annotations.Nullable;

/**
 * What rules may say of a rating or a check, as it stands. One that was taken back or voided is no fact; nor is a check of
 * which nobody kept whether a person was checked, since it could tell of one where it must not.
 */
public final class TallyFacts {
    private final String topic;
    private final int partition;

    /**
     * @param topic that holds the statements
     * @param partition that holds them
     */
    public TallyFacts(String topic, int partition) {
        this.topic = topic;
        this.partition = partition;
    }

    /** The fact of a rating; null when none stands. */
    public @Nullable RatingFact ofRating(String caseId, TallyJournal journal, ReferenceBook book) {
        TallyEntry standing = journal.standing();
        if (standing == null) {
            return null;
        }
        int day = dayOf(standing, book);
        String category = standing.group();
        return new RatingFact(
                caseId,
                ownerOf(standing, book, day),
                standing.occurredAt(),
                day,
                placeOf(standing),
                category == null ? "" : category,
                standing.score(),
                standing.attitudeScore(),
                standing.officer() != null);
    }

    /**
     * The fact of a check; null when none stands.
     *
     * @param checkId its id among those of the same subject
     */
    public @Nullable CheckFact ofCheck(String checkId, TallyJournal journal, ReferenceBook book) {
        TallyEntry standing = journal.standing();
        String norm = standing == null ? null : standing.group();
        if (standing == null || norm == null || standing.origin().subject() == TallyOrigin.Subject.UNSTATED) {
            return null;
        }
        int day = dayOf(standing, book);
        return new CheckFact(
                checkId,
                ownerOf(standing, book, day),
                standing.occurredAt(),
                day,
                placeOf(standing),
                standing.origin().subject() == TallyOrigin.Subject.PERSON,
                norm,
                standing.score() > 0,
                standing.origin().isSurprise());
    }

    private @Nullable FactPlace placeOf(TallyEntry standing) {
        long offset = standing.origin().offset();
        return offset == TallyOrigin.NOWHERE ? null : new FactPlace(standing.eventId(), topic, partition, offset);
    }

    private static int dayOf(TallyEntry standing, ReferenceBook book) {
        return book.defaultTimeline().localEpochDay(standing.occurredAt());
    }

    private static String ownerOf(TallyEntry standing, ReferenceBook book, int day) {
        String unit = standing.unitId();
        return book.ownerOn(unit == null ? Contribution.NO_UNIT : unit, day);
    }
}
