package congvu.producers.simulate;

import congvu.producers.simulate.told.Told;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A small simulation played to its end, with everything that was told and what is true of it. */
final class PlayedSimulation {

    final Simulation simulation;
    final List<Told.Event> events = new ArrayList<>();
    final List<Told.Tick> ticks = new ArrayList<>();
    final CollectedTruth truth = new CollectedTruth();

    private PlayedSimulation(Simulation simulation) {
        this.simulation = simulation;
    }

    static PlayedSimulation of(SimulationSettings settings) {
        PlayedSimulation played = new PlayedSimulation(Simulation.of(settings));
        Iterator<Told> told = played.simulation.run(played.truth);
        while (told.hasNext()) {
            switch (told.next()) {
                case Told.Event event -> played.events.add(event);
                case Told.Tick tick -> played.ticks.add(tick);
            }
        }
        return played;
    }
}
