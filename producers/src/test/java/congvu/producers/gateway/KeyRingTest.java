package congvu.producers.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.producers.gateway.event.EventStream;
import congvu.producers.gateway.key.ApiKey;
import congvu.producers.gateway.key.KeyRing;
import congvu.producers.gateway.key.NewKey;
import congvu.producers.importing.token.ForbiddenColumns;
import congvu.producers.yaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyRingTest {

    private static final String HASH = "a".repeat(64);

    @TempDir
    private Path folder;

    @Test
    void shouldFindAKeyByItselfOnlyWhenItWasMade() {
        // Given
        NewKey made = NewKey.make(new SecureRandom());
        KeyRing ring = KeyRing.of(List.of(key("one", HASH), key("two", made.sha256())));

        // When / Then
        assertThat(ring.find(made.key())).map(ApiKey::id).hasValue("two");
        assertThat(ring.find(made.key() + "x")).isEmpty();
        assertThat(ring.find(made.sha256())).isEmpty();
        assertThat(ring.find("")).isEmpty();
        assertThat(made.key()).startsWith("cvg_").hasSize(47);
        assertThat(made.toString()).doesNotContain(made.key());
    }

    @Test
    void shouldRefuseAKeyThatStandsThereTwice() {
        // When / Then
        assertThatThrownBy(() -> KeyRing.of(List.of(key("one", HASH), key("two", HASH))))
                .hasMessageContaining("two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sha256: abc, sources: [a], streams: [tasks], units: all | 64 hexadecimal digits",
                "sha256: HASH, sources: [], streams: [tasks], units: all | at least one usable source",
                "sha256: HASH, sources: [a], streams: [actions], units: all | dossiers or device-reports",
                "sha256: HASH, sources: [a], streams: [tasks] | units",
                "sha256: HASH, sources: [a], streams: [tasks], units: [] | units to be all",
                "sha256: HASH, sources: [a], streams: [tasks], units: ['*'] | units to be all",
                "sha256: HASH, sources: [a], streams: [tasks], units: all, unit: P1 | unit",
                "sha256: HASH, sources: [a], streams: [tasks], units: all, eventsPerSecond: 0 | whole number",
                "secret: HASH, sources: [a], streams: [tasks], units: all | sha256"
            })
    void shouldSayWhereAndWhatWhenAFileOfKeysIsWrong(String entry, String told) throws IOException {
        // Given
        Path file = Files.writeString(
                folder.resolve("keys.yaml"), "keys:\n  - {id: a, " + entry.replace("HASH", HASH) + "}\n");

        // When / Then
        assertThatThrownBy(() -> KeyRing.read(file))
                .isInstanceOf(YamlProblem.class)
                .hasMessageContaining("keys.yaml:2")
                .hasMessageContaining(told);
    }

    @Test
    void shouldForbidNoFieldOfOursWhenNamesOfPersonsAreLookedFor() {
        // When / Then
        assertThat(Arrays.stream(EventStream.values())
                        .flatMap(stream -> stream.schema().getFields().stream())
                        .map(field -> field.name()))
                .hasSizeGreaterThan(80)
                .allMatch(name -> ForbiddenColumns.find(name).isEmpty());
    }

    private static ApiKey key(String id, String sha256) {
        return new ApiKey(id, sha256, Set.of("onestop"), Set.of(EventStream.DOSSIERS), null, null);
    }
}
