package congvu.testkit.attendance;

/**
 * A punch that is expected.
 *
 * @param isArrival in, else out
 * @param at when it is due
 * @param originallyAt when it would be due without excuses
 */
record ExpectedPunch(boolean isArrival, long at, long originallyAt) {

    @Override
    public String toString() {
        return (isArrival ? "IN " : "OUT ") + at;
    }
}
