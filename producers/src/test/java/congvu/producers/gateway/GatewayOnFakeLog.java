package congvu.producers.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.Unit;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.gateway.delivery.Batch;
import congvu.producers.gateway.delivery.EventDesk;
import congvu.producers.gateway.delivery.RecentEvents;
import congvu.producers.gateway.event.EventForm;
import congvu.producers.gateway.event.EventStream;
import congvu.producers.gateway.event.RequestBody;
import congvu.producers.gateway.http.GatewayDesk;
import congvu.producers.gateway.http.GatewayMeters;
import congvu.producers.gateway.http.GatewayServer;
import congvu.producers.gateway.key.ApiKey;
import congvu.producers.gateway.key.KeyRing;
import congvu.producers.gateway.key.NewKey;
import congvu.producers.gateway.key.Scope;
import congvu.producers.gateway.limit.RateLimits;
import congvu.producers.gateway.openapi.OpenApi;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.registry.InMemoryRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The whole gateway over HTTP, on a log in memory, with a clock that the test moves. */
final class GatewayOnFakeLog implements AutoCloseable {

    /** May say everything. */
    static final String ALL = "cvg_all";

    /** Source onestop, dossiers and inspections, below unit P1. */
    static final String BOUND = "cvg_bound";

    /** Source onestop, everything below unit P1. */
    static final String BOUND_TO_ALL = "cvg_bound_to_all";

    /** Source onestop, everything; a bucket of its own. */
    static final String SLOW = "cvg_slow";

    /** Source onestop, tasks only. */
    static final String ONLY_TASKS = "cvg_only_tasks";

    static final GatewayLimits SMALL = new GatewayLimits(20_000, 2_000, 20, 2, 50, Duration.ofSeconds(2), 100, 40);

    /** Longest time for the log, by {@link #nanos}. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final FakeLog log = new FakeLog();
    final AtomicLong nanos = new AtomicLong();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    boolean isTreeCurrent = true;
    boolean isBroken;
    final GatewayDesk desk;
    private final ReferenceBook book = ReferenceBook.builder()
            .unit(Unit.of("P1", null, "Province one"))
            .unit(Unit.of("P1-C7", "P1", "Commune seven"))
            .unit(Unit.of("P2", null, "Province two"))
            .build();
    private final HttpClient client = HttpClient.newHttpClient();

    GatewayOnFakeLog() {
        this(SMALL);
    }

    GatewayOnFakeLog(GatewayLimits limits) {
        KafkaAccess kafka = new KafkaAccess(
                Map.of("bootstrap.servers", "none:1"), new InMemoryRegistry(), TopicCatalogue.standard());
        Scope scope = new Scope(new FollowedUnits(() -> book, () -> isTreeCurrent));
        Map<EventStream, EventForm> forms = new HashMap<>();
        for (EventStream stream : EventStream.values()) {
            forms.put(stream, EventForm.of(stream));
        }
        desk = GatewayDesk.open(
                new GatewayServer.Listening("127.0.0.1", 0, limits.connections(), limits.readWithin()),
                new GatewayDesk.Parts(
                        keys(),
                        scope,
                        () -> {
                            if (isBroken) {
                                throw new IllegalStateException("broken");
                            }
                            return new EventDesk(kafka, forms, scope, () -> book);
                        },
                        new RateLimits(limits.eventsPerSecond(), limits.burstEvents(), nanos::get),
                        new Batch(log, new RecentEvents(100), PATIENCE, nanos::get),
                        OpenApi.text()),
                new RequestBody(limits.eventsPerRequest(), limits.eventBytes()),
                new GatewayDesk.Sizes(limits.requestBytes(), limits.requestsUnderWay(), limits.readWithin(), PATIENCE),
                new GatewayMeters(meters));
    }

    private static KeyRing keys() {
        return KeyRing.of(List.of(
                new ApiKey(
                        "all",
                        NewKey.hashOf(ALL),
                        Set.of("onestop", "hr", "portal"),
                        EnumSet.allOf(EventStream.class),
                        null,
                        null),
                new ApiKey(
                        "bound",
                        NewKey.hashOf(BOUND),
                        Set.of("onestop"),
                        Set.of(EventStream.DOSSIERS, EventStream.INSPECTIONS),
                        Set.of("P1"),
                        null),
                new ApiKey(
                        "bound-to-all",
                        NewKey.hashOf(BOUND_TO_ALL),
                        Set.of("onestop"),
                        EnumSet.allOf(EventStream.class),
                        Set.of("P1"),
                        null),
                new ApiKey(
                        "tasks", NewKey.hashOf(ONLY_TASKS), Set.of("onestop"), Set.of(EventStream.TASKS), null, null),
                new ApiKey(
                        "slow", NewKey.hashOf(SLOW), Set.of("onestop"), EnumSet.allOf(EventStream.class), null, null)));
    }

    String url() {
        return "http://127.0.0.1:" + desk.port();
    }

    Answer post(String path, String body) {
        return post(path, "application/json", ALL, body);
    }

    Answer post(String path, String type, @Nullable String key, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        desk.close();
    }

    /** One answer, as JSON. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(response.body());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        /** Of the whole request, or of its first event. */
        String code() {
            JsonNode json = json();
            return json.path("code")
                    .asText(json.path("results").path(0).path("code").asText());
        }

        String status(int index) {
            return json().path("results").path(index).path("status").asText();
        }
    }
}
