package congvu.app.command;

import congvu.app.config.Setting;
import congvu.app.config.SettingsSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a role shows its meters and its health. */
public final class HttpOptions {

    private static final String PORT = "--http-port";

    @Option(
            names = PORT,
            paramLabel = "PORT",
            description = "Port of /metrics and /health; 0 for any free one, off for none.")
    private @Nullable String port;

    SettingsSource addTo(SettingsSource source) {
        return source.option(Setting.HTTP_PORT, port, PORT);
    }
}
