package congvu.app.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import congvu.app.config.LogConfig;
import java.net.URL;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** Turns the log to what the settings say. Until then it is as {@code logback.xml} has it. */
final class LogSetup {

    private static final String FORMAT_PROPERTY = "CONGVU_LOG_FORMAT";

    private LogSetup() {}

    static void apply(LogConfig config) {
        if (config.format() != LogConfig.Format.TEXT) {
            reload(config.format());
        }
        context().getLogger("congvu").setLevel(Level.toLevel(config.level().name()));
    }

    static void reload(LogConfig.Format format) {
        URL file = LogSetup.class.getResource("/logback.xml");
        System.setProperty(FORMAT_PROPERTY, format.name().toLowerCase(Locale.ROOT));
        LoggerContext context = context();
        context.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(file);
        } catch (JoranException broken) {
            throw new IllegalStateException("Expected to read the shipped logback.xml, but it is broken.", broken);
        }
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
