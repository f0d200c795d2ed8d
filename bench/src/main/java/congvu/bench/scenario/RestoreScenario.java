package congvu.bench.scenario;

import congvu.bench.load.Province;
import congvu.bench.measure.Settlement;
import congvu.bench.process.Usage;
import congvu.producers.reference.ReferenceFiles;
import java.time.Duration;
import java.util.List;

/**
 * A start with nothing but what is on the broker: until all open deadlines are back, their timers set, and input is read.
 * Also what each of them takes of memory beside its own bytes.
 */
public final class RestoreScenario implements Scenario {

    private static final double NANOS_PER_SECOND = 1e9;

    @Override
    public Figures run(BenchParameters parameters, Progress progress) {
        Province province = new Province(ReferenceFiles.read(List.of(parameters.reference())));
        int open = parameters.restoreOpen();
        try (BenchCluster cluster = BenchCluster.start(parameters, "restore", province)) {
            long emptyHeap = fill(parameters, province, cluster, progress);
            cluster.awaitEmptyGroup(StreamsProcess.APPLICATION);
            StatePayload payload = StatePayload.read(cluster.kafka(), StreamsProcess.APPLICATION);
            progress.step("restoring " + open + " deadlines");
            try (StreamsProcess streams = StreamsProcess.start(cluster, parameters, parameters.recording())) {
                streams.awaitRunning();
                double seconds = (System.nanoTime() - streams.startedNanos()) / NANOS_PER_SECOND;
                StreamsProcess.Account account = streams.account();
                if (account.open() != open) {
                    throw new IllegalStateException(
                            "Expected " + open + " open deadlines after a restore, but found " + account + ".");
                }
                Usage usage = streams.usageAfterFullCollection();
                return new Figures()
                        .put("restoreOpen", open)
                        .put("restoreSeconds", seconds)
                        .put(
                                "bytesPerOpenObligation",
                                (usage.heapBytes() - emptyHeap - payload.bytes()) / (double) open)
                        .put("payloadBytesPerOpenObligation", payload.bytes() / (double) open)
                        .put("restorePeakRssMiB", usage.peakRssBytes() / (1024.0 * 1024.0));
            }
        }
    }

    /** Opens the deadlines and returns the heap that the same process needs without any. */
    private static long fill(BenchParameters parameters, Province province, BenchCluster cluster, Progress progress) {
        int open = parameters.restoreOpen();
        try (StreamsProcess streams = StreamsProcess.start(cluster, parameters, null);
                Settlement settlement = new Settlement(cluster.kafka(), StreamsProcess.APPLICATION)) {
            streams.awaitRunning();
            // The reference data belongs to both.
            settlement.await(() -> streams.account().isIdle(), Duration.ofMinutes(1));
            long emptyHeap = streams.usageAfterFullCollection().heapBytes();
            OpenLoad load = new OpenLoad(cluster, province);
            load.fill(
                    open,
                    number -> load.morning() - OpenLoad.DAY_MILLIS + number % (60 * OpenLoad.MINUTE_MILLIS),
                    number -> load.morning() + (10 + number % 30) * OpenLoad.DAY_MILLIS + number,
                    load.morning(),
                    streams,
                    progress);
            return emptyHeap;
        }
    }
}
