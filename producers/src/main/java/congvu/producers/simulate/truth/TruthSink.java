package congvu.producers.simulate.truth;

/** Takes what is true, while it becomes certain. */
public interface TruthSink {

    /** Whether days of attendance are wanted; at the size of a nation they are two million a day. */
    boolean wantsAttendance();

    void attendance(AttendanceTruth truth);

    void obligation(ObligationTruth truth);

    void alert(ExpectedAlert alert);

    void injected(InjectedTruth injected);

    void rate(RateTruth rate);

    void signal(SignalTruth signal);

    /** Wants nothing. */
    static TruthSink none() {
        return new TruthSink() {
            @Override
            public boolean wantsAttendance() {
                return false;
            }

            @Override
            public void attendance(AttendanceTruth truth) {}

            @Override
            public void obligation(ObligationTruth truth) {}

            @Override
            public void alert(ExpectedAlert alert) {}

            @Override
            public void injected(InjectedTruth injected) {}

            @Override
            public void rate(RateTruth rate) {}

            @Override
            public void signal(SignalTruth signal) {}
        };
    }
}
