package congvu.producers.gateway.http;

import congvu.producers.gateway.AddressTakenException;
import congvu.producers.gateway.event.EventStream;
import congvu.producers.gateway.event.MediaTypes;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The addresses of the gateway. Whatever goes wrong is answered with a code of ours: neither Javalin nor Jetty may say
 * anything, since both repeat what was sent.
 */
public final class GatewayServer implements AutoCloseable {

    /** Before the label of a stream. */
    public static final String STREAMS = "/v1/";

    /** CloudEvents of any stream. */
    public static final String EVENTS = "/v1/events";

    /** What there is. */
    public static final String OPENAPI = "/openapi.json";

    private static final Logger LOG = LoggerFactory.getLogger(GatewayServer.class);
    private static final int HEADER_BYTES = 16_384;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final List<Integer> OF_THE_FRAMEWORK =
            List.of(400, 404, METHOD_NOT_ALLOWED, 408, 413, 431, 500, 503);

    private final Javalin javalin;

    private GatewayServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Where and how a server listens.
     *
     * @param host address
     * @param port 0 for any free one
     * @param connections at most
     * @param idle after so long without a byte a connection is closed
     */
    public record Listening(String host, int port, int connections, Duration idle) {}

    /**
     * Starts to answer.
     *
     * @param openApi the document that is served
     * @throws AddressTakenException when something else listens there
     */
    static GatewayServer start(Listening listening, EventHandler handler, String openApi, GatewayMeters meters) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            config.http.prefer405over404 = true;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.generateEtags = false;
            config.jetty.addConnector((server, http) -> connector(server, http, listening));
            config.jetty.modifyServer(server -> {
                server.setErrorHandler(new CodedErrors());
                server.addBean(new NetworkConnectionLimit(listening.connections(), server));
            });
            routes(config, handler, openApi);
            problems(config);
            config.requestLogger.http((context, millis) -> meters.answered(context.statusCode(), keyOf(context)));
        });
        try {
            return new GatewayServer(javalin.start());
        } catch (JavalinBindException taken) {
            throw new AddressTakenException(listening.host(), listening.port(), taken);
        }
    }

    private static void routes(JavalinConfig config, EventHandler handler, String openApi) {
        for (EventStream stream : EventStream.values()) {
            config.routes.post(STREAMS + stream.label(), context -> answer(context, handler, stream));
        }
        config.routes.post(EVENTS, context -> answer(context, handler, null));
        config.routes.get(
                OPENAPI, context -> context.contentType("application/json").result(openApi));
    }

    private static void problems(JavalinConfig config) {
        config.routes.exception(Exception.class, (failure, context) -> {
            // Named by its class: a message may quote a request.
            LOG.atError()
                    .addKeyValue("failure", failure.getClass().getName())
                    .log("A request to the gateway could not be answered.");
            tell(context, ProblemCode.INTERNAL, 0);
        });
        for (int status : OF_THE_FRAMEWORK) {
            config.routes.error(status, GatewayServer::replaceForeign);
        }
    }

    private static void answer(Context context, EventHandler handler, @Nullable EventStream stream) {
        try {
            handler.handle(context, stream);
        } catch (ProblemException problem) {
            tell(context, problem.code(), problem.retryAfterSeconds());
        } catch (IOException gone) {
            // Whoever asked is gone, and learns what became of the events by sending them again.
            context.attribute(CodedErrors.TOLD, ProblemCode.TOO_SLOW);
        }
    }

    /** What is not ours says what was asked for, in words of the one who asked. */
    private static void replaceForeign(Context context) {
        if (context.attribute(CodedErrors.TOLD) == null && !isOutcomes(context)) {
            tell(context, ProblemCode.ofStatus(context.statusCode()), 0);
        }
    }

    private static boolean isOutcomes(Context context) {
        return context.statusCode() == ProblemCode.BUSY.status()
                && "application/json".equals(context.res().getContentType());
    }

    private static void tell(Context context, ProblemCode problem, long retryAfterSeconds) {
        context.attribute(CodedErrors.TOLD, problem);
        if (retryAfterSeconds > 0) {
            context.header("Retry-After", Long.toString(retryAfterSeconds));
        }
        if (problem == ProblemCode.UNAUTHENTICATED) {
            context.header("WWW-Authenticate", "Bearer");
        }
        if (problem == ProblemCode.METHOD_NOT_ALLOWED) {
            context.header("Allow", context.path().equals(OPENAPI) ? "GET" : "POST");
        }
        if (leavesABody(problem)) {
            context.header("Connection", "close");
        }
        context.status(problem.status()).contentType(MediaTypes.PROBLEM).result(AnswerText.of(problem));
    }

    /** What is still to come of the body is not waited for. */
    private static boolean leavesABody(ProblemCode problem) {
        return problem == ProblemCode.REQUEST_TOO_LARGE
                || problem == ProblemCode.TOO_SLOW
                || problem == ProblemCode.STOPPING;
    }

    private static String keyOf(Context context) {
        String key = context.attribute(EventHandler.KEY_ATTRIBUTE);
        return key == null ? EventHandler.NOBODY : key;
    }

    private static Connector connector(Server server, HttpConfiguration http, Listening listening) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(listening.host());
        connector.setPort(listening.port());
        connector.setIdleTimeout(listening.idle().toMillis());
        return connector;
    }

    public int port() {
        return javalin.port();
    }

    /** Closes all connections; what is under way must be over by then. */
    @Override
    public void close() {
        javalin.stop();
    }
}
