package congvu.bench.scenario;

import congvu.bench.feed.TickLog;
import congvu.bench.feed.TopicFeed;
import congvu.bench.load.Province;
import congvu.bench.measure.Percentiles;
import congvu.bench.measure.ResultWatch;
import congvu.bench.measure.Settlement;
import congvu.producers.ProducersMeters;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.reference.ReferenceFiles;
import congvu.producers.reference.ReferenceLoader;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.result.DeadlineChange;
import congvu.schemas.row.Row;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordDecoder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A holiday is declared while events, ticks and alerts flow: how long until every deadline that it moves is told, and how
 * long alerts take meanwhile. What was told is held against the rules, applied to every file from the beginning.
 */
public final class HolidayScenario implements Scenario {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration LAST_RESULTS_IN = Duration.ofSeconds(30);
    /** Alerts of so long from the declaration on count, even if the changes are told sooner. */
    private static final long LEAST_WINDOW_NANOS = Duration.ofSeconds(2).toNanos();

    @Override
    public Figures run(BenchParameters parameters, Progress progress) {
        Province province = new Province(ReferenceFiles.read(List.of(parameters.reference())));
        try (BenchCluster cluster = BenchCluster.start(parameters, "holiday", province);
                StreamsProcess streams = StreamsProcess.start(cluster, parameters, parameters.recording())) {
            streams.awaitRunning();
            Run run = new Run(cluster, streams, province, parameters.holiday(), progress);
            run.fill();
            return run.measure();
        }
    }

    /** One run, from open files to figures. */
    private static final class Run {
        private final KafkaAccess kafka;
        private final StreamsProcess streams;
        private final BenchParameters.Live live;
        private final Progress progress;
        private final OpenLoad load;
        private final HolidayDates dates;
        private final DeclaredHoliday holiday;
        private final ReferenceLoader loader;
        private final AlertDelays alerts;
        private final RecordDecoder<DeadlineChange> decoder;
        private final Map<String, Long> expected = new HashMap<>();
        private final Set<String> unchanged = new HashSet<>();
        private final Map<String, Long> told = new HashMap<>();
        private long changes;
        private long lastChangeNanos;

        Run(
                BenchCluster cluster,
                StreamsProcess streams,
                Province province,
                BenchParameters.Live live,
                Progress progress) {
            this.kafka = cluster.kafka();
            this.streams = streams;
            this.live = live;
            this.progress = progress;
            load = new OpenLoad(cluster, province);
            dates = new HolidayDates(live, load.morning());
            holiday = new DeclaredHoliday(province);
            loader = new ReferenceLoader(kafka, new ProducersMeters(new SimpleMeterRegistry()));
            alerts = new AlertDelays(kafka);
            decoder = new AvroSerdes(kafka.registry()).decoder(kafka.topics().deadlineChanges());
        }

        void fill() {
            load.fill(live.open(), dates::acceptedAt, dates::appointmentAt, load.morning(), streams, progress);
            progress.step("reckoning what the holiday moves");
            for (int number = 0; number < live.open(); number++) {
                String id = load.files().id(number);
                DeclaredHoliday.Effect effect = holiday.on(
                        id, load.files().acceptance(number, dates.acceptedAt(number), dates.appointmentAt(number)));
                if (effect.isMoved()) {
                    expected.put(id, effect.dueAt());
                }
                if (!effect.isChanged() && number >= live.falling()) {
                    unchanged.add(id);
                }
            }
        }

        Figures measure() {
            progress.step("live: " + live.eventsPerSecond() + " events/s, and a holiday in the middle");
            try (ResultWatch watch = ResultWatch.fromNow(
                            kafka, kafka.topics().alerts(), kafka.topics().deadlineChanges());
                    ResultWatch obligations =
                            ResultWatch.fromNow(kafka, kafka.topics().obligations());
                    TickLog ticks = new TickLog(kafka);
                    TopicFeed feed = new TopicFeed(kafka, sent -> {})) {
                long startNanos = System.nanoTime();
                Declaration declaration = Declaration.in(
                        startNanos
                                + TimeUnit.SECONDS.toNanos(live.warmUpSeconds())
                                + TimeUnit.SECONDS.toNanos(live.seconds()) / 2,
                        () -> loader.apply(holiday.declared()));
                LiveTraffic traffic = LiveTraffic.start(load, live, ticks, feed, startNanos);
                look(watch, startNanos);
                long declaredNanos = declaration.join();
                traffic.join();
                load.settle(streams);
                watch.drain(this::take);
                alerts.requireEachOnce(live.falling());
                requireExpectedChanges();
                long silent = requireSilence(obligations, traffic.touched());
                applyAgain();
                return figures(ticks, declaredNanos)
                        .put("holidayUnaffectedSilent", silent)
                        .put("holidayEventsPerSecond", traffic.events() / traffic.seconds());
            }
        }

        private void look(ResultWatch watch, long startNanos) {
            long end = startNanos
                    + TimeUnit.SECONDS.toNanos(live.seconds() + live.warmUpSeconds())
                    + LAST_RESULTS_IN.toNanos();
            while ((alerts.distinct() < live.falling() || told.size() < expected.size()) && System.nanoTime() < end) {
                watch.look(this::take);
                progress.at(alerts.distinct() + told.size(), live.falling() + expected.size());
            }
        }

        private void take(ConsumerRecord<byte[], byte[]> found, long seenNanos) {
            if (found.topic().equals(kafka.topics().alerts().name())) {
                alerts.take(found.value(), seenNanos);
                return;
            }
            DeadlineChange change = decoder.decode(found.value());
            changes++;
            lastChangeNanos = seenNanos;
            told.put(
                    change.getObligationId(),
                    change.getDueAt() == null ? Row.ABSENT : change.getDueAt().toEpochMilli());
        }

        private void requireExpectedChanges() {
            if (!told.equals(expected) || changes != expected.size()) {
                throw new IllegalStateException("Expected " + expected.size()
                        + " deadlines to be moved, each once, but "
                        + changes + " changes told of " + told.size() + " of them, and "
                        + expected.entrySet().stream()
                                .filter(one -> !one.getValue().equals(told.get(one.getKey())))
                                .count()
                        + " are missing or wrong.");
            }
        }

        /** Returns how many files there were that had no reason to say anything, and said nothing. */
        private long requireSilence(ResultWatch obligations, Set<String> touched) {
            unchanged.removeAll(touched);
            long[] spoke = {0};
            obligations.drain((found, seenNanos) ->
                    spoke[0] += unchanged.contains(new String(found.key(), StandardCharsets.UTF_8)) ? 1 : 0);
            if (spoke[0] > 0) {
                throw new IllegalStateException("Expected nothing of the " + unchanged.size()
                        + " files that nothing happened to, but found " + spoke[0] + " records.");
            }
            return unchanged.size();
        }

        /** The same once more, and then the same days as another version, which is worked through and changes nothing. */
        private void applyAgain() {
            progress.step("applying the same holiday again");
            Map<TopicPartition, Long> before = ends();
            loader.apply(holiday.declared());
            loader.apply(holiday.declaredAgain());
            load.settle(streams);
            if (!ends().equals(before)) {
                throw new IllegalStateException("Expected nothing new from the same holiday, but found " + before
                        + " and then " + ends() + ".");
            }
        }

        private Map<TopicPartition, Long> ends() {
            try (Settlement settlement = new Settlement(kafka, StreamsProcess.APPLICATION)) {
                TopicCatalogue topics = kafka.topics();
                Map<TopicPartition, Long> ends = new HashMap<>();
                List.of(topics.deadlineChanges(), topics.obligations(), topics.alerts(), topics.rates())
                        .forEach(topic -> ends.putAll(settlement.ends(topic)));
                return ends;
            }
        }

        private Figures figures(TickLog ticks, long declaredNanos) {
            HolidayWindow window = new HolidayWindow(
                    load.morning() + live.warmUpSeconds() * 1_000L,
                    declaredNanos,
                    Math.max(lastChangeNanos, declaredNanos + LEAST_WINDOW_NANOS));
            Percentiles during = alerts.after(ticks, window::isDuring);
            Percentiles otherwise = alerts.after(ticks, window::isBefore);
            return new Figures()
                    .put("holidayOpen", live.open())
                    .put("holidayDeadlineChanges", changes)
                    .put("holidayAllToldSeconds", (lastChangeNanos - declaredNanos) / NANOS_PER_SECOND)
                    .put("holidayAlertDelayP50Ms", during.at(0.5) / NANOS_PER_MILLI)
                    .put("holidayAlertDelayP99Ms", during.at(0.99) / NANOS_PER_MILLI)
                    .put("holidayAlertDelayMaxMs", during.at(1) / NANOS_PER_MILLI)
                    .put("holidayAlerts", during.count())
                    .put("holidayAlertDelayBeforeP99Ms", otherwise.at(0.99) / NANOS_PER_MILLI);
        }
    }
}
