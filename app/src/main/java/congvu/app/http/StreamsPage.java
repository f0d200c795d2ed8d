package congvu.app.http;

import congvu.streams.role.StreamsHealth;
import java.util.Map;
import java.util.TreeMap;

/** The health of the processors as the page shows it. */
public final class StreamsPage {

    private StreamsPage() {}

    public static Health of(StreamsHealth streams) {
        Map<String, Object> details = new TreeMap<>();
        details.put("accepted", streams.accepted());
        details.put("duplicates", streams.duplicates());
        details.put("refused", streams.refused());
        details.put("openFiles", streams.openFiles());
        details.put("ratesPending", streams.ratesPending());
        details.put("recordsToRestore", streams.recordsToRestore());
        details.put("recordsRestored", streams.recordsRestored());
        streams.tickMillis().ifPresent(millis -> details.put("tickMillis", millis));
        streams.tickDelaySeconds().ifPresent(seconds -> details.put("tickDelaySeconds", seconds));
        String failure = streams.lastFailure();
        if (failure != null) {
            details.put("lastFailure", failure);
        }
        return new Health(streams.state(), streams.isHealthy(), details);
    }
}
