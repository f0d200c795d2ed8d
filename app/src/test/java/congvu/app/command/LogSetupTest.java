package congvu.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.app.config.LogConfig;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogSetupTest {

    private final PrintStream err = System.err;
    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();

    @AfterEach
    void backToText() {
        System.setErr(err);
        System.clearProperty("CONGVU_LOG_FORMAT");
        LogSetup.reload(LogConfig.Format.TEXT);
    }

    @Test
    void shouldWriteOneJsonObjectWithKeysAndValuesWhenToldSo() {
        // Given
        System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
        LogSetup.apply(new LogConfig(LogConfig.Format.JSON, LogConfig.Level.INFO));

        // When
        LoggerFactory.getLogger("congvu.test")
                .atInfo()
                .addKeyValue("topic", "t")
                .log("Topic was created.");
        LoggerFactory.getLogger("congvu.test").debug("not at this level");

        // Then
        assertThat(captured.toString(StandardCharsets.UTF_8).strip())
                .startsWith("{")
                .endsWith("}")
                .contains("\"formattedMessage\":\"Topic was created.\"")
                .contains("{\"topic\":\"t\"}")
                .doesNotContain("\n");
    }
}
