package congvu.bench.worker;

import congvu.schemas.AvroSafety;
import java.util.Arrays;

/** The main class of every process of its own. Ends with its standard input. */
public final class BenchWorker {

    private BenchWorker() {}

    public static void main(String[] args) {
        Conversation conversation = Conversation.begin();
        WorkerRole role = WorkerRole.valueOf(args[0]);
        WorkerArguments arguments = WorkerArguments.parse(Arrays.copyOfRange(args, 1, args.length));
        AvroSafety.install();
        switch (role) {
            case BROKER -> BrokerWorker.run(arguments, conversation);
            case STREAMS -> StreamsWorker.run(arguments, conversation);
            case GATEWAY -> GatewayWorker.run(arguments, conversation);
            case RAW_LIMIT -> RawLimitWorker.run(arguments, conversation);
            case BARE_JOB -> BareJobWorker.run(arguments, conversation);
            case TICK -> TickWorker.run(arguments, conversation);
        }
        // Threads that a library left behind must not keep a process alive whose work is done.
        System.exit(0);
    }
}
