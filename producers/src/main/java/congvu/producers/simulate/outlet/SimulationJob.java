package congvu.producers.simulate.outlet;

import congvu.producers.simulate.Simulation;
import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.told.InputTopic;
import congvu.producers.simulate.told.Told;
import congvu.producers.simulate.truth.AttendanceTruth;
import congvu.producers.simulate.truth.ExpectedAlert;
import congvu.producers.simulate.truth.InjectedTruth;
import congvu.producers.simulate.truth.ObligationTruth;
import congvu.producers.simulate.truth.RateTruth;
import congvu.producers.simulate.truth.SignalTruth;
import congvu.producers.simulate.truth.TruthSink;
import congvu.producers.simulate.world.Hours;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.avro.specific.SpecificRecord;

/** Plays a simulation into an outlet. */
public final class SimulationJob {

    private static final int PROGRESS_EVERY = 10_000;

    private final Simulation simulation;
    private final SimulationPace pace;
    private final LongSupplier monotonicNanos;

    public SimulationJob(Simulation simulation, SimulationPace pace, LongSupplier monotonicNanos) {
        this.simulation = simulation;
        this.pace = pace;
        this.monotonicNanos = monotonicNanos;
    }

    /** Plays it to its end, and returns when everything is safe where it went. */
    public SimulationSummary run(SimulationOutlet outlet, TruthSink truth, SimulationProgress progress) {
        long began = monotonicNanos.getAsLong();
        Map<String, SpecificRecord> reference = simulation.reference();
        outlet.reference(reference);
        Counted counted = new Counted(truth);
        long from = simulation
                .settings()
                .from()
                .atStartOfDay(Hours.ZONE)
                .toInstant()
                .toEpochMilli();
        Iterator<Told> told =
                simulation.run(counted, pace.tickEvery(simulation.settings().tickEvery()), pace.isPaced());
        while (told.hasNext()) {
            Told one = told.next();
            pace.await(one.at(), from);
            outlet.tell(one);
            counted.count(one);
            if (counted.all % PROGRESS_EVERY == 0) {
                progress.told(one.at(), counted.all);
            }
        }
        outlet.flush();
        return new SimulationSummary(
                reference.size(), counted.events, counted.ticks, counted.staged, monotonicNanos.getAsLong() - began);
    }

    /** Hands the truth on and counts what it sees. */
    private static final class Counted implements TruthSink {

        private final TruthSink next;
        private final Map<InputTopic, Long> events = new EnumMap<>(InputTopic.class);
        private final Map<Misbehaviour, Long> staged = new EnumMap<>(Misbehaviour.class);
        private long ticks;
        private long all;

        Counted(TruthSink next) {
            this.next = next;
        }

        void count(Told told) {
            switch (told) {
                case Told.Event event -> {
                    events.merge(event.topic(), 1L, Long::sum);
                    all++;
                }
                case Told.Tick tick -> ticks++;
            }
        }

        @Override
        public boolean wantsAttendance() {
            return next.wantsAttendance();
        }

        @Override
        public void attendance(AttendanceTruth truth) {
            next.attendance(truth);
        }

        @Override
        public void obligation(ObligationTruth truth) {
            next.obligation(truth);
        }

        @Override
        public void alert(ExpectedAlert alert) {
            next.alert(alert);
        }

        @Override
        public void injected(InjectedTruth injected) {
            staged.merge(injected.kind(), 1L, Long::sum);
            next.injected(injected);
        }

        @Override
        public void rate(RateTruth rate) {
            next.rate(rate);
        }

        @Override
        public void signal(SignalTruth signal) {
            next.signal(signal);
        }
    }
}
