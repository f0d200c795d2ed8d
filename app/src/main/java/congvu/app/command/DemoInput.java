package congvu.app.command;

import congvu.app.demo.DemoSite;
import congvu.app.demo.RunIdentity;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is played on a demo's site, and told of afterwards. */
interface DemoInput {

    /** Which run it is: a data directory belongs to one. */
    RunIdentity identity();

    /** What people must be told wherever its data is shown. */
    @Nullable
    String notice();

    /** Settings of the processors that it asks for, keys without {@code streams.}; what the user has set goes first. */
    default Map<String, String> streams() {
        return Map.of();
    }

    /**
     * Plays it, waits until it is digested, and tells what was found.
     *
     * @return how the command ends
     * @throws InterruptedException when the user calls it off
     */
    int play(DemoSite site, MeterRegistry meters, Output output) throws IOException, InterruptedException;
}
