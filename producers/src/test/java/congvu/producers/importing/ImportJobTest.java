package congvu.producers.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.producers.ProducersMeters;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.importing.profile.ProfileReader;
import congvu.producers.importing.progress.ImportProgress;
import congvu.producers.importing.row.UnusableInputException;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.registry.InMemoryRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before anything is sent: nobody listens where these imports would send to. */
final class ImportJobTest {

    @TempDir
    private Path folder;

    @Test
    void shouldReadNoFileWhenTheStatedSpanIsEmpty() {
        // Given
        Path missing = folder.resolve("missing.dat");

        // When / Then
        assertThatThrownBy(() -> job(missing, tokens("1,staff-7f3a"), "2026-11-18 00:00:00", "2026-11-18 00:00:00"))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("a span that ends after it begins");
    }

    @Test
    void shouldReadNoFileWhenASpanIsStatedForAProfileWithoutDevices() {
        // Given
        ImportOptions.Stated stated = new ImportOptions.Stated(Map.of(), null, null, "2026-11-18T00:00:00Z", null);

        // When / Then
        assertThatThrownBy(() -> job("leave.yaml", folder.resolve("missing.csv"), stated))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("deviceReports: true");
    }

    @Test
    void shouldPublishNoReferenceDataWhenTheSpanBeginsBehindTheLastLine() throws IOException {
        // Given
        Path profile = Files.writeString(
                folder.resolve("attlog.yaml"),
                Files.readString(ProjectFiles.at("profiles/attlog.yaml"))
                        + "reference: {inline: {units: [{id: commune-7, name: Commune}]}}\n");
        ImportOptions.Stated stated = new ImportOptions.Stated(
                Map.of(), tokens("1,staff-7f3a\n12,staff-c01d"), null, "2026-11-18 00:00:00", null);
        ImportJob job = job(profile, log(), stated);

        // When / Then: the log is not even looked for
        assertThatThrownBy(() -> job.run(ImportProgress.silent()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("--covered-from");
    }

    @Test
    void shouldTellHowManyRowsAndWhyWhenAllAreRefused() throws IOException {
        // Given: the list of another office
        ImportJob job = job(log(), tokens("99,staff-0000"), null, null);

        // When / Then
        assertThatThrownBy(() -> job.run(ImportProgress.silent()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("7 of 7 were refused")
                .hasMessageContaining("UNKNOWN_STAFF")
                .hasMessageContaining("attlog.dat.rejected.csv");
        assertThat(folder.resolve("attlog.dat.rejected.csv")).exists();
    }

    @Test
    void shouldAskForAnEventWhenTheFileHasNoRows() throws IOException {
        // Given
        Path empty = Files.writeString(folder.resolve("empty.dat"), "");
        ImportJob job = job(empty, tokens("1,staff-7f3a"), null, null);

        // When / Then
        assertThatThrownBy(() -> job.run(ImportProgress.silent()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("at least one event");
    }

    private Path log() throws IOException {
        return Files.copy(ProjectFiles.at("data/samples/attlog.dat"), folder.resolve("attlog.dat"));
    }

    private Path tokens(String lines) throws IOException {
        return Files.writeString(folder.resolve("tokens.csv"), lines);
    }

    private static ImportJob job(Path file, Path tokens, @Nullable String from, @Nullable String to) {
        return job("attlog.yaml", file, new ImportOptions.Stated(Map.of(), tokens, null, from, to));
    }

    private static ImportJob job(String profile, Path file, ImportOptions.Stated stated) {
        return job(ProjectFiles.at("profiles/" + profile), file, stated);
    }

    private static ImportJob job(Path profile, Path file, ImportOptions.Stated stated) {
        KafkaAccess nobody = new KafkaAccess(
                Map.of("bootstrap.servers", "127.0.0.1:1"), new InMemoryRegistry(), TopicCatalogue.standard());
        return ImportJob.of(
                ProfileReader.read(profile),
                file,
                nobody,
                new ImportOptions(null, null, false, null, false, stated),
                new ProducersMeters(new SimpleMeterRegistry()));
    }
}
