package congvu.bench.scenario;

import congvu.bench.measure.Settlement;
import congvu.producers.simulate.Simulation;
import congvu.producers.simulate.SimulationSettings;
import congvu.producers.simulate.outlet.KafkaOutlet;
import congvu.producers.simulate.told.InputTopic;
import congvu.producers.simulate.told.Told;
import congvu.producers.simulate.truth.TruthSink;
import congvu.streams.stage.InputFamily;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Each family by itself: what a simulated province tells of its tasks, its feedback, its attendance and its inspections,
 * one after the other, each on a broker of its own, and beside it the raw limit on the same topic.
 */
public final class FamiliesScenario implements Scenario {
    private static final List<InputTopic> FAMILIES =
            List.of(InputTopic.TASKS, InputTopic.FEEDBACK, InputTopic.ATTENDANCE, InputTopic.INSPECTIONS);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 10);

    @Override
    public Figures run(BenchParameters parameters, Progress progress) {
        Figures figures = new Figures().put("familyDays", parameters.families().days());
        for (InputTopic family : FAMILIES) {
            run(family, parameters, progress, figures);
        }
        return figures;
    }

    private static void run(InputTopic topic, BenchParameters parameters, Progress progress, Figures figures) {
        InputFamily family = InputFamily.valueOf(topic.name());
        String name = topic.name().toLowerCase(Locale.ROOT);
        Simulation simulation = Simulation.of(SimulationSettings.of(
                parameters.families().size().size(),
                FIRST_DAY,
                parameters.families().days(),
                parameters.seed()));
        try (BenchCluster cluster = BenchCluster.start(parameters, name, kafka -> {
            try (KafkaOutlet outlet = new KafkaOutlet(kafka, System::nanoTime)) {
                outlet.reference(simulation.reference());
            }
        })) {
            progress.step("loading " + name);
            long events = send(cluster, simulation, topic);
            progress.step("raw limit of " + name + ": consume and decode");
            LimitRun limit = LimitRun.raw(cluster, family, "", events);
            progress.step("topology: " + events + " events of " + name);
            try (StreamsProcess streams = StreamsProcess.start(cluster, parameters, parameters.recording());
                    Settlement settlement = new Settlement(cluster.kafka(), StreamsProcess.APPLICATION)) {
                TopologyRun run = TopologyRun.measure(cluster, streams, settlement, 0, events, progress);
                figures.put(name + "Events", events);
                run.tell(name, limit, figures);
            }
        }
    }

    /**
     * The events of one family, with a tick at each interval in which there are any, and one at the end. Reports of devices,
     * which are no events and go to every partition, stay out: nobody is absent then.
     */
    private static long send(BenchCluster cluster, Simulation simulation, InputTopic topic) {
        try (KafkaOutlet outlet = new KafkaOutlet(cluster.kafka(), System::nanoTime)) {
            long events = 0;
            boolean isNew = false;
            Iterator<Told> story = simulation.run(TruthSink.none());
            while (story.hasNext()) {
                switch (story.next()) {
                    case Told.Event event -> {
                        // What another family says is told on a broker of its own.
                        if (event.topic() == topic && !event.isForEveryPartition()) {
                            outlet.tell(event);
                            isNew = true;
                            events++;
                        }
                    }
                    case Told.Tick tick -> {
                        if (isNew || !story.hasNext()) {
                            outlet.tell(tick);
                            isNew = false;
                        }
                    }
                }
            }
            outlet.flush();
            return events;
        }
    }
}
