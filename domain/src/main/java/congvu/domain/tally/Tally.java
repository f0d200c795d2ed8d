package congvu.domain.tally;

import congvu.domain.count.RateFamily;
import congvu.domain.rate.Contribution;
import congvu.domain.reference.ReferenceBook;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a fact adds to the sums: a pure function of its statements, the reference data and the settings. */
public final class Tally {
    private Tally() {}

    /**
     * A rating counts for its unit, and, where it names an official, for that person too: on the first of its month, since
     * of a person only months are told.
     */
    public static List<Contribution> ofRating(TallyJournal journal, ReferenceBook book, TallyPolicy policy) {
        TallyEntry standing = journal.standing();
        if (standing == null) {
            return List.of();
        }
        int mask = Contribution.ratingMask(
                standing.score() >= policy.contentScore(),
                standing.attitudeScore() != 0,
                standing.attitudeScore() <= policy.poorAttitudeScore());
        Contribution ofUnit = contribution(RateFamily.RATING, standing, book, mask);
        String officer = standing.officer();
        return officer == null
                ? List.of(ofUnit)
                : List.of(
                        ofUnit,
                        new Contribution(
                                RateFamily.OFFICER,
                                officer,
                                Contribution.NO_PROCEDURE,
                                firstOfMonth(ofUnit.epochDay()),
                                mask));
    }

    /**
     * The dossier whose handling a rating says is disliked (national index, item 5.4); null when it is not, when it names
     * none, and when the rating was taken back.
     */
    public static @Nullable String dislikedDossier(TallyJournal journal, TallyPolicy policy) {
        TallyEntry standing = journal.standing();
        return standing == null || standing.score() > policy.dislikedScore()
                ? null
                : standing.origin().dossierId();
    }

    /** A check counts for the unit where it was made, by norm. */
    public static List<Contribution> ofCheck(TallyJournal journal, ReferenceBook book) {
        TallyEntry standing = journal.standing();
        return standing == null
                ? List.of()
                : List.of(contribution(
                        RateFamily.INSPECTION, standing, book, Contribution.checkMask(standing.score() > 0)));
    }

    private static Contribution contribution(RateFamily family, TallyEntry entry, ReferenceBook book, int mask) {
        int day = book.defaultTimeline().localEpochDay(entry.occurredAt());
        return new Contribution(
                family,
                book.ownerOn(orNone(entry.unitId(), Contribution.NO_UNIT), day),
                orNone(entry.group(), Contribution.NO_PROCEDURE),
                day,
                mask);
    }

    private static int firstOfMonth(int epochDay) {
        return Math.toIntExact(LocalDate.ofEpochDay(epochDay).withDayOfMonth(1).toEpochDay());
    }

    private static String orNone(@Nullable String id, String none) {
        return id == null ? none : id;
    }
}
