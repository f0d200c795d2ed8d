package congvu.domain.rate;

import java.util.List;

/**
 * The metric dictionary: part of the contract with subscribers, and the source of {@code docs/metrics.md}.
 *
 * <p>Every formula is a quotient of sums over whole files, by the local day of acceptance. Children sum to their parent.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum RateFormula {
    ON_TIME_FIRST(
            "dossier.on-time.first",
            "Ended at or before the first promise ever made. A re-appointment never repairs it.",
            List.of(Counter.FIRST_ON_TIME),
            List.of(Counter.FIRST_ON_TIME, Counter.FIRST_LATE),
            List.of(Counter.CLOSED_NO_DEADLINE),
            "DESIGN: promises are a ledger"),
    ON_TIME_LATEST(
            "dossier.on-time.latest",
            "Ended at or before the promise that was in force at the end.",
            List.of(Counter.LATEST_ON_TIME),
            List.of(Counter.LATEST_ON_TIME, Counter.LATEST_LATE),
            List.of(Counter.CLOSED_NO_DEADLINE),
            "NĐ 118/2025/NĐ-CP, form 04"),
    NATIONAL_INDEX_2_1(
            "dossier.index-2.1",
            "National index 2.1: ended on time, or open and not past the appointment, of all received in the period.",
            List.of(Counter.INDEX_ON_TIME),
            List.of(Counter.INDEX_ON_TIME, Counter.INDEX_OVERDUE),
            List.of(Counter.OPEN_NO_DEADLINE, Counter.CLOSED_NO_DEADLINE),
            "QĐ 766/QĐ-TTg, item 2.1"),
    OPEN_OVERDUE(
            "dossier.open-overdue",
            "Open and past the latest promise, of all open ones that have a promise.",
            List.of(Counter.OPEN_OVERDUE),
            List.of(Counter.OPEN_OVERDUE, Counter.OPEN_NOT_DUE),
            List.of(Counter.OPEN_NO_DEADLINE),
            "operations");

    private static final List<Counter> WITHOUT_DEADLINE = List.of(Counter.OPEN_NO_DEADLINE, Counter.CLOSED_NO_DEADLINE);

    private static final List<Counter> OPEN =
            List.of(Counter.OPEN_OVERDUE, Counter.OPEN_NOT_DUE, Counter.OPEN_NO_DEADLINE);

    private final String id;
    private final String meaning;
    private final List<Counter> numerator;
    private final List<Counter> denominator;
    private final List<Counter> excluded;
    private final String basis;

    RateFormula(
            String id,
            String meaning,
            List<Counter> numerator,
            List<Counter> denominator,
            List<Counter> excluded,
            String basis) {
        this.id = id;
        this.meaning = meaning;
        this.numerator = numerator;
        this.denominator = denominator;
        this.excluded = excluded;
        this.basis = basis;
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
    public RateValue over(long[] sums) {
        long received = sums[Counter.RECEIVED.place()];
        boolean isAllWithoutDeadline = received > 0 && received == sum(WITHOUT_DEADLINE, sums);
        return new RateValue(sum(numerator, sums), sum(denominator, sums), sum(excluded, sums), isAllWithoutDeadline);
    }

    /**
     * The revision of every rate of a cell: how many facts it rests on, files accepted and files ended. The same facts give
     * the same revision in any order of arrival; what bears on no rate, such as a step of the work, leaves it alone.
     *
     * @param sums one sum per {@link Counter}, by its place
     */
    public static long revisionOf(long[] sums) {
        return 2 * sums[Counter.RECEIVED.place()] - sum(OPEN, sums);
    }

    private static long sum(List<Counter> counters, long[] sums) {
        long sum = 0;
        for (int i = 0; i < counters.size(); i++) {
            sum += sums[counters.get(i).place()];
        }
        return sum;
    }
}
