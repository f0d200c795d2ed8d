package congvu.bench.command;

import congvu.bench.scenario.DelayScenario;
import congvu.bench.scenario.FamiliesScenario;
import congvu.bench.scenario.GatewayScenario;
import congvu.bench.scenario.HolidayScenario;
import congvu.bench.scenario.MicroScenario;
import congvu.bench.scenario.NationScenario;
import congvu.bench.scenario.RestoreScenario;
import congvu.bench.scenario.Scenario;
import congvu.bench.scenario.StormScenario;
import congvu.bench.scenario.ThroughputScenario;
import congvu.bench.scenario.TickScenario;
import java.util.List;

/** What can be run alone. */
enum BenchPart {
    THROUGHPUT,
    DELAY,
    STORM,
    TICK,
    RESTORE,

    /** Not in all, as the three after it: a nation takes long. */
    NATION,
    FAMILIES,
    HOLIDAY,
    GATEWAY,
    /** Not in all: it tells where time goes, and is held to nothing. */
    MICRO,
    ALL;

    List<Scenario> scenarios() {
        return switch (this) {
            case THROUGHPUT -> List.of(new ThroughputScenario());
            case DELAY -> List.of(new DelayScenario());
            case STORM -> List.of(new StormScenario());
            case TICK -> List.of(new TickScenario());
            case RESTORE -> List.of(new RestoreScenario());
            case FAMILIES -> List.of(new FamiliesScenario());
            case HOLIDAY -> List.of(new HolidayScenario());
            case GATEWAY -> List.of(new GatewayScenario());
            case NATION -> List.of(new NationScenario());
            case MICRO -> List.of(new MicroScenario());
            case ALL ->
                List.of(
                        new ThroughputScenario(),
                        new DelayScenario(),
                        new StormScenario(),
                        new TickScenario(),
                        new RestoreScenario());
        };
    }
}
