package congvu.app.command;

import congvu.app.config.Setting;
import congvu.app.config.Settings;
import congvu.app.config.SettingsSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that reads settings. An option wins over the environment, and that over the file. */
public final class CommonOptions {

    @Option(names = "--config", paramLabel = "FILE", description = "Settings, YAML or properties.")
    private @Nullable Path config;

    @Option(names = "--log-format", paramLabel = "text|json", description = "How the log is written to standard error.")
    private @Nullable String logFormat;

    @Option(names = "--log-level", paramLabel = "LEVEL", description = "error, warn, info, debug or trace.")
    private @Nullable String logLevel;

    /** File, environment and the options here; the caller adds its own. */
    SettingsSource source() {
        return new SettingsSource()
                .file(config)
                .environment(System.getenv())
                .option(Setting.LOG_FORMAT, logFormat, "--log-format")
                .option(Setting.LOG_LEVEL, logLevel, "--log-level");
    }

    /** The settings with nothing more to add. */
    Settings settings() {
        return source().gather();
    }
}
