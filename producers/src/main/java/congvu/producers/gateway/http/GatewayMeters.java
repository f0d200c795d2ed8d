package congvu.producers.gateway.http;

import congvu.producers.gateway.delivery.Outcome;
import congvu.producers.gateway.delivery.Outcome.Status;
import congvu.producers.gateway.event.EventStream;
import congvu.producers.gateway.event.Flaw;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Meters of the gateway. The law, asserted by a test:
 *
 * <pre>
 * congvu.gateway.events.in = congvu.gateway.events{outcome=accepted} + {duplicate} + {refused} + {failed}
 * </pre>
 *
 * An event is in once its request was read; the events of a request that is refused whole are counted by nobody, only the
 * request is. Tags are closed lists: streams, outcomes, codes, and the ids of keys, which stand in a file.
 */
public final class GatewayMeters {

    private static final String UNKNOWN = "unknown";

    private final MeterRegistry registry;
    private final Counter in;
    private final Timer answered;

    public GatewayMeters(MeterRegistry registry) {
        this.registry = registry;
        this.in = Counter.builder("congvu.gateway.events.in")
                .description("Events of requests that could be read")
                .register(registry);
        this.answered = Timer.builder("congvu.gateway.answer.time")
                .description("From the end of a body to its answer, Kafka's part included")
                .register(registry);
    }

    /** Requests that hold a body or wait for Kafka. */
    void underWay(IntSupplier requests) {
        Gauge.builder("congvu.gateway.requests.underway", requests, IntSupplier::getAsInt)
                .description("Requests that hold a body or wait for Kafka")
                .register(registry);
    }

    /** So many events were read from one body. */
    void in(int events) {
        in.increment(events);
    }

    /** What became of them. */
    void outcomes(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            events(outcome.stream(), outcome.status()).increment();
            Flaw flaw = outcome.flaw();
            if (flaw != null) {
                Counter.builder("congvu.gateway.refused")
                        .description("Events that were not taken, by code")
                        .tag("code", flaw.code().name())
                        .register(registry)
                        .increment();
            }
        }
    }

    /** A request was answered. */
    void answered(int status, String key) {
        Counter.builder("congvu.gateway.requests")
                .description("Requests by status and key")
                .tag("status", Integer.toString(status))
                .tag("key", key)
                .register(registry)
                .increment();
    }

    /** How long it took. */
    void took(long nanos) {
        answered.record(Duration.ofNanos(nanos));
    }

    private Counter events(@Nullable EventStream stream, Status status) {
        return Counter.builder("congvu.gateway.events")
                .description("Events by stream and what became of them")
                .tag("stream", stream == null ? UNKNOWN : stream.label())
                .tag("outcome", status.label())
                .register(registry);
    }
}
