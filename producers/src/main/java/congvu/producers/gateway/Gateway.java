package congvu.producers.gateway;

import congvu.producers.delivery.KafkaAccess;
import congvu.producers.gateway.delivery.Batch;
import congvu.producers.gateway.delivery.EventDesk;
import congvu.producers.gateway.delivery.KafkaEventLog;
import congvu.producers.gateway.delivery.RecentEvents;
import congvu.producers.gateway.event.EventForm;
import congvu.producers.gateway.event.EventStream;
import congvu.producers.gateway.event.RequestBody;
import congvu.producers.gateway.http.GatewayDesk;
import congvu.producers.gateway.http.GatewayMeters;
import congvu.producers.gateway.http.GatewayServer;
import congvu.producers.gateway.key.KeyRing;
import congvu.producers.gateway.key.Scope;
import congvu.producers.gateway.limit.RateLimits;
import congvu.producers.gateway.openapi.OpenApi;
import congvu.producers.reference.ReferenceFollower;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The role: sources send events over HTTP, and are told "accepted" when Kafka has them, and never before. */
public final class Gateway implements AutoCloseable {

    private static final Duration BEYOND_KAFKA = Duration.ofSeconds(5);

    private final GatewaySettings settings;
    private final KafkaEventLog log;
    private final ReferenceFollower reference;
    private final GatewayDesk desk;

    private Gateway(GatewaySettings settings, KafkaEventLog log, ReferenceFollower reference, GatewayDesk desk) {
        this.settings = settings;
        this.log = log;
        this.reference = reference;
        this.desk = desk;
    }

    /** Starts with the machine's own monotonic time. */
    public static Gateway start(GatewaySettings settings, KafkaAccess kafka, KeyRing keys, MeterRegistry registry) {
        return start(settings, kafka, keys, registry, System::nanoTime);
    }

    /**
     * Reads the tree of units, registers the schemas, and starts to answer.
     *
     * @param monotonicNanos by which rates flow and what is known of units becomes old
     * @throws congvu.producers.delivery.MissingTopicException when a topic is not there
     * @throws AddressTakenException when something else listens on its port
     */
    public static Gateway start(
            GatewaySettings settings,
            KafkaAccess kafka,
            KeyRing keys,
            MeterRegistry registry,
            LongSupplier monotonicNanos) {
        ReferenceFollower reference = null;
        KafkaEventLog log = null;
        try {
            reference = ReferenceFollower.start(kafka, settings.referenceStale(), monotonicNanos);
            log = KafkaEventLog.open(kafka, settings.acknowledgeWithin());
            GatewayDesk desk = open(settings, kafka, keys, registry, monotonicNanos, reference, log);
            return new Gateway(settings, log, reference, desk);
        } catch (RuntimeException failed) {
            close(log, reference);
            throw failed;
        }
    }

    private static GatewayDesk open(
            GatewaySettings settings,
            KafkaAccess kafka,
            KeyRing keys,
            MeterRegistry registry,
            LongSupplier monotonicNanos,
            ReferenceFollower reference,
            KafkaEventLog log) {
        GatewayLimits limits = settings.limits();
        Scope scope = new Scope(new FollowedUnits(reference::book, reference::isCurrent));
        Map<EventStream, EventForm> forms = forms();
        Duration patience = settings.acknowledgeWithin().plus(BEYOND_KAFKA);
        return GatewayDesk.open(
                new GatewayServer.Listening(
                        settings.host(), settings.port(), limits.connections(), limits.readWithin()),
                new GatewayDesk.Parts(
                        keys,
                        scope,
                        () -> new EventDesk(kafka, forms, scope, reference::book),
                        new RateLimits(limits.eventsPerSecond(), limits.burstEvents(), monotonicNanos),
                        new Batch(log, new RecentEvents(settings.recentEvents()), patience, monotonicNanos),
                        OpenApi.text()),
                new RequestBody(limits.eventsPerRequest(), limits.eventBytes()),
                new GatewayDesk.Sizes(limits.requestBytes(), limits.requestsUnderWay(), limits.readWithin(), patience),
                new GatewayMeters(registry));
    }

    private static Map<EventStream, EventForm> forms() {
        Map<EventStream, EventForm> forms = new EnumMap<>(EventStream.class);
        for (EventStream stream : EventStream.values()) {
            forms.put(stream, EventForm.of(stream));
        }
        return forms;
    }

    /** Where it answers. */
    public String url() {
        return "http://" + settings.host() + ":" + desk.port();
    }

    public GatewayHealth health() {
        String lastFailure = desk.failures().code();
        boolean isCurrent = reference.isCurrent();
        boolean isHealthy = !desk.isStopping() && lastFailure == null && isCurrent;
        String state = desk.isStopping() ? "stopping" : isHealthy ? "running" : "failing";
        return new GatewayHealth(state, isHealthy, desk.underWay(), isCurrent, lastFailure);
    }

    /** Takes nothing new, answers what is under way, and closes. */
    @Override
    public void close() {
        desk.close();
        close(log, reference);
    }

    private static void close(@Nullable KafkaEventLog log, @Nullable ReferenceFollower reference) {
        try (reference;
                log) {
            // Closed in the reverse of this order.
        }
    }
}
