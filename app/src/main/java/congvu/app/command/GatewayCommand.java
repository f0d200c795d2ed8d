package congvu.app.command;

import congvu.app.config.ConfigurationException;
import congvu.app.config.GatewayConfig;
import congvu.app.config.HttpConfig;
import congvu.app.config.KafkaConfig;
import congvu.app.config.LogConfig;
import congvu.app.config.Setting;
import congvu.app.config.Settings;
import congvu.app.http.Health;
import congvu.app.http.RolePages;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.gateway.Gateway;
import congvu.producers.gateway.GatewayHealth;
import congvu.producers.gateway.key.ApiKey;
import congvu.producers.gateway.key.KeyRing;
import congvu.producers.gateway.key.NewKey;
import congvu.producers.gateway.openapi.OpenApi;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the gateway until it is told to end. */
@Command(
        name = "gateway",
        description = "Take events over HTTP, as JSON or CloudEvents, and accept them when Kafka has them.",
        subcommands = {GatewayCommand.MakeKey.class, GatewayCommand.Document.class},
        footer = {"", "Addresses, answers and keys: docs/gateway.md; the running gateway serves /openapi.json."})
public final class GatewayCommand implements Callable<Integer> {

    private static final String PORT = "--port";
    private static final String KEYS = "--keys";

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Option(names = PORT, paramLabel = "PORT", description = "Port for events; 0 for any free one.")
    private @Nullable String port;

    @Option(names = KEYS, paramLabel = "FILE", description = "File of the keys that may send.")
    private @Nullable Path keys;

    @Override
    public Integer call() throws Exception {
        Settings settings = http.addTo(kafka.addTo(common.source()))
                .option(Setting.GATEWAY_PORT, port, PORT)
                .option(Setting.GATEWAY_KEYS_FILE, keys, KEYS)
                .gather();
        LogSetup.apply(LogConfig.of(settings));
        GatewayConfig config = GatewayConfig.of(settings);
        KeyRing ring = config.keys();
        HttpConfig pagesAt = HttpConfig.of(settings);
        KafkaAccess access = KafkaConfig.of(settings).access();
        Output output = Output.of(spec);
        try (Lifetime lifetime = Lifetime.begin()) {
            return lifetime.unlessStopped(() -> run(lifetime, config, ring, access, pagesAt, output))
                    .orElseGet(() -> {
                        output.news("Stopped before the gateway ran.");
                        return ExitCode.FAILED;
                    });
        }
    }

    private static Integer run(
            Lifetime lifetime,
            GatewayConfig config,
            KeyRing ring,
            KafkaAccess access,
            HttpConfig pagesAt,
            Output output) {
        try (Meters meters = new Meters();
                Gateway gateway = Gateway.start(config.role(), access, ring, meters.registry());
                RolePages pages = RolePages.start(pagesAt, meters::text, () -> health(gateway.health()))) {
            meters.addMachine();
            output.news("gateway: taking events at " + gateway.url() + " from "
                    + ring.keys().size() + " keys" + pages.hint());
            lifetime.awaitStop();
        }
        return ExitCode.DONE;
    }

    static Health health(GatewayHealth gateway) {
        Map<String, Object> details = new TreeMap<>();
        details.put("underWay", gateway.underWay());
        details.put("referenceCurrent", gateway.isReferenceCurrent());
        String failure = gateway.lastFailure();
        if (failure != null) {
            details.put("lastFailure", failure);
        }
        return new Health(gateway.state(), gateway.isHealthy(), details);
    }

    /** Prints what the gateway serves at /openapi.json. */
    @Command(name = "openapi", description = "Print the OpenAPI document of the gateway.")
    static final class Document implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Output.of(spec).result(OpenApi.text().stripTrailing());
            return ExitCode.DONE;
        }
    }

    /** Makes a key. */
    @Command(
            name = "new-key",
            description =
                    "Make a key for a source. It is shown once, and kept nowhere; its hash goes into the file of keys.")
    static final class MakeKey implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(
                paramLabel = "ID",
                description = "Name of the key, for logs and meters: small letters, digits, . - _")
        private String id = "";

        @Override
        public Integer call() {
            if (!ApiKey.isName(id)) {
                throw new ConfigurationException(
                        "Expected ID to be small letters, digits, dots, dashes or underscores, 64 at most, but found another one.");
            }
            NewKey made = NewKey.make(new SecureRandom());
            Output output = Output.of(spec);
            output.news("The key, for the source alone; it cannot be shown again:");
            output.result(made.key());
            output.news("For the file of keys (gateway.keys-file); fill in what the key may say:");
            output.result(entry(made).indent(2).stripTrailing());
            return ExitCode.DONE;
        }

        private String entry(NewKey made) {
            return """
                      - id: %s
                        sha256: %s
                        sources: [ ]   # names that its events carry as source
                        streams: [ ]   # dossiers, tasks, feedback, attendance, device-reports, inspections
                        units: [ ]     # ids of units, with all below them; or the word all""".formatted(id, made.sha256());
        }
    }
}
