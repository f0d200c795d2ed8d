package congvu.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution as a newcomer meets it: the launcher in the top folder, and what was packaged just before. */
class LauncherIT {

    private static final Path TOP = Path.of("").toAbsolutePath().getParent();

    @TempDir
    private Path folder;

    @Test
    void shouldStartTheCommandFromWhatWasPackaged() throws Exception {
        // When
        Outcome outcome = launch(Map.of(), "version");

        // Then
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output()).startsWith("congvu ").contains("Kafka 4.");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void shouldFindANewerJdkWhenTheDefaultOneIsTooOld() throws Exception {
        // Given
        Path old = javaHomeOfVersion("17.0.15");

        // When
        Outcome outcome = launch(Map.of("JAVA_HOME", old.toString()), "version");

        // Then
        assertThat(outcome.output()).startsWith("congvu ");
    }

    @Test
    void shouldNameWhatIsWrongWhenTheChosenJdkIsTooOld() throws Exception {
        // Given
        Path old = javaHomeOfVersion("17.0.15");

        // When
        Outcome outcome = launch(Map.of("CONGVU_JAVA_HOME", old.toString()), "version");

        // Then
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.errors()).contains("version 21 or later").contains(old.toString());
    }

    @Test
    void shouldHandOnTheExitCodeOfTheCommand() throws Exception {
        // When
        Outcome outcome = launch(Map.of(), "no-such-command");

        // Then
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.errors()).contains("no-such-command");
    }

    @Test
    void shouldCarryEveryRoomButTheJudge() throws IOException {
        // When
        List<String> ours;
        try (Stream<Path> jars = Files.list(TOP.resolve("bench/target/dist/lib"))) {
            ours = jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.startsWith("congvu-"))
                    .map(name -> name.replaceFirst("^congvu-([a-z]+)-.*", "$1"))
                    .sorted()
                    .toList();
        }

        // Then: bench itself is congvu.jar
        assertThat(ours).containsExactly("app", "domain", "intake", "producers", "rules", "schemas", "streams");
    }

    private Path javaHomeOfVersion(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk-" + version));
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexit 99\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Outcome launch(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("sh", TOP.resolve("congvu").toString()), Stream.of(arguments))
                .toList();
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("CONGVU_NO_BUILD", "1");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        int exitCode = builder.start().waitFor();
        return new Outcome(
                exitCode,
                Files.readString(output, StandardCharsets.UTF_8),
                Files.readString(errors, StandardCharsets.UTF_8));
    }

    private record Outcome(int exitCode, String output, String errors) {}
}
