package congvu.app.command;

import congvu.app.config.HttpConfig;
import congvu.app.config.KafkaConfig;
import congvu.app.config.LogConfig;
import congvu.app.config.Settings;
import congvu.app.http.RolePages;
import congvu.app.http.StreamsPage;
import congvu.producers.delivery.KafkaAccess;
import congvu.streams.role.RoleConfig;
import congvu.streams.role.StreamsRole;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the processors until they are told to end. */
@Command(
        name = "streams",
        description = "Keep deadlines, raise alerts and sum rates. Start it on more machines to share the work.")
public final class StreamsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Override
    public Integer call() throws Exception {
        Settings settings = http.addTo(kafka.addTo(common.source())).gather();
        LogSetup.apply(LogConfig.of(settings));
        RoleConfig config = RoleConfig.of(settings.streams());
        KafkaConfig outside = KafkaConfig.of(settings);
        Output output = Output.of(spec);
        try (Lifetime lifetime = Lifetime.begin()) {
            return lifetime.unlessStopped(() -> run(lifetime, config, outside, HttpConfig.of(settings), output))
                    .orElseGet(() -> {
                        output.news("Stopped before the processors ran.");
                        return ExitCode.FAILED;
                    });
        }
    }

    private static Integer run(
            Lifetime lifetime, RoleConfig config, KafkaConfig outside, HttpConfig pagesAt, Output output)
            throws InterruptedException {
        KafkaAccess access = outside.access();
        try (Meters meters = new Meters();
                StreamsRole role = StreamsRole.start(
                        config,
                        outside.client(),
                        access.topics(),
                        access.registry(),
                        meters.registry(),
                        InstantSource.system());
                RolePages pages = RolePages.start(pagesAt, meters::text, () -> StreamsPage.of(role.health()))) {
            meters.addMachine();
            output.news("streams: starting as " + config.applicationId() + pages.hint());
            role.awaitRunning();
            output.news("streams: running");
            role.onStop(lifetime::cutShort);
            lifetime.awaitStop();
            role.requireAlive();
        }
        return ExitCode.DONE;
    }
}
