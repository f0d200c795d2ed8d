package congvu.producers.gateway.http;

import congvu.producers.gateway.delivery.Batch;
import congvu.producers.gateway.delivery.EventDesk;
import congvu.producers.gateway.event.RequestBody;
import congvu.producers.gateway.key.KeyRing;
import congvu.producers.gateway.key.Scope;
import congvu.producers.gateway.limit.RateLimits;
import java.time.Duration;
import java.util.function.Supplier;

/** Everything behind the addresses, put together, from the start to an end in which nobody is cut off. */
public final class GatewayDesk implements AutoCloseable {

    private final Desks desks;
    private final GatewayServer server;
    private final LastFailure failures;
    private final Duration endsWithin;

    private GatewayDesk(Desks desks, GatewayServer server, LastFailure failures, Duration endsWithin) {
        this.desks = desks;
        this.server = server;
        this.failures = failures;
        this.endsWithin = endsWithin;
    }

    /**
     * What the answers need.
     *
     * @param desk makes a desk for one request
     * @param rates of the keys
     * @param batch takes events
     * @param openApi the document that is served
     */
    public record Parts(
            KeyRing keys, Scope scope, Supplier<EventDesk> desk, RateLimits rates, Batch batch, String openApi) {}

    /**
     * How much is taken at a time.
     *
     * @param requestBytes largest body
     * @param requestsUnderWay most requests at a time
     * @param readWithin longest time for a body
     * @param endsWithin longest time that the end waits for requests under way
     */
    public record Sizes(int requestBytes, int requestsUnderWay, Duration readWithin, Duration endsWithin) {}

    /** Starts to answer. */
    public static GatewayDesk open(
            GatewayServer.Listening listening, Parts parts, RequestBody bodies, Sizes sizes, GatewayMeters meters) {
        Desks desks = new Desks(sizes.requestsUnderWay(), parts.desk());
        LastFailure failures = new LastFailure();
        BodyReader bytes = new BodyReader(sizes.requestBytes(), sizes.readWithin(), System::nanoTime);
        EventHandler handler = new EventHandler(
                new RequestReader(parts.keys(), bodies, bytes),
                desks,
                parts.rates(),
                parts.scope(),
                parts.batch(),
                meters,
                failures);
        meters.underWay(desks::taken);
        GatewayServer server = GatewayServer.start(listening, handler, parts.openApi(), meters);
        return new GatewayDesk(desks, server, failures, sizes.endsWithin());
    }

    public int port() {
        return server.port();
    }

    public int underWay() {
        return desks.taken();
    }

    public boolean isStopping() {
        return desks.isClosed();
    }

    public LastFailure failures() {
        return failures;
    }

    /** Takes nothing new, lets what is under way be answered, and closes. */
    @Override
    public void close() {
        desks.close(endsWithin.toNanos());
        server.close();
    }
}
