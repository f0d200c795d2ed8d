package congvu.bench.worker;

import congvu.app.config.KafkaConfig;
import congvu.bench.process.Report;
import java.util.Map;

/** What the log alone costs: every event is read and decoded, and nothing is done with it. */
final class RawLimitWorker {

    private RawLimitWorker() {}

    static void run(WorkerArguments arguments, Conversation conversation) {
        EventScan scan = new EventScan(
                KafkaConfig.open(arguments.text(WorkerArguments.BROKER), arguments.text(WorkerArguments.REGISTRY))
                        .access());
        conversation.say(Report.of("ready"));
        LatestEvent latest = new LatestEvent();
        conversation.answer(Map.of(
                "run",
                () -> scan.run("run", (key, view) -> latest.at = Math.max(latest.at, view.occurredAt()), () -> {})
                        .with("latestAt", latest.at)));
    }

    /** Something is done with each event after all, so that no compiler may leave the decoding out. */
    private static final class LatestEvent {
        private long at = Long.MIN_VALUE;
    }
}
