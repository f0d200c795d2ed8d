package congvu.app.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import congvu.app.config.ConfigurationException;
import congvu.app.config.HttpConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Serves {@code /metrics} in Prometheus' text form and {@code /health} as JSON: 200 when healthy, 503 when not.
 *
 * <p>Anything else is 404, any method but GET 405. A failure while answering is a 500 without a word of what failed.
 */
public final class RoleHttpServer implements AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int FAILED = 500;
    private static final int UNAVAILABLE = 503;
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String JSON = "application/json";

    private final HttpServer server;
    private final ExecutorService threads;

    private RoleHttpServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** The status, content type and body of one answer. */
    private record Answer(int status, String contentType, String body) {}

    /**
     * @param metrics the text of one scrape
     * @param health asked at each request
     * @throws ConfigurationException when the port is taken
     */
    public static RoleHttpServer start(HttpConfig config, Supplier<String> metrics, Supplier<Health> health) {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(config.host(), config.port()), 0);
        } catch (IOException taken) {
            throw new ConfigurationException(
                    "Expected to listen on " + config.host() + ":" + config.port()
                            + " for /metrics and /health, but found: " + taken.getMessage()
                            + "; set http.port to another port, to 0 for any free one, or to off.",
                    taken);
        }
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        ObjectMapper json = new ObjectMapper();
        server.createContext("/", exchange -> answer(exchange, () -> new Answer(NOT_FOUND, TEXT, "not found\n")));
        page(server, "/metrics", () -> new Answer(OK, TEXT, metrics.get()));
        page(server, "/health", () -> {
            Health now = health.get();
            return new Answer(now.isHealthy() ? OK : UNAVAILABLE, JSON, json.valueToTree(now.toJson()) + "\n");
        });
        server.start();
        return new RoleHttpServer(server, threads);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + port();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** A context matches whatever begins with its path; only the path itself is the page. */
    private static void page(HttpServer server, String path, Supplier<Answer> page) {
        server.createContext(
                path,
                exchange -> answer(
                        exchange,
                        exchange.getRequestURI().getPath().equals(path)
                                ? page
                                : () -> new Answer(NOT_FOUND, TEXT, "not found\n")));
    }

    private static void answer(HttpExchange exchange, Supplier<Answer> page) throws IOException {
        try (exchange) {
            Answer answer;
            if (exchange.getRequestMethod().equals("GET")) {
                answer = attempt(page);
            } else {
                exchange.getResponseHeaders().set("Allow", "GET");
                answer = new Answer(METHOD_NOT_ALLOWED, TEXT, "only GET\n");
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Answer attempt(Supplier<Answer> page) {
        try {
            return page.get();
        } catch (RuntimeException failure) {
            return new Answer(FAILED, TEXT, "failed\n");
        }
    }
}
