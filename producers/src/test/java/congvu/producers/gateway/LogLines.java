package congvu.producers.gateway;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Everything that is logged while this is open: all of ours, and of the libraries more than we ship. */
final class LogLines implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("congvu");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    LogLines() {
        lines.start();
        root.setLevel(Level.INFO);
        ours.setLevel(Level.TRACE);
        root.addAppender(lines);
    }

    /** Message, keys and values, and stack of each line. */
    List<String> all() {
        return List.copyOf(lines.list).stream()
                .map(line -> line.getFormattedMessage()
                        + ' '
                        + line.getKeyValuePairs()
                        + ' '
                        + ThrowableProxyUtil.asString(line.getThrowableProxy()))
                .toList();
    }

    @Override
    public void close() {
        root.detachAppender(lines);
        ours.setLevel(null);
        root.setLevel(Level.OFF);
    }
}
