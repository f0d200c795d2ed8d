package congvu.domain.attendance;

import congvu.domain.schedule.AttendanceRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the punches of a day in the way most favourable to the person.
 *
 * <p>Of all ways to give punches to expected boundaries (both in order of time, each punch at most once, a stated direction
 * respected) the one with the fewest missing counts; of those the one with the least lateness and earliness together; of those
 * the one with the earliest punches; and where the same punches fit two ways, the one with each nearest to its boundary. This is
 * solved exactly, by dynamic programming over (boundary, punch); a heuristic would wrong somebody at a lunch break.
 *
 * <p>{@code best[b][p]} is the least cost of boundaries from b on with punches from p on.
 */
final class PunchReader {
    private final List<Boundary> boundaries;
    private final List<AttendanceEntry> punches;
    private final long lateGraceMillis;
    private final long earlyGraceMillis;
    private final ReadingCost[][] best;

    private PunchReader(List<Boundary> boundaries, List<AttendanceEntry> punches, AttendanceRules rules) {
        this.boundaries = boundaries;
        this.punches = punches;
        this.lateGraceMillis = rules.lateGraceMinutes() * 60_000L;
        this.earlyGraceMillis = rules.earlyGraceMinutes() * 60_000L;
        this.best = new ReadingCost[boundaries.size() + 1][punches.size() + 1];
    }

    /** The reading of a whole day. */
    static PunchReading read(List<Boundary> boundaries, List<AttendanceEntry> punches, AttendanceRules rules) {
        PunchReader reader = new PunchReader(boundaries, punches, rules);
        reader.fill();
        return reader.follow();
    }

    /**
     * The reading of a day that is not over: as if it ended with the first boundary after the last punch. So a late arrival
     * is told in the morning, and who forgot to punch in is not called late for punching out at noon.
     */
    static PunchReading readSoFar(List<Boundary> boundaries, List<AttendanceEntry> punches, AttendanceRules rules) {
        if (punches.isEmpty()) {
            return read(List.of(), punches, rules);
        }
        long last = punches.getLast().occurredAt();
        int reached = 0;
        while (reached < boundaries.size() && boundaries.get(reached).plannedAt() <= last) {
            reached++;
        }
        return read(boundaries.subList(0, Math.min(reached + 1, boundaries.size())), punches, rules);
    }

    private void fill() {
        Arrays.fill(best[boundaries.size()], ReadingCost.NOTHING);
        for (int b = boundaries.size() - 1; b >= 0; b--) {
            best[b][punches.size()] = best[b + 1][punches.size()].withMissing();
            for (int p = punches.size() - 1; p >= 0; p--) {
                ReadingCost leftOut = best[b][p + 1].orLess(best[b + 1][p].withMissing());
                best[b][p] = canMark(b, p) ? leftOut.orLess(costOf(b, p)) : leftOut;
            }
        }
    }

    /** Gives each boundary in turn the earliest punch with which the least cost is still reached. */
    private PunchReading follow() {
        List<ReadPunch> read = new ArrayList<>();
        List<Boundary> missing = new ArrayList<>();
        long late = 0;
        long early = 0;
        int next = 0;
        for (int b = 0; b < boundaries.size(); b++) {
            Boundary boundary = boundaries.get(b);
            int taken = earliestBest(b, next);
            if (taken == punches.size()) {
                missing.add(boundary);
                continue;
            }
            AttendanceEntry punch = punches.get(taken);
            read.add(new ReadPunch(boundary, punch.source(), punch.eventId(), punch.occurredAt()));
            late += boundary.isArrival() ? excess(b, taken) : 0;
            early += boundary.isArrival() ? 0 : excess(b, taken);
            next = taken + 1;
        }
        return new PunchReading(read, missing, late, early);
    }

    /** The number of punches when the boundary has to stay without one. */
    private int earliestBest(int b, int from) {
        for (int p = from; p < punches.size(); p++) {
            if (canMark(b, p) && costOf(b, p).equals(best[b][from])) {
                return p;
            }
        }
        return punches.size();
    }

    private boolean canMark(int b, int p) {
        return punches.get(p).direction().canMark(boundaries.get(b).direction());
    }

    private ReadingCost costOf(int b, int p) {
        long punchedAt = punches.get(p).occurredAt();
        long distance = Math.abs(punchedAt - boundaries.get(b).plannedAt());
        return best[b + 1][p + 1].with(excess(b, p), punchedAt, distance);
    }

    private long excess(int b, int p) {
        Boundary boundary = boundaries.get(b);
        return boundary.excessOf(
                punches.get(p).occurredAt(), boundary.isArrival() ? lateGraceMillis : earlyGraceMillis);
    }
}
