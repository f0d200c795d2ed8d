package congvu.app.command;

import congvu.app.config.ClockConfig;
import congvu.app.config.HttpConfig;
import congvu.app.config.KafkaConfig;
import congvu.app.config.LogConfig;
import congvu.app.config.Settings;
import congvu.app.http.Health;
import congvu.app.http.RolePages;
import congvu.producers.ProducersMeters;
import congvu.producers.clock.ClockHealth;
import congvu.producers.clock.ClockRole;
import congvu.producers.delivery.KafkaAccess;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the clock role until it is told to end. */
@Command(name = "clock", description = "Tell the time to the processors, as long as this host's clock can be believed.")
public final class ClockCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Option(names = "--confirm", description = "Take the present time of this host for true, as an operator.")
    private boolean confirm;

    @Override
    public Integer call() throws Exception {
        Settings settings = http.addTo(kafka.addTo(common.source())).gather();
        LogSetup.apply(LogConfig.of(settings));
        ClockConfig config = ClockConfig.of(settings);
        HttpConfig pagesAt = HttpConfig.of(settings);
        KafkaAccess access = KafkaConfig.of(settings).access();
        Output output = Output.of(spec);
        try (Lifetime lifetime = Lifetime.begin()) {
            return lifetime.unlessStopped(() -> run(lifetime, config, access, pagesAt, output))
                    .orElseGet(() -> {
                        output.news("Stopped before the clock ran.");
                        return ExitCode.FAILED;
                    });
        }
    }

    private Integer run(Lifetime lifetime, ClockConfig config, KafkaAccess access, HttpConfig pagesAt, Output output) {
        try (Meters meters = new Meters();
                ClockRole role = ClockRole.start(access, config.role(confirm), new ProducersMeters(meters.registry()));
                RolePages pages = RolePages.start(pagesAt, meters::text, () -> health(role.health()))) {
            meters.addMachine();
            output.news("clock: telling the time as " + config.source() + pages.hint());
            lifetime.awaitStop();
        }
        return ExitCode.DONE;
    }

    static Health health(ClockHealth clock) {
        Map<String, Object> details = new TreeMap<>();
        details.put("sentence", clock.sentence());
        details.put("offMillis", clock.offMillis());
        if (clock.lastTick() != null) {
            details.put("lastTick", clock.lastTick().toString());
        }
        return new Health(clock.state().name(), clock.isWell(), details);
    }
}
