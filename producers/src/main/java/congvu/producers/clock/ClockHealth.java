package congvu.producers.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a clock role is.
 *
 * @param state what it does
 * @param fault why it is stopped, or null
 * @param offMillis how far its time of day was off when it stopped; 0 when it is not stopped
 * @param lastTick last time told, null before the first
 */
public record ClockHealth(
        State state,
        @Nullable ClockFault fault,
        long offMillis,
        @Nullable Instant lastTick) {

    /** What a clock role does. */
    public enum State {
        /** Compares with the broker before its first tick. */
        STARTING,
        /** Tells the time. */
        TICKING,
        /** Holds, because its clock is not believed; an operator or the broker must settle it. */
        STOPPED,
        /** The broker does not take its ticks; it keeps trying. */
        UNREACHABLE,
        /** It has told no time for so long that its turns must hang or fail, whatever it said last. */
        SILENT
    }

    /** Whether nobody needs to look. */
    public boolean isWell() {
        return state == State.TICKING || state == State.STARTING;
    }

    /** One sentence for a person, with the way out. */
    public String sentence() {
        return switch (state) {
            case STARTING -> "Comparing with the broker.";
            case TICKING -> "Ticking.";
            case UNREACHABLE -> "The broker takes no ticks. Check that it runs and can be reached.";
            case SILENT -> "No time was told for too long. The log says what failed; start the clock again.";
            case STOPPED ->
                "Stopped: " + fault + " by " + offMillis
                        + " ms. Correct the host's clock; once the broker's time proves"
                        + " it, ticking goes on by itself. If the time is right as it is, start again with --confirm.";
        };
    }
}
