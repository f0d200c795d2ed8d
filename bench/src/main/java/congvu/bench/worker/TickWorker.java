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
            turns(few, many, warmUp, new Costs(), new Costs());
            Costs costsOfFew = new Costs();
            Costs costsOfMany = new Costs();
            turns(few, many, ticks, costsOfFew, costsOfMany);
            return costsOfMany.tell("many", costsOfFew.tell("few", Report.of("run")));
        }
    }

    /** Who goes first changes, so that neither always finds the caches as the other left them. */
    private static void turns(TickedTopology few, TickedTopology many, int ticks, Costs costsOfFew, Costs costsOfMany) {
        for (int tick = 0; tick < ticks; tick++) {
            if (tick % 2 == 0) {
                costsOfFew.add(few.tick());
                costsOfMany.add(many.tick());
            } else {
                costsOfMany.add(many.tick());
                costsOfFew.add(few.tick());
            }
        }
    }

    /** What the ticks of one topology took. */
    private static final class Costs {

        private final Percentiles wallNanos = new Percentiles();
        private final Percentiles cpuNanos = new Percentiles();

        void add(TickedTopology.Taken taken) {
            wallNanos.add(taken.wallNanos());
            cpuNanos.add(taken.cpuNanos());
        }

        Report tell(String name, Report report) {
            return report.with(name + "P50", wallNanos.at(0.5))
                    .with(name + "P99", wallNanos.at(0.99))
                    .with(name + "CpuP99", cpuNanos.at(0.99));
        }
    }
}
