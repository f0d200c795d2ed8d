package congvu.bench.scenario;

/**
 * Which alerts a declared holiday may have delayed: those that were under way at any moment from its declaration to its last
 * effect, however late they were seen. To choose by when they were seen would leave out what was held the longest.
 *
 * @param measuredFromTick where the warm-up ends, epoch milliseconds of the data
 * @param declaredNanos just before the declaration
 * @param untilNanos when its last effect was seen, or a little later
 */
record HolidayWindow(long measuredFromTick, long declaredNanos, long untilNanos) {

    /** Whether it was still to be seen at the declaration or later, and its tick had come by the end. */
    boolean isDuring(AlertDelays.Seen alert, long acknowledgedNanos) {
        return alert.seenNanos() >= declaredNanos && acknowledgedNanos <= untilNanos;
    }

    /** Whether it fell due after the warm-up and had been seen before the declaration. */
    boolean isBefore(AlertDelays.Seen alert, long acknowledgedNanos) {
        return alert.dueTick() >= measuredFromTick && alert.seenNanos() < declaredNanos;
    }
}
