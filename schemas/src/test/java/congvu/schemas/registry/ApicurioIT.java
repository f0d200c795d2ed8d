package congvu.schemas.registry;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The same contract against a real Apicurio: {@code ./mvnw verify -pl schemas -Dapicurio.it=true}. */
@EnabledIfSystemProperty(
        named = "apicurio.home",
        matches = ".+",
        disabledReason = "needs a download of 150 MB: ./mvnw verify -pl schemas -Dapicurio.it=true")
class ApicurioIT extends RestRegistryContract {

    private static ApicurioServer server;

    @BeforeAll
    static void start() throws Exception {
        server = ApicurioServer.start(Path.of(System.getProperty("apicurio.home")));
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Override
    String url() {
        return server.url();
    }
}
