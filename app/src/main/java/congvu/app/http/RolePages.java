package congvu.app.http;

import congvu.app.config.HttpConfig;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pages of a role, or none where the settings turn them off. */
public final class RolePages implements AutoCloseable {

    private final @Nullable RoleHttpServer server;

    private RolePages(@Nullable RoleHttpServer server) {
        this.server = server;
    }

    /** @throws congvu.app.config.ConfigurationException when the port is taken */
    public static RolePages start(HttpConfig config, Supplier<String> metrics, Supplier<Health> health) {
        return new RolePages(config.port() == HttpConfig.OFF ? null : RoleHttpServer.start(config, metrics, health));
    }

    /** Where they are, to be put behind a sentence. */
    public String hint() {
        return server == null ? "" : "; meters and health at " + server.url() + "/metrics and /health";
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
