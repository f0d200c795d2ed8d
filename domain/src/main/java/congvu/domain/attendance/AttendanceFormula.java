package congvu.domain.attendance;

import congvu.domain.rate.RateValue;
import java.util.List;

/** The metric dictionary of attendance: quotients of sums over closed days, by the local day. Children sum to their parent. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum AttendanceFormula {
    PUNCTUALITY(
            "attendance.punctuality",
            "Days on time, of all days that were judged. Excused and unknown days are left out, never counted as on time.",
            List.of(AttendanceCounter.ON_TIME),
            List.of(AttendanceCounter.JUDGED),
            List.of(AttendanceCounter.EXCUSED, AttendanceCounter.SOURCE_SILENT));

    private final String id;
    private final String meaning;
    private final List<AttendanceCounter> numerator;
    private final List<AttendanceCounter> denominator;
    private final List<AttendanceCounter> excluded;

    AttendanceFormula(
            String id,
            String meaning,
            List<AttendanceCounter> numerator,
            List<AttendanceCounter> denominator,
            List<AttendanceCounter> excluded) {
        this.id = id;
        this.meaning = meaning;
        this.numerator = numerator;
        this.denominator = denominator;
        this.excluded = excluded;
    }

    /** Stable name in keys and records. */
    public String id() {
        return id;
    }

    public String meaning() {
        return meaning;
    }

    /** @param sums one sum per {@link AttendanceCounter}, by its place */
    public RateValue over(long[] sums) {
        return new RateValue(sum(numerator, sums), sum(denominator, sums), sum(excluded, sums), false);
    }

    private static long sum(List<AttendanceCounter> counters, long[] sums) {
        long sum = 0;
        for (AttendanceCounter counter : counters) {
            sum += sums[counter.place()];
        }
        return sum;
    }
}
