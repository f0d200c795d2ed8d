package congvu.producers.gateway.delivery;

import java.util.List;
import java.util.concurrent.Future;

/** Where events go. */
public interface EventLog {

    /**
     * Sends one event without waiting.
     *
     * @return one for each partition that must acknowledge it; each ends by itself, well or not
     */
    List<Future<?>> send(ReadyEvent event);
}
