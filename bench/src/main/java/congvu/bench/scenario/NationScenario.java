package congvu.bench.scenario;

import congvu.app.outcome.TopicReader;
import congvu.bench.feed.TickLog;
import congvu.bench.load.StaffWave;
import congvu.bench.measure.ResultWatch;
import congvu.bench.measure.Settlement;
import congvu.bench.process.Usage;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.simulate.outlet.KafkaOutlet;
import congvu.producers.simulate.told.Told;
import congvu.schemas.result.AttendanceDay;
import congvu.schemas.result.AttendanceState;
import congvu.streams.stage.InputFamily;
import java.time.Duration;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A nation comes to work: every person is assigned, then the punches of a quarter of an hour wait on the topic and are
 * worked off as fast as it goes, and one tick past the closing asks for the verdict of each of them.
 */
public final class NationScenario implements Scenario {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double BYTES_PER_MIB = 1024.0 * 1024.0;

    @Override
    public Figures run(BenchParameters parameters, Progress progress) {
        int staff = parameters.staff();
        StaffWave wave = new StaffWave(staff);
        Figures figures = new Figures().put("nationStaff", staff);
        try (BenchCluster cluster = BenchCluster.start(parameters, "nation", kafka -> load(kafka, wave))) {
            assign(cluster, parameters, wave, progress);
            progress.step("sending " + staff + " punches");
            String from = ends(cluster);
            send(cluster.kafka(), wave::punch);
            progress.step("raw limit: consume and decode");
            LimitRun limit = LimitRun.raw(cluster, InputFamily.ATTENDANCE, from, staff);
            progress.step("topology: " + staff + " punches");
            try (StreamsProcess streams = StreamsProcess.start(cluster, parameters, parameters.recording());
                    Settlement settlement = new Settlement(cluster.kafka(), StreamsProcess.APPLICATION)) {
                TopologyRun run = TopologyRun.measure(cluster, streams, settlement, staff, staff, progress);
                run.tell("nation", limit, figures);
                progress.step("verdicts of " + staff + " staff");
                closeDay(cluster, streams, wave, staff, figures, progress);
                settlement.await(() -> streams.account().isIdle(), PATIENCE);
                figures.put("nationPeakRssMiB", streams.usage().peakRssBytes() / BYTES_PER_MIB)
                        .put(
                                "nationHeapAfterCollectionMiB",
                                streams.usageAfterFullCollection().heapBytes() / BYTES_PER_MIB);
            }
            verify(cluster, wave, staff, progress);
        }
        return figures;
    }

    private static void load(KafkaAccess kafka, StaffWave wave) {
        try (KafkaOutlet outlet = new KafkaOutlet(kafka, System::nanoTime)) {
            outlet.reference(wave.reference());
        }
    }

    private static void send(KafkaAccess kafka, Consumer<Consumer<Told>> story) {
        try (KafkaOutlet outlet = new KafkaOutlet(kafka, System::nanoTime)) {
            story.accept(outlet::tell);
            outlet.flush();
        }
    }

    /** In a process of its own, which is gone when the punches come. */
    private static void assign(BenchCluster cluster, BenchParameters parameters, StaffWave wave, Progress progress) {
        progress.step("assigning " + parameters.staff() + " staff");
        send(cluster.kafka(), wave::assign);
        try (StreamsProcess streams = StreamsProcess.start(cluster, parameters, null);
                Settlement settlement = new Settlement(cluster.kafka(), StreamsProcess.APPLICATION)) {
            TopologyRun.measure(cluster, streams, settlement, 0, parameters.staff(), progress);
        }
        cluster.awaitEmptyGroup(StreamsProcess.APPLICATION);
    }

    /** Where the topic of attendance ends now, by the number of the partition. */
    private static String ends(BenchCluster cluster) {
        try (Settlement settlement = new Settlement(cluster.kafka(), StreamsProcess.APPLICATION)) {
            return settlement.ends(cluster.kafka().topics().attendance()).entrySet().stream()
                    .sorted(Comparator.comparing(end -> end.getKey().partition()))
                    .map(Map.Entry::getValue)
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
        }
    }

    /** Seconds from just before the tick is sent until the first and the last verdict can be read. */
    private static void closeDay(
            BenchCluster cluster,
            StreamsProcess streams,
            StaffWave wave,
            int staff,
            Figures figures,
            Progress progress) {
        KafkaAccess kafka = cluster.kafka();
        try (ResultWatch watch = ResultWatch.fromNow(kafka, kafka.topics().attendanceDays());
                TickLog ticks = new TickLog(kafka)) {
            long[] seen = {0, 0};
            Usage before = streams.usage();
            Usage brokerBefore = cluster.usage();
            long startNanos = System.nanoTime();
            ticks.send(wave.closedAt());
            int count = 0;
            while (count < staff && System.nanoTime() - startNanos < PATIENCE.toNanos()) {
                count += watch.look((found, seenNanos) -> {
                    seen[0] = seen[0] == 0 ? seenNanos : seen[0];
                    seen[1] = seenNanos;
                });
                progress.at(count, staff);
            }
            if (count != staff) {
                throw new IllegalStateException("Expected " + staff + " verdicts, but saw " + count + ".");
            }
            long cpuNanos = streams.usage().cpuNanos() - before.cpuNanos();
            long brokerCpuNanos = cluster.usage().cpuNanos() - brokerBefore.cpuNanos();
            Pass pass = new Pass(staff, seen[1] - startNanos, cpuNanos, brokerCpuNanos);
            figures.put("nationFirstVerdictSeconds", (seen[0] - startNanos) / NANOS_PER_SECOND)
                    .put("nationAllVerdictsSeconds", pass.seconds())
                    .put("nationVerdictsPerSecond", pass.eventsPerSecond())
                    .put("nationCpuSecondsPerMillionVerdicts", pass.cpuSecondsPerMillion());
        }
    }

    /** Afterwards, when it costs nobody anything: each person has one verdict, and it rests on their own punch. */
    private static void verify(BenchCluster cluster, StaffWave wave, int staff, Progress progress) {
        progress.step("reading the verdicts back");
        BitSet judged = new BitSet(staff);
        int[] right = {0, 0};
        new TopicReader(cluster.kafka())
                .<AttendanceDay>read(cluster.kafka().topics().attendanceDays(), (key, day) -> {
                    right[1]++;
                    if (day != null && isRight(day, wave)) {
                        judged.set(StaffWave.personOf(day.getStaffToken()));
                        right[0]++;
                    }
                });
        if (judged.cardinality() != staff || right[0] != staff || right[1] != staff) {
            throw new IllegalStateException("Expected one right verdict of each of " + staff + " staff, but found "
                    + right[0] + " right of " + right[1] + ", of " + judged.cardinality() + " staff.");
        }
    }

    private static boolean isRight(AttendanceDay day, StaffWave wave) {
        long punchedAt = wave.punchedAt(StaffWave.personOf(day.getStaffToken()));
        return day.getState() == AttendanceState.MISSING_PUNCH
                && day.getMissingPunches() == 1
                && day.getFirstInAt() != null
                && day.getFirstInAt().toEpochMilli() == punchedAt;
    }
}
