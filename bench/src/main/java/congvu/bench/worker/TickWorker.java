package congvu.bench.worker;

import congvu.bench.measure.Percentiles;
import congvu.bench.process.Report;
import java.nio.file.Path;
import java.util.Map;

/** Two of the real topology in one process, with few and with many open deadlines, ticked in turn. */
final class TickWorker {

    private static final int TENFOLD = 10;

    private final WorkerArguments arguments;
    private final Conversation conversation;

    private TickWorker(WorkerArguments arguments, Conversation conversation) {
        this.arguments = arguments;
        this.conversation = conversation;
    }

    static void run(WorkerArguments arguments, Conversation conversation) {
        TickWorker worker = new TickWorker(arguments, conversation);
        conversation.answer(Map.of("run", worker::measure));
    }

    private Report measure() {
        Path directory = Path.of(arguments.text(WorkerArguments.DIRECTORY));
        int open = arguments.number(WorkerArguments.OPEN);
        int duePerTick = arguments.number(WorkerArguments.DUE_PER_TICK);
        int warmUp = arguments.number(WorkerArguments.WARM_UP);
        int ticks = arguments.number(WorkerArguments.TICKS);
        try (TickedTopology few = new TickedTopology(directory.resolve("few"));
                TickedTopology many = new TickedTopology(directory.resolve("many"))) {
            int falling = (warmUp + ticks) * duePerTick;
            few.open(open, falling, duePerTick);
            many.open(TENFOLD * open, falling, duePerTick);
            conversation.say(Report.of("opened"));
            turns(few, many, warmUp, new Percentiles(), new Percentiles());
            Percentiles fewNanos = new Percentiles();
            Percentiles manyNanos = new Percentiles();
            turns(few, many, ticks, fewNanos, manyNanos);
            return Report.of("run")
                    .with("fewP50", fewNanos.at(0.5))
                    .with("fewP99", fewNanos.at(0.99))
                    .with("manyP50", manyNanos.at(0.5))
                    .with("manyP99", manyNanos.at(0.99));
        }
    }

    /** Who goes first changes, so that neither always finds the caches as the other left them. */
    private static void turns(
            TickedTopology few, TickedTopology many, int ticks, Percentiles fewNanos, Percentiles manyNanos) {
        for (int tick = 0; tick < ticks; tick++) {
            if (tick % 2 == 0) {
                fewNanos.add(few.tickNanos());
                manyNanos.add(many.tickNanos());
            } else {
                manyNanos.add(many.tickNanos());
                fewNanos.add(few.tickNanos());
            }
        }
    }
}
