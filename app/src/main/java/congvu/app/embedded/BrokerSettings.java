package congvu.app.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings of the embedded broker: one node that is controller and broker, on the loopback interface only.
 *
 * <p>Small logs and few internal partitions, so that a start on a fresh or a recovered directory takes a second or two;
 * nothing that makes a write less safe than a single broker can be.
 */
final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String HOST = "127.0.0.1";
    static final String CLIENT_LISTENER = "PLAINTEXT";
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    static final int MOST_STARTUP_MILLIS = 300_000;

    private static final int MIB = 1024 * 1024;

    private BrokerSettings() {}

    static Map<String, String> of(Path logDirectory, int clientPort, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        identity(settings, logDirectory, clientPort, controllerPort);
        quorum(settings);
        internalTopics(settings);
        logs(settings);
        threads(settings);
        return settings;
    }

    private static void identity(Map<String, String> settings, Path logDirectory, int clientPort, int controllerPort) {
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + controllerPort);
        settings.put(
                "listeners",
                CLIENT_LISTENER + "://" + HOST + ":" + clientPort + "," + CONTROLLER_LISTENER + "://" + HOST + ":"
                        + controllerPort);
        settings.put("advertised.listeners", CLIENT_LISTENER + "://" + HOST + ":" + clientPort);
        settings.put("inter.broker.listener.name", CLIENT_LISTENER);
        settings.put("log.dirs", logDirectory.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("metric.reporters", "");
        // By default for ever. The logs of a killed broker are recovered within this, so it must be generous.
        settings.put("server.max.startup.time.ms", Integer.toString(MOST_STARTUP_MILLIS));
    }

    /** A killed broker's session must run out before its next life may register: short, but longer than a long pause. */
    private static void quorum(Map<String, String> settings) {
        settings.put("controlled.shutdown.enable", "true");
        settings.put("controller.quorum.election.timeout.ms", "100");
        settings.put("controller.quorum.election.backoff.max.ms", "50");
        settings.put("controller.quorum.append.linger.ms", "0");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("broker.session.timeout.ms", "5000");
    }

    private static void internalTopics(Map<String, String> settings) {
        settings.put("offsets.topic.num.partitions", "2");
        settings.put("offsets.topic.replication.factor", "1");
        // A demo's directory may lie for years between two runs; the next one goes on where it was.
        settings.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
        settings.put("offsets.topic.segment.bytes", Integer.toString(4 * MIB));
        settings.put("transaction.state.log.num.partitions", "2");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.segment.bytes", Integer.toString(4 * MIB));
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("min.insync.replicas", "1");
        // A transaction that follows at once on another's end need not wait: there is nobody else to be kind to.
        settings.put("add.partitions.to.txn.retry.backoff.ms", "2");
    }

    private static void logs(Map<String, String> settings) {
        settings.put("log.segment.bytes", Integer.toString(256 * MIB));
        settings.put("log.index.size.max.bytes", Integer.toString(2 * MIB));
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * MIB));
        settings.put("message.max.bytes", Integer.toString(2 * MIB));
        settings.put("num.recovery.threads.per.data.dir", "2");
    }

    private static void threads(Map<String, String> settings) {
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
    }
}
