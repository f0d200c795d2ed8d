package congvu.producers.simulate;

import congvu.producers.simulate.attendance.AttendanceFlow;
import congvu.producers.simulate.attendance.AttendancePlan;
import congvu.producers.simulate.attendance.AttendanceTruths;
import congvu.producers.simulate.attendance.DeviceFlow;
import congvu.producers.simulate.cases.CaseFlow;
import congvu.producers.simulate.cases.CaseStage;
import congvu.producers.simulate.cases.CaseTruths;
import congvu.producers.simulate.signals.SignalLedger;
import congvu.producers.simulate.told.DisorderedFlow;
import congvu.producers.simulate.told.Flow;
import congvu.producers.simulate.told.MergedFlow;
import congvu.producers.simulate.told.TickedFlow;
import congvu.producers.simulate.told.Told;
import congvu.producers.simulate.truth.RateTally;
import congvu.producers.simulate.truth.RateTruth.Measure;
import congvu.producers.simulate.truth.TruthSink;
import congvu.producers.simulate.world.Span;
import congvu.producers.simulate.world.World;
import congvu.schemas.AvroSafety;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * A seeded simulation: reference data, events in the order in which they arrive, ticks, and the truth about them.
 *
 * <p>Events are made when they are asked for. What is kept does not grow with the number of persons: eight bytes for each
 * statement of a bucket, and sixteen for each open case.
 */
public final class Simulation {

    static {
        AvroSafety.install();
    }

    private static final long MINUTE = 60_000L;

    private final SimulationSettings settings;
    private final World world;
    private final Span span;

    private Simulation(SimulationSettings settings) {
        SimulationSize size = settings.size();
        this.settings = settings;
        this.world = new World(settings.seed(), size.provinces(), size.communes(), size.staff(), size.dossiersPerDay());
        this.span = Span.of(settings.from(), settings.days());
    }

    /** Puts the world up; nothing happens yet. */
    public static Simulation of(SimulationSettings settings) {
        return new Simulation(settings);
    }

    public SimulationSettings settings() {
        return settings;
    }

    /** The units, hours, procedures and persons it plays with. */
    public World world() {
        return world;
    }

    /** The instant of the last tick: the midnight after the last day. */
    public Instant until() {
        return Instant.ofEpochMilli(span.until());
    }

    /** Records of {@code congvu.reference} by key, what is referred to first. */
    public Map<String, SpecificRecord> reference() {
        return world.reference();
    }

    /** Everything that is told, with a tick at each interval in which there is anything. */
    public Iterator<Told> run(TruthSink truth) {
        return run(truth, settings.tickEvery(), false);
    }

    /**
     * Everything that is told.
     *
     * @param truth told what is true while it becomes certain, the last of it before the last tick comes
     * @param tickEvery from one tick to the next, in the time of the data
     * @param ticksInGaps whether there is a tick where nothing happens
     */
    public Iterator<Told> run(TruthSink truth, Duration tickEvery, boolean ticksInGaps) {
        RateTally tally = new RateTally(world);
        CaseStage stage = new CaseStage(world, span, settings.rates());
        AttendancePlan attendance = new AttendancePlan(world, span, settings.rates(), stage::isUnstaffed);
        SignalLedger ledger = new SignalLedger(world, span, truth);
        AttendanceTruths days = attendance.truths(
                truth, (unit, day, isKept) -> tally.count(unit, day, Measure.PUNCTUALITY, isKept), ledger);
        Flow events = new MergedFlow(List.of(
                new CaseFlow(stage, new CaseTruths(span.until(), truth, tally, ledger)),
                new DeviceFlow(attendance),
                new AttendanceFlow(attendance, days)));
        Flow last = new LastWord(disordered(events), () -> {
            tally.tell(truth);
            ledger.tell(tally);
        });
        return new TickedFlow(last, tickEvery.toMillis(), span.until(), ticksInGaps);
    }

    private Flow disordered(Flow events) {
        SimulationSettings.Disorder disorder = settings.disorder();
        return disorder.isNone()
                ? events
                : new DisorderedFlow(
                        events, settings.seed(), disorder.maxMinutes() * MINUTE, disorder.duplicates(), span.until());
    }
}
