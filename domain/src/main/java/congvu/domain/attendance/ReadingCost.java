package congvu.domain.attendance;

/**
 * How unfavourable a reading is to the person; costs of boundaries add up.
 *
 * @param missing boundaries without a punch
 * @param excessMillis late and early together
 * @param punchedMillis sum of the times of the punches taken, so that of two that are as good the earlier one counts
 * @param distanceMillis how far the punches are from their boundaries, so that the right boundary is called missing
 */
record ReadingCost(int missing, long excessMillis, long punchedMillis, long distanceMillis)
        implements Comparable<ReadingCost> {
    static final ReadingCost NOTHING = new ReadingCost(0, 0, 0, 0);

    /** With one more boundary without a punch. */
    ReadingCost withMissing() {
        return new ReadingCost(missing + 1, excessMillis, punchedMillis, distanceMillis);
    }

    ReadingCost with(long excess, long punched, long distance) {
        return new ReadingCost(missing, excessMillis + excess, punchedMillis + punched, distanceMillis + distance);
    }

    ReadingCost orLess(ReadingCost other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(ReadingCost other) {
        if (missing != other.missing) {
            return Integer.compare(missing, other.missing);
        }
        if (excessMillis != other.excessMillis) {
            return Long.compare(excessMillis, other.excessMillis);
        }
        return punchedMillis != other.punchedMillis
                ? Long.compare(punchedMillis, other.punchedMillis)
                : Long.compare(distanceMillis, other.distanceMillis);
    }
}
