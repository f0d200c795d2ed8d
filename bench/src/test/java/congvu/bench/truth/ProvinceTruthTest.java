package congvu.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.app.scenario.KeptTruth;
import congvu.app.scenario.ProvinceResults;
import congvu.app.scenario.SignalCheck;
import congvu.app.scenario.TruthCheck;
import congvu.producers.simulate.Simulation;
import congvu.producers.simulate.SimulationSettings;
import congvu.producers.simulate.SimulationSettings.Disorder;
import congvu.producers.simulate.SimulationSize;
import congvu.producers.simulate.told.Told;
import congvu.producers.simulate.truth.AttendanceTruth;
import congvu.producers.simulate.truth.ObligationTruth;
import congvu.producers.simulate.truth.TruthSink;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AttendanceDay;
import congvu.schemas.result.AttendanceState;
import congvu.schemas.result.Signal;
import congvu.streams.stage.PartitionAccount;
import congvu.testkit.judgement.Judgement;
import congvu.testkit.judgement.SignalAudit;
import congvu.testkit.judgement.TransitionAudit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A staged province through the whole topology: every attendance day, obligation, overdue alert, rate and signal is what was
 * decided before the events were placed, and every one of them, of all alerts too, is what the reference model finds, in
 * order, and up to ten hours late with a fifth twice.
 *
 * <p>{@code -Dcongvu.truth.full=true} plays a month of 5,000 staff and some 40,000 dossiers for five seeds.
 */
class ProvinceTruthTest {

    private static final Disorder LATE_AND_TWICE = new Disorder(600, 0.2);

    /** One for each kind of incident. */
    private static final SimulationSize FIVE_COMMUNES = new SimulationSize(1, 5, 300, 150);

    /** With the end of a quarter, by which units are commended. */
    private static final LocalDate WEEKS_FROM = LocalDate.of(2025, 12, 19);

    private static final int DAYS = 16;

    private static final SimulationSize SMALL_PROVINCE = new SimulationSize(1, 20, 5_000, 2_000);

    /** The end of a quarter too, a day that is swapped off, and 2026-01-10, the Saturday that makes up for it. */
    private static final LocalDate MONTH_FROM = LocalDate.of(2025, 12, 11);

    private static final int MONTH_DAYS = 31;

    /** Of each kind, in the message of a failure. */
    private static final int SHOWN = 20;

    /** Seeds in which a device is silent. */
    static Stream<Arguments> weeks() {
        return runs(2, 3);
    }

    static Stream<Arguments> months() {
        return runs(1, 5);
    }

    private static Stream<Arguments> runs(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .boxed()
                .flatMap(seed -> Stream.of(Arguments.of(seed, Disorder.NONE), Arguments.of(seed, LATE_AND_TWICE)));
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void shouldFindWhatWasStagedWhenFiveCommunesAreTold(long seed, Disorder disorder) {
        // Given
        Simulation simulation = Simulation.of(
                SimulationSettings.of(FIVE_COMMUNES, WEEKS_FROM, DAYS, seed).with(disorder));

        // When
        Played played = Played.of(simulation);

        // Then
        played.assertTrue();
    }

    @ParameterizedTest
    @MethodSource("months")
    @EnabledIfSystemProperty(named = "congvu.truth.full", matches = "true")
    void shouldFindWhatWasStagedWhenAMonthOfAProvinceIsTold(long seed, Disorder disorder) {
        // Given
        Simulation simulation = Simulation.of(SimulationSettings.of(SMALL_PROVINCE, MONTH_FROM, MONTH_DAYS, seed)
                .with(disorder));

        // When
        long begin = System.nanoTime();
        Played played = Played.of(simulation);
        double seconds = (System.nanoTime() - begin) / 1e9;

        // Then
        System.out.printf(
                "province-month seed %d disorder %d min: %s, %.0f s%n",
                seed, disorder.maxMinutes(), played.figures(), seconds);
        played.signalsByRule().forEach(System.out::println);
        played.assertTrue();
        assertThat(played.dossiers()).isGreaterThan(40_000);
        assertThat(played.signalsByRule())
                .extracting(SignalCheck.OfRule::staged)
                .doesNotContain(0L);
    }

    /** A simulation that was told to its end. */
    private record Played(
            KeptTruth truth,
            ProvinceResults results,
            List<Alert> transitions,
            List<Signal> signals,
            List<Signal> staffSignals,
            long rejected,
            PartitionAccount account,
            long events,
            ModelledProvince model) {

        static Played of(Simulation simulation) {
            KeptTruth truth = new KeptTruth(TruthSink.none());
            ModelledProvince model = new ModelledProvince(simulation, PackRecords.rules());
            try (ToldTopology topology = new ToldTopology()) {
                topology.reference(simulation.reference());
                topology.reference(PackRecords.byKey());
                long events = 0;
                for (Iterator<Told> run = simulation.run(truth); run.hasNext(); ) {
                    switch (run.next()) {
                        case Told.Event event -> {
                            model.hear(event);
                            topology.tell(event.topic().in(ToldTopology.topics()), event.key(), event.record());
                            // Reports of devices go to every partition and are in no account.
                            events += event.isForEveryPartition() ? 0 : 1;
                        }
                        case Told.Tick tick -> {
                            model.tick(Instant.ofEpochMilli(tick.at()));
                            topology.tick(Instant.ofEpochMilli(tick.at()));
                        }
                    }
                }
                topology.settle();
                return new Played(
                        truth,
                        topology.results(),
                        topology.transitions(),
                        topology.signals(),
                        topology.staffSignals(),
                        topology.rejected(),
                        topology.account(),
                        events,
                        model);
            }
        }

        void assertTrue() {
            for (TruthCheck.Part part : TruthCheck.of(truth, results)) {
                assertThat(part.differences().stream().limit(SHOWN))
                        .as("%s: %d of %d as staged", part.kind(), part.agreeing(), part.staged())
                        .isEmpty();
                assertThat(part.agreeing()).as(part.kind()).isPositive();
            }
            for (Judgement judgement : model.judge(results, transitions)) {
                judgement.assertClean();
                assertThat(judgement.compared()).as(judgement.subject()).isPositive();
            }
            assertSignals();
            assertNobodyIsAbsentForASilentDevice();
            assertThat(TransitionAudit.violations(transitions)).isEmpty();
            assertThat(rejected).isZero();
            assertThat(account.accepted() + account.duplicates()).isEqualTo(events);
            assertThat(account.refused()).isZero();
        }

        private void assertSignals() {
            for (SignalCheck.OfRule rule : signalsByRule()) {
                assertThat(rule.differences().stream().limit(SHOWN))
                        .as(rule.toString())
                        .isEmpty();
                assertThat(rule.precision()).as(rule.toString()).isEqualTo(1.0);
                assertThat(rule.recall()).as(rule.toString()).isEqualTo(1.0);
            }
            Judgement judgement = model.judgeSignals(allSignals());
            judgement.assertClean();
            assertThat(judgement.compared()).isPositive();
            assertThat(SignalAudit.breaches(signals, false)).isEmpty();
            assertThat(SignalAudit.breaches(staffSignals, true)).isEmpty();
        }

        List<SignalCheck.OfRule> signalsByRule() {
            return SignalCheck.of(truth.signals(), results.signals().values());
        }

        private List<Signal> allSignals() {
            return Stream.concat(signals.stream(), staffSignals.stream()).toList();
        }

        private void assertNobodyIsAbsentForASilentDevice() {
            List<AttendanceTruth> silent = truth.days().stream()
                    .filter(day -> day.state() == AttendanceTruth.State.SOURCE_SILENT)
                    .toList();
            assertThat(silent).isNotEmpty().allSatisfy(day -> {
                AttendanceDay found = results.days().get(day.token() + "|" + LocalDate.ofEpochDay(day.epochDay()));
                assertThat(Objects.requireNonNull(found).getState()).isEqualTo(AttendanceState.SOURCE_SILENT);
            });
        }

        /** With the backlog. */
        long dossiers() {
            return truth.obligations().stream()
                    .filter(one -> one.family() == ObligationTruth.Family.DOSSIER && !one.isStep())
                    .count();
        }

        private long silentDays() {
            return results.days().values().stream()
                    .filter(day -> day.getState() == AttendanceState.SOURCE_SILENT)
                    .count();
        }

        String figures() {
            StringBuilder text = new StringBuilder(events + " events, " + dossiers() + " dossiers");
            for (TruthCheck.Part part : TruthCheck.of(truth, results)) {
                text.append(", ").append(part.kind()).append(' ').append(part.agreeing());
                text.append(" of ").append(part.staged());
            }
            return text.append(", %d transitions of alerts, %d days of a silent device, %d duplicates"
                            .formatted(transitions.size(), silentDays(), account.duplicates()))
                    .toString();
        }
    }
}
