package congvu.producers.importing;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.importing.profile.Profile;
import congvu.producers.importing.profile.ProfileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFlagsTest {

    private static final String PROFILE = """
            name: flags
            source: flags
            format: csv
            asOf: "2026-03-31T00:00:00Z"
            times: {zone: Asia/Ho_Chi_Minh, formats: [iso]}
            fields: {dossierId: case, unitId: {constant: U}}
            perCase: [{type: ACCEPTED, occurredAt: {column: at, required: true}}]
            """;

    @TempDir
    private Path directory;

    @Test
    void shouldTellWhatTheSourceSaysOfEachCaseWhenTheProfileNamesItsColumn() throws IOException {
        // Given
        Profile profile = profile(PROFILE + "sourceVerdict: {column: flag, onTime: [OK, FINE], late: LATE}\n");
        Path file = write("cases.csv", """
                case,at,flag
                a,2026-03-02T08:00:00,OK
                b,2026-03-02T08:00:00,FINE
                c,2026-03-02T08:00:00,LATE
                d,2026-03-02T08:00:00,
                e,2026-03-02T08:00:00,perhaps
                f,not a time,OK
                """);

        // When
        Map<String, SourceFlag> flags = SourceFlags.read(profile, file);

        // Then
        assertThat(flags)
                .isEqualTo(Map.of(
                        "a", SourceFlag.ON_TIME,
                        "b", SourceFlag.ON_TIME,
                        "c", SourceFlag.LATE,
                        "d", SourceFlag.BLANK,
                        "e", SourceFlag.BLANK));
    }

    @Test
    void shouldTellNothingWhenTheProfileNamesNoColumn() throws IOException {
        // Given
        Path file = write("cases.csv", "case,at,flag\na,2026-03-02T08:00:00,OK\n");

        // When, Then
        assertThat(SourceFlags.read(profile(PROFILE), file)).isEmpty();
    }

    private Profile profile(String text) throws IOException {
        return ProfileReader.read(write("profile.yaml", text));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
