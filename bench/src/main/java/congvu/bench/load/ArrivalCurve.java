package congvu.bench.load;

import congvu.domain.calendar.WorkingTimeline;
import java.time.LocalDate;

/** When people come: on working days, in working hours, most of them between the second and the fourth. */
final class ArrivalCurve {

    /** Of a working day's arrivals, in its first, second, ... eighth of working time. */
    private static final double[] SHARES = {0.08, 0.17, 0.18, 0.13, 0.10, 0.14, 0.13, 0.07};

    private final WorkingTimeline timeline;
    private final long[] openings;
    private final long[] workMillis;

    ArrivalCurve(WorkingTimeline timeline, LocalDate firstDay, int days) {
        this.timeline = timeline;
        openings = new long[days];
        workMillis = new long[days];
        LocalDate day = timeline.isWorkingDate(firstDay) ? firstDay : timeline.nextWorkingDate(firstDay);
        for (int i = 0; i < days; i++) {
            openings[i] = timeline.worked(timeline.firstOpening(day));
            workMillis[i] = timeline.worked(timeline.lastClosing(day)) - openings[i];
            day = timeline.nextWorkingDate(day);
        }
    }

    /**
     * The instant by which this share of all arrivals has come.
     *
     * @param share at least 0, less than 1
     */
    long instantAt(double share) {
        double position = share * openings.length;
        int day = Math.min((int) position, openings.length - 1);
        double worked = workedShare(position - day) * (workMillis[day] - 1);
        return timeline.instantAt(openings[day] + 1 + (long) worked);
    }

    private static double workedShare(double shareOfDay) {
        double before = 0;
        for (int eighth = 0; eighth < SHARES.length; eighth++) {
            double share = SHARES[eighth];
            if (shareOfDay < before + share) {
                return (eighth + (shareOfDay - before) / share) / SHARES.length;
            }
            before += share;
        }
        return 1;
    }
}
