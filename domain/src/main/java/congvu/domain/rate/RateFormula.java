package congvu.domain.rate;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The metric dictionary: part of the contract with subscribers, and the source of {@code docs/metrics.md}.
 *
 * <p>Every formula is a quotient of sums over the facts of one family, by the local day that they are counted on. Children
 * sum to their parent.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum RateFormula {
    ON_TIME_FIRST(
            RateFamily.DOSSIER,
            "dossier.on-time.first",
            "Ended at or before the first promise ever made. A re-appointment never repairs it.",
            List.of(Counter.FIRST_ON_TIME),
            List.of(Counter.FIRST_ON_TIME, Counter.FIRST_LATE),
            List.of(Counter.CLOSED_NO_DEADLINE),
            "operations: each promise is kept, none is overwritten"),
    ON_TIME_LATEST(
            RateFamily.DOSSIER,
            "dossier.on-time.latest",
            "Ended at or before the promise that was in force at the end.",
            List.of(Counter.LATEST_ON_TIME),
            List.of(Counter.LATEST_ON_TIME, Counter.LATEST_LATE),
            List.of(Counter.CLOSED_NO_DEADLINE),
            "NĐ 118/2025/NĐ-CP, form 04"),
    NATIONAL_INDEX_2_1(
            RateFamily.DOSSIER,
            "dossier.index-2.1",
            "National index 2.1: ended on time, or open and not past the appointment, of all received in the period.",
            List.of(Counter.INDEX_ON_TIME),
            List.of(Counter.INDEX_ON_TIME, Counter.INDEX_OVERDUE),
            List.of(Counter.OPEN_NO_DEADLINE, Counter.CLOSED_NO_DEADLINE),
            "QĐ 766/QĐ-TTg, item 2.1"),
    OPEN_OVERDUE(
            RateFamily.DOSSIER,
            "dossier.open-overdue",
            "Open and past the latest promise, of all open ones that have a promise.",
            List.of(Counter.OPEN_OVERDUE),
            List.of(Counter.OPEN_OVERDUE, Counter.OPEN_NOT_DUE),
            List.of(Counter.OPEN_NO_DEADLINE),
            "operations"),
    TASK_ON_TIME_FIRST(
            RateFamily.TASK,
            "task.on-time.first",
            "Completed at or before the first promise ever made. A new date never repairs it.",
            List.of(Counter.FIRST_ON_TIME),
            List.of(Counter.FIRST_ON_TIME, Counter.FIRST_LATE),
            List.of(Counter.CLOSED_NO_DEADLINE, Counter.CANCELLED),
            "plans of the source documents: late assigned tasks; NĐ 335/2025/NĐ-CP, progress"),
    TASK_ON_TIME_LATEST(
            RateFamily.TASK,
            "task.on-time.latest",
            "Completed at or before the promise that was in force at the end.",
            List.of(Counter.LATEST_ON_TIME),
            List.of(Counter.LATEST_ON_TIME, Counter.LATEST_LATE),
            List.of(Counter.CLOSED_NO_DEADLINE, Counter.CANCELLED),
            "plans of the source documents: late assigned tasks; NĐ 335/2025/NĐ-CP, progress"),
    TASK_OPEN_OVERDUE(
            RateFamily.TASK,
            "task.open-overdue",
            "Open and past the latest promise, of all open ones that have a promise.",
            List.of(Counter.OPEN_OVERDUE),
            List.of(Counter.OPEN_OVERDUE, Counter.OPEN_NOT_DUE),
            List.of(Counter.OPEN_NO_DEADLINE),
            "operations"),
    TASK_PROGRESS_SCORE(
            RateFamily.TASK,
            "task.progress-score",
            "Share of the progress points of completed tasks: each late delivery costs a quarter, unless an objective cause was confirmed.",
            List.of(Counter.QUARTER_1, Counter.QUARTER_2, Counter.QUARTER_3, Counter.QUARTER_4),
            List.of(
                    Counter.LATEST_ON_TIME,
                    Counter.LATEST_ON_TIME,
                    Counter.LATEST_ON_TIME,
                    Counter.LATEST_ON_TIME,
                    Counter.LATEST_LATE,
                    Counter.LATEST_LATE,
                    Counter.LATEST_LATE,
                    Counter.LATEST_LATE,
                    Counter.CLOSED_NO_DEADLINE,
                    Counter.CLOSED_NO_DEADLINE,
                    Counter.CLOSED_NO_DEADLINE,
                    Counter.CLOSED_NO_DEADLINE),
            List.of(Counter.CANCELLED),
            "NĐ 335/2025/NĐ-CP"),
    PETITION_ON_TIME_FIRST(
            RateFamily.PETITION,
            "petition.on-time.first",
            "Answered at or before the first promise ever made. A new date never repairs it.",
            List.of(Counter.FIRST_ON_TIME),
            List.of(Counter.FIRST_ON_TIME, Counter.FIRST_LATE),
            List.of(Counter.CLOSED_NO_DEADLINE),
            "rules of the national portal on petitions"),
    PETITION_ON_TIME_LATEST(
            RateFamily.PETITION,
            "petition.on-time.latest",
            "Answered at or before the promise that was in force at the end.",
            List.of(Counter.LATEST_ON_TIME),
            List.of(Counter.LATEST_ON_TIME, Counter.LATEST_LATE),
            List.of(Counter.CLOSED_NO_DEADLINE),
            "rules of the national portal on petitions"),
    PETITION_OPEN_OVERDUE(
            RateFamily.PETITION,
            "petition.open-overdue",
            "Open and past the latest promise, of all open ones that have a promise.",
            List.of(Counter.OPEN_OVERDUE),
            List.of(Counter.OPEN_OVERDUE, Counter.OPEN_NOT_DUE),
            List.of(Counter.OPEN_NO_DEADLINE),
            "operations"),
    PETITION_SETTLED(
            RateFamily.PETITION,
            "petition.settled",
            "Ended, of all taken up in the period.",
            List.of(Counter.LATEST_ON_TIME, Counter.LATEST_LATE, Counter.CLOSED_NO_DEADLINE),
            List.of(Counter.RECEIVED),
            List.of(),
            "rules of the national portal on petitions"),
    PETITION_INDEX_5_2(
            RateFamily.PETITION,
            "petition.index-5.2",
            "National index 5.2: answered in time, or open and not past the limit, of all received in the period.",
            List.of(Counter.LATEST_ON_TIME, Counter.OPEN_NOT_DUE),
            List.of(Counter.LATEST_ON_TIME, Counter.LATEST_LATE, Counter.OPEN_NOT_DUE, Counter.OPEN_OVERDUE),
            List.of(Counter.OPEN_NO_DEADLINE, Counter.CLOSED_NO_DEADLINE),
            "QĐ 766/QĐ-TTg, item 5.2"),
    PETITION_DISSATISFIED(
            RateFamily.PETITION,
            "petition.dissatisfied",
            "Overdue, disliked more than liked, or raised again, of all received in the period; 1 less this is national index 5.3.",
            List.of(Counter.NOT_SATISFIED),
            List.of(Counter.RECEIVED),
            List.of(),
            "QĐ 766/QĐ-TTg, item 5.3"),
    COMPLAINT_ON_TIME_FIRST(
            RateFamily.COMPLAINT,
            "complaint.on-time.first",
            "Settled at or before the first promise ever made. A new date never repairs it.",
            List.of(Counter.FIRST_ON_TIME),
            List.of(Counter.FIRST_ON_TIME, Counter.FIRST_LATE),
            List.of(Counter.CLOSED_NO_DEADLINE),
            "Law on Complaints 2011, arts. 28 and 37"),
    COMPLAINT_ON_TIME_LATEST(
            RateFamily.COMPLAINT,
            "complaint.on-time.latest",
            "Settled at or before the promise that was in force at the end.",
            List.of(Counter.LATEST_ON_TIME),
            List.of(Counter.LATEST_ON_TIME, Counter.LATEST_LATE),
            List.of(Counter.CLOSED_NO_DEADLINE),
            "Law on Complaints 2011, arts. 28 and 37"),
    COMPLAINT_OPEN_OVERDUE(
            RateFamily.COMPLAINT,
            "complaint.open-overdue",
            "Open and past the latest promise, of all open ones that have a promise.",
            List.of(Counter.OPEN_OVERDUE),
            List.of(Counter.OPEN_OVERDUE, Counter.OPEN_NOT_DUE),
            List.of(Counter.OPEN_NO_DEADLINE),
            "operations"),
    COMPLAINT_SETTLED(
            RateFamily.COMPLAINT,
            "complaint.settled",
            "Ended, of all taken up in the period.",
            List.of(Counter.LATEST_ON_TIME, Counter.LATEST_LATE, Counter.CLOSED_NO_DEADLINE),
            List.of(Counter.RECEIVED),
            List.of(),
            "Law on Complaints 2011"),
    DENUNCIATION_ON_TIME_FIRST(
            RateFamily.DENUNCIATION,
            "denunciation.on-time.first",
            "Settled at or before the first promise ever made. A new date never repairs it.",
            List.of(Counter.FIRST_ON_TIME),
            List.of(Counter.FIRST_ON_TIME, Counter.FIRST_LATE),
            List.of(Counter.CLOSED_NO_DEADLINE),
            "Law on Denunciations 2018, art. 30"),
    DENUNCIATION_ON_TIME_LATEST(
            RateFamily.DENUNCIATION,
            "denunciation.on-time.latest",
            "Settled at or before the promise that was in force at the end.",
            List.of(Counter.LATEST_ON_TIME),
            List.of(Counter.LATEST_ON_TIME, Counter.LATEST_LATE),
            List.of(Counter.CLOSED_NO_DEADLINE),
            "Law on Denunciations 2018, art. 30"),
    DENUNCIATION_OPEN_OVERDUE(
            RateFamily.DENUNCIATION,
            "denunciation.open-overdue",
            "Open and past the latest promise, of all open ones that have a promise.",
            List.of(Counter.OPEN_OVERDUE),
            List.of(Counter.OPEN_OVERDUE, Counter.OPEN_NOT_DUE),
            List.of(Counter.OPEN_NO_DEADLINE),
            "operations"),
    DENUNCIATION_SETTLED(
            RateFamily.DENUNCIATION,
            "denunciation.settled",
            "Ended, of all taken up in the period.",
            List.of(Counter.LATEST_ON_TIME, Counter.LATEST_LATE, Counter.CLOSED_NO_DEADLINE),
            List.of(Counter.RECEIVED),
            List.of(),
            "Law on Denunciations 2018"),
    RATING_CONTENT(
            RateFamily.RATING,
            "rating.content",
            "Ratings of at least the configured score, of all ratings.",
            List.of(Counter.CONTENT),
            List.of(Counter.RECEIVED),
            List.of(),
            "NĐ 118/2025/NĐ-CP: evaluation by citizens"),
    RATING_POOR_ATTITUDE(
            RateFamily.RATING,
            "rating.poor-attitude",
            "Ratings with an attitude of at most the configured score, of all that speak of it.",
            List.of(Counter.ATTITUDE_POOR),
            List.of(Counter.ATTITUDE_TOLD),
            List.of(),
            "QĐ 1847/QĐ-TTg, norm G1"),
    ATTENDANCE_PUNCTUAL(
            RateFamily.ATTENDANCE,
            "attendance.punctual",
            "Working days on time, of those that can be judged. Excused days and days of a silent device are left out.",
            List.of(Counter.DAY_ON_TIME),
            List.of(Counter.DAY_JUDGED),
            List.of(Counter.DAY_EXCUSED, Counter.DAY_SOURCE_SILENT),
            "QĐ 1847/QĐ-TTg; CT 26/CT-TTg of 2016: working time"),
    ATTENDANCE_LATE(
            RateFamily.ATTENDANCE,
            "attendance.late",
            "Working days begun late, of those that can be judged.",
            List.of(Counter.DAY_LATE),
            List.of(Counter.DAY_JUDGED),
            List.of(Counter.DAY_EXCUSED, Counter.DAY_SOURCE_SILENT),
            "internal rules"),
    ATTENDANCE_ABSENT(
            RateFamily.ATTENDANCE,
            "attendance.absent",
            "Working days of absence without an approval, of those that can be judged.",
            List.of(Counter.DAY_ABSENT),
            List.of(Counter.DAY_JUDGED),
            List.of(Counter.DAY_EXCUSED, Counter.DAY_SOURCE_SILENT),
            "internal rules"),
    ATTENDANCE_SOURCE_SILENT(
            RateFamily.ATTENDANCE,
            "attendance.source-silent",
            "Working days of which nobody can tell, because a device was silent, of all that are over.",
            List.of(Counter.DAY_SOURCE_SILENT),
            List.of(Counter.RECEIVED),
            List.of(),
            "operations"),
    INSPECTION_COMPLIANT(
            RateFamily.INSPECTION,
            "inspection.compliant",
            "Checks that found what the norm asks, of all checks.",
            List.of(Counter.COMPLIANT),
            List.of(Counter.RECEIVED),
            List.of(),
            "QĐ 1847/QĐ-TTg");

    private static final List<Counter> WITHOUT_DEADLINE = List.of(Counter.OPEN_NO_DEADLINE, Counter.CLOSED_NO_DEADLINE);

    private static final List<Counter> OPEN =
            List.of(Counter.OPEN_OVERDUE, Counter.OPEN_NOT_DUE, Counter.OPEN_NO_DEADLINE);

    private static final Map<RateFamily, List<RateFormula>> BY_FAMILY =
            Arrays.stream(values()).collect(Collectors.groupingBy(RateFormula::family));

    private final RateFamily family;
    private final String id;
    private final String meaning;
    private final List<Counter> numerator;
    private final List<Counter> denominator;
    private final List<Counter> excluded;
    private final String basis;

    RateFormula(
            RateFamily family,
            String id,
            String meaning,
            List<Counter> numerator,
            List<Counter> denominator,
            List<Counter> excluded,
            String basis) {
        this.family = family;
        this.id = id;
        this.meaning = meaning;
        this.numerator = numerator;
        this.denominator = denominator;
        this.excluded = excluded;
        this.basis = basis;
    }

    /** The formulas of a family, in the order of the dictionary. */
    public static List<RateFormula> of(RateFamily family) {
        return BY_FAMILY.getOrDefault(family, List.of());
    }

    /** Over whose sums it goes. */
    public RateFamily family() {
        return family;
    }

    /** Stable name in keys and records. */
    public String id() {
        return id;
    }

    public String meaning() {
        return meaning;
    }

    public List<Counter> numerator() {
        return numerator;
    }

    public List<Counter> denominator() {
        return denominator;
    }

    public List<Counter> excluded() {
        return excluded;
    }

    /** The document that asks for it. */
    public String basis() {
        return basis;
    }

    /** @param sums one sum per {@link Counter}, by its place */
    public RateValue over(int[] sums) {
        long received = sums[Counter.RECEIVED.place()];
        boolean isAllWithoutDeadline = family.hasDeadlines() && received > 0 && received == sum(WITHOUT_DEADLINE, sums);
        return new RateValue(sum(numerator, sums), sum(denominator, sums), sum(excluded, sums), isAllWithoutDeadline);
    }

    /**
     * The revision of every rate of a cell: how many facts it rests on, of obligations those accepted and those ended, of
     * others each one. The same facts give the same revision in any order of arrival; what bears on no rate, such as a
     * step of the work, leaves it alone.
     *
     * @param sums one sum per {@link Counter}, by its place
     */
    public static long revisionOf(RateFamily family, int[] sums) {
        if (!family.hasDeadlines()) {
            return sums[Counter.RECEIVED.place()];
        }
        return 2L * sums[Counter.RECEIVED.place()] - sum(OPEN, sums);
    }

    private static long sum(List<Counter> counters, int[] sums) {
        long sum = 0;
        for (int i = 0; i < counters.size(); i++) {
            sum += sums[counters.get(i).place()];
        }
        return sum;
    }
}
