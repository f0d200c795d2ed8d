package congvu.app.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import congvu.app.config.LogConfig;
import java.net.URL;
import java.util.Locale;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** Turns the log to what the settings say. Until then it is as {@code logback.xml} has it. */
final class LogSetup {

    private static final String FORMAT_PROPERTY = "CONGVU_LOG_FORMAT";

    private LogSetup() {}

    static void apply(LogConfig config) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (!(factory instanceof LoggerContext context)) {
            return;
        }
        if (config.format() != LogConfig.Format.TEXT) {
            reload(context, config.format());
        }
        context.getLogger("congvu").setLevel(Level.toLevel(config.level().name()));
    }

    private static void reload(LoggerContext context, LogConfig.Format format) {
        URL file = LogSetup.class.getResource("/logback.xml");
        System.setProperty(FORMAT_PROPERTY, format.name().toLowerCase(Locale.ROOT));
        context.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(file);
        } catch (JoranException broken) {
            throw new IllegalStateException("Expected to read the shipped logback.xml, but it is broken.", broken);
        }
    }
}
