package congvu.producers.clock;

/** A host's two clocks in the hand of a test. */
final class FakeClocks {

    private long monotonicMillis = 77;
    private long wallMillis;

    FakeClocks(long wallMillis) {
        this.wallMillis = wallMillis;
    }

    /** Time passes on both. */
    ClockReading pass(long millis) {
        monotonicMillis += millis;
        wallMillis += millis;
        return reading();
    }

    /** Somebody sets the time of day. */
    void set(long byMillis) {
        wallMillis += byMillis;
    }

    ClockReading reading() {
        return new ClockReading(monotonicMillis * 1_000_000L, wallMillis);
    }

    long wallMillis() {
        return wallMillis;
    }
}
