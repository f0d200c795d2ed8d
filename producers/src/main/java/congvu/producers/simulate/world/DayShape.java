package congvu.producers.simulate.world;

/**
 * The working time of one office on one local day: none, one or two intervals, in epoch milliseconds.
 *
 * @param starts first instants
 * @param ends ends, not part of them
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed, never compared
public record DayShape(long[] starts, long[] ends) {

    static final DayShape CLOSED = new DayShape(new long[0], new long[0]);

    public boolean isWorked() {
        return starts.length > 0;
    }

    /** How many intervals there are. */
    public int intervals() {
        return starts.length;
    }

    public long opens() {
        return starts[0];
    }

    public long closes() {
        return ends[ends.length - 1];
    }

    /** Whether the office is open at an instant; the closing itself counts as open. */
    public boolean holds(long epochMillis) {
        for (int i = 0; i < starts.length; i++) {
            if (epochMillis >= starts[i] && epochMillis <= ends[i]) {
                return true;
            }
        }
        return false;
    }

    /** Working time of the day in milliseconds. */
    public long workMillis() {
        long sum = 0;
        for (int i = 0; i < starts.length; i++) {
            sum += ends[i] - starts[i];
        }
        return sum;
    }

    /** The instant by which that much of the day has been worked. */
    public long after(long workMillis) {
        long left = workMillis;
        for (int i = 0; i < starts.length; i++) {
            if (left <= ends[i] - starts[i]) {
                return starts[i] + left;
            }
            left -= ends[i] - starts[i];
        }
        return closes();
    }
}
