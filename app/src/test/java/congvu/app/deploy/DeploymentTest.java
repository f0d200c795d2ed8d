package congvu.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import congvu.app.CongvuCommand;
import congvu.app.config.HttpConfig;
import congvu.app.config.KafkaConfig;
import congvu.app.config.LogConfig;
import congvu.app.config.Settings;
import congvu.app.config.SettingsSource;
import congvu.producers.gateway.key.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No container engine is needed: what the files of the deployment name must be there, pinned, and known to our settings. */
class DeploymentTest {

    private static final Path ROOT = root();
    private static final Pattern IMAGE = Pattern.compile("^\\s*image:\\s*(\\S+)$", Pattern.MULTILINE);
    private static final Pattern BASE_IMAGE = Pattern.compile("^FROM (\\S+)", Pattern.MULTILINE);
    private static final Pattern VARIABLE =
            Pattern.compile("^\\s*(CONGVU_\\w+):\\s*\"?([^\"\\n]+)\"?$", Pattern.MULTILINE);
    private static final Pattern PINNED = Pattern.compile("[\\w./-]+:v?\\d[\\w.-]*");

    @Test
    void shouldAcceptEverySettingWhenARoleReadsTheFileAndTheVariablesOfCompose() throws IOException {
        // Given
        Map<String, String> variables = new HashMap<>();
        VARIABLE.matcher(read("docker-compose.yml"))
                .results()
                .forEach(found -> variables.put(found.group(1), found.group(2)));
        assertThat(variables).isNotEmpty();

        // When
        Settings settings = new SettingsSource()
                .file(ROOT.resolve("deploy/congvu.yaml"))
                .environment(variables)
                .gather();

        // Then
        assertThat(KafkaConfig.of(settings).bootstrapServers()).isEqualTo("kafka:9094");
        assertThat(HttpConfig.of(settings)).isEqualTo(new HttpConfig("0.0.0.0", 9404));
        assertThat(LogConfig.of(settings).format()).isEqualTo(LogConfig.Format.JSON);
    }

    @Test
    void shouldGiveTheGatewayKeysThatItCanReadWhenItStarts() throws IOException {
        // Given
        JsonNode gateway = new YAMLMapper()
                .readTree(read("docker-compose.yml"))
                .path("services")
                .path("gateway");
        String readAt =
                gateway.path("environment").path("CONGVU_GATEWAY_KEYS_FILE").asText();

        // When
        KeyRing keys = KeyRing.read(ROOT.resolve("deploy/keys.yaml"));

        // Then
        assertThat(keys.keys()).isNotEmpty();
        assertThat(gateway.path("volumes"))
                .extracting(JsonNode::asText)
                .contains("./deploy/keys.yaml:" + readAt + ":ro");
    }

    @Test
    void shouldWatchEveryRoleThatKeepsRunningWhenPrometheusIsStarted() throws IOException {
        // When
        JsonNode targets = new YAMLMapper()
                .readTree(read("deploy/prometheus/prometheus.yml"))
                .at("/scrape_configs/0/static_configs/0/targets");

        // Then
        assertThat(targets)
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("streams:9404", "clock:9404", "gateway:9404");
    }

    @Test
    void shouldPinEveryImageWhenComposeOrTheDockerfileNamesOne() throws IOException {
        // Given
        List<String> images = new ArrayList<>();
        IMAGE.matcher(read("docker-compose.yml"))
                .results()
                .map(found -> found.group(1))
                .forEach(images::add);
        BASE_IMAGE
                .matcher(read("Dockerfile"))
                .results()
                .map(found -> found.group(1))
                .forEach(images::add);

        // Then
        assertThat(images)
                .contains("apache/kafka:4.3.1")
                .hasSizeGreaterThan(4)
                .allMatch(image -> PINNED.matcher(image).matches());
    }

    @Test
    void shouldRunTheRegistryThatTheContractIsProvedOnWhenComposeNamesIt() throws IOException {
        // Given
        String proved = Pattern.compile("<apicurio.version>([^<]+)<")
                .matcher(read("schemas/pom.xml"))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();

        // Then
        assertThat(read("docker-compose.yml")).contains("apicurio/apicurio-registry:" + proved);
    }

    @Test
    void shouldStartOnlyRolesThatExistWhenComposeNamesACommand() throws IOException {
        // Given
        List<String> roles = Pattern.compile("command: \\[\"(\\w+)\"")
                .matcher(read("docker-compose.yml"))
                .results()
                .map(found -> found.group(1))
                .toList();

        // Then
        assertThat(roles).containsExactly("topics", "streams", "clock", "gateway");
        assertThat(CongvuCommand.commandLine().getSubcommands()).containsKeys(roles.toArray(String[]::new));
    }

    @Test
    void shouldMountOnlyWhatIsThereWhenComposeNamesAPath() throws IOException {
        // When
        List<String> mounted = Pattern.compile("- (\\./[^:]+):")
                .matcher(read("docker-compose.yml"))
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(2, found.length() - 1))
                .toList();

        // Then
        assertThat(mounted).isNotEmpty().allMatch(path -> Files.exists(ROOT.resolve(path)));
    }

    @Test
    void shouldBeYamlWithEveryDependencyThereWhenComposeIsParsed() throws IOException {
        // When
        JsonNode services =
                new YAMLMapper().readTree(read("docker-compose.yml")).path("services");

        // Then
        List<String> names = new ArrayList<>();
        services.fieldNames().forEachRemaining(names::add);
        assertThat(names).contains("kafka", "registry", "streams", "clock", "gateway", "prometheus");
        for (JsonNode service : services) {
            service.path("depends_on")
                    .fieldNames()
                    .forEachRemaining(needed -> assertThat(names).contains(needed));
        }
    }

    @Test
    void shouldPublishOnThisMachineOnlyWhenComposeOpensAPort() throws IOException {
        // When
        List<String> ports = Pattern.compile("- \"([^\"]*\\d+:\\d+)\"")
                .matcher(read("docker-compose.yml"))
                .results()
                .map(found -> found.group(1))
                .toList();

        // Then
        assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void shouldForbidAutomaticTopicsWhenTheBrokerReadsItsFile() throws IOException {
        // Given
        Properties broker = new Properties();

        // When
        try (var reader = Files.newBufferedReader(ROOT.resolve("deploy/kafka/server.properties"))) {
            broker.load(reader);
        }

        // Then
        assertThat(broker).containsEntry("auto.create.topics.enable", "false");
        assertThatCode(() -> new kafka.server.KafkaConfig(broker, false)).doesNotThrowAnyException();
    }

    @Test
    void shouldWorkInAFolderOfItsOwnUserWhenTheImageRuns() throws IOException {
        // Given
        String image = read("Dockerfile");
        String home = Pattern.compile("--home-dir (\\S+)")
                .matcher(image)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();

        // When
        List<String> folders = Pattern.compile("^WORKDIR (\\S+)", Pattern.MULTILINE)
                .matcher(image)
                .results()
                .map(found -> found.group(1))
                .toList();

        // Then
        assertThat(folders.getLast()).isEqualTo(home);
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("docker-compose.yml"))) {
                return at;
            }
        }
        throw new IllegalStateException(
                "Expected docker-compose.yml above the working directory, but it is not there.");
    }
}
