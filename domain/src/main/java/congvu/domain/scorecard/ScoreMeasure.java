package congvu.domain.scorecard;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ratio that the sums of a unit can tell: numerator over denominator, both exact. Which component takes which is said by
 * the {@link ScorecardPolicy}.
 */
@SuppressWarnings("ImmutableEnumChecker") // Lists of List.of: nobody can change them.
public enum ScoreMeasure {
    DOSSIER_SYNCED(
            RateFamily.DOSSIER,
            "dossier.synced",
            "Synchronised to the national portal, of all accepted in the period.",
            List.of(Counter.SYNCED),
            List.of(),
            List.of(Counter.RECEIVED)),
    DOSSIER_INDEX_2_1(
            RateFamily.DOSSIER,
            "dossier.index-2.1",
            "On time by the national index, open ones within their term included; without a deadline left out.",
            List.of(Counter.INDEX_ON_TIME),
            List.of(),
            List.of(Counter.INDEX_ON_TIME, Counter.INDEX_OVERDUE)),
    DOSSIER_ONLINE(
            RateFamily.DOSSIER,
            "dossier.online",
            "Filed online, of all accepted. A channel that is not told counts as the counter.",
            List.of(Counter.ONLINE),
            List.of(),
            List.of(Counter.RECEIVED)),
    DOSSIER_ONLINE_DIGITAL(
            RateFamily.DOSSIER,
            "dossier.online-digital",
            "Filed online and with a result in digital form, of all accepted.",
            List.of(Counter.ONLINE_DIGITAL),
            List.of(),
            List.of(Counter.RECEIVED)),
    DOSSIER_PAID_ONLINE(
            RateFamily.DOSSIER,
            "dossier.paid-online",
            "Paid through the national portal or a gateway of the province, of those with a fee due.",
            List.of(Counter.PAID_ONLINE),
            List.of(),
            List.of(Counter.FEE_DUE)),
    DOSSIER_RESULT_DIGITAL(
            RateFamily.DOSSIER,
            "dossier.result-digital",
            "With a result in digital form, of those decided or delivered.",
            List.of(Counter.COMPLETED_DIGITAL),
            List.of(),
            List.of(Counter.COMPLETED)),
    DOSSIER_RESULT_DIGITAL_OF_TOLD(
            RateFamily.DOSSIER,
            "dossier.result-digital-of-told",
            "With a result in digital form, of those of which that is told, whether or not.",
            List.of(Counter.RESULT_DIGITAL),
            List.of(),
            List.of(Counter.RESULT_TOLD)),
    DOSSIER_DIGITISED(
            RateFamily.DOSSIER,
            "dossier.digitised",
            "With papers and result in digital form, of all accepted.",
            List.of(Counter.DIGITISED),
            List.of(),
            List.of(Counter.RECEIVED)),
    DOSSIER_DATA_REUSED(
            RateFamily.DOSSIER,
            "dossier.data-reused",
            "With data used again that was already held, of all accepted.",
            List.of(Counter.DATA_REUSED),
            List.of(),
            List.of(Counter.RECEIVED)),
    DOSSIER_SHARED(
            RateFamily.DOSSIER,
            "dossier.shared",
            "With a result in digital form or with data used again, of all accepted.",
            List.of(Counter.SHARED),
            List.of(),
            List.of(Counter.RECEIVED)),
    DOSSIER_IDENTITY_VERIFIED(
            RateFamily.DOSSIER,
            "dossier.identity-verified",
            "With an applicant whose identity was verified electronically, of all accepted.",
            List.of(Counter.IDENTITY_VERIFIED),
            List.of(),
            List.of(Counter.RECEIVED)),
    DOSSIER_SATISFIED(
            RateFamily.DOSSIER,
            "dossier.satisfied",
            "Neither overdue by the national index, nor disliked, nor with a petition about it, of all accepted;"
                    + " what is several of these counts once.",
            List.of(Counter.RECEIVED),
            List.of(Counter.TROUBLED),
            List.of(Counter.RECEIVED)),
    PETITION_STAFF_CONDUCT(
            RateFamily.PETITION,
            "petition.staff-conduct",
            "About the conduct of staff, of those with a category.",
            List.of(Counter.STAFF_CONDUCT),
            List.of(),
            List.of(Counter.CLASSIFIED)),
    PETITION_INDEX_5_2(
            RateFamily.PETITION,
            "petition.index-5.2",
            "Answered in time, or open and not past the limit, of all received; without a limit left out.",
            List.of(Counter.LATEST_ON_TIME, Counter.OPEN_NOT_DUE),
            List.of(),
            List.of(Counter.LATEST_ON_TIME, Counter.LATEST_LATE, Counter.OPEN_NOT_DUE, Counter.OPEN_OVERDUE)),
    PETITION_SATISFIED(
            RateFamily.PETITION,
            "petition.satisfied",
            "Neither overdue, nor disliked more than liked, nor raised again, of all received.",
            List.of(Counter.RECEIVED),
            List.of(Counter.NOT_SATISFIED),
            List.of(Counter.RECEIVED));

    private final RateFamily family;
    private final String id;
    private final String meaning;
    private final List<Counter> numerator;
    private final List<Counter> less;
    private final List<Counter> denominator;

    ScoreMeasure(
            RateFamily family,
            String id,
            String meaning,
            List<Counter> numerator,
            List<Counter> less,
            List<Counter> denominator) {
        this.family = family;
        this.id = id;
        this.meaning = meaning;
        this.numerator = numerator;
        this.less = less;
        this.denominator = denominator;
    }

    /** Over whose sums it goes. */
    public RateFamily family() {
        return family;
    }

    /** Stable name in policies and records. */
    public String id() {
        return id;
    }

    public String meaning() {
        return meaning;
    }

    /** The measure of this name; null when there is none. */
    public static @Nullable ScoreMeasure ofId(String id) {
        for (ScoreMeasure measure : values()) {
            if (measure.id.equals(id)) {
                return measure;
            }
        }
        return null;
    }

    /** What it is over the sums of one unit and period. */
    public ScoreRatio over(ScoreSums sums) {
        return new ScoreRatio(sum(numerator, sums) - sum(less, sums), sum(denominator, sums));
    }

    List<Counter> numerator() {
        return numerator;
    }

    List<Counter> less() {
        return less;
    }

    List<Counter> denominator() {
        return denominator;
    }

    private long sum(List<Counter> counters, ScoreSums sums) {
        long sum = 0;
        for (int i = 0; i < counters.size(); i++) {
            sum += sums.of(family, counters.get(i));
        }
        return sum;
    }
}
