package congvu.app.config;

/**
 * How the log is written; always to standard error, which leaves standard output to results.
 *
 * @param format lines for people, or JSON objects for a collector
 * @param level of the project's own loggers; Kafka's stay at warn
 */
public record LogConfig(Format format, Level level) {

    /** The shapes of a log line. */
    public enum Format {
        TEXT,
        JSON
    }

    /** From the least to the most. */
    public enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }

    /** @throws ConfigurationException naming the key that has a bad value */
    public static LogConfig of(Settings settings) {
        return new LogConfig(
                settings.choice(Setting.LOG_FORMAT, Format.class), settings.choice(Setting.LOG_LEVEL, Level.class));
    }
}
