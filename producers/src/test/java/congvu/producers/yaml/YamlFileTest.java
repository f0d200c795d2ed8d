package congvu.producers.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class YamlFileTest {

    @Test
    void shouldTellTextsApartFromMissingOnesWhenTheyAreQuoted() {
        // When
        List<String> texts =
                YamlFile.read("a.yaml", "list: [\"\", '0', 08:30, no, 2015-10-12]", map -> map.texts("list"));

        // Then
        assertThat(texts).containsExactly("", "0", "08:30", "no", "2015-10-12");
    }

    @Test
    void shouldNameLineAndKnownKeysWhenAKeyIsUnknown() {
        // Given
        String text = "name: x\nzone:\n  nmae: y\n";

        // When / Then
        assertThatThrownBy(() -> YamlFile.read("a.yaml", text, map -> {
                    map.text("name");
                    return map.section("zone", "", zone -> zone.or("name", "", value -> "z"));
                }))
                .isInstanceOf(YamlProblem.class)
                .hasMessage("a.yaml:3: zone.nmae: Unknown key. Known here: name. Correct the name or take it out.");
    }

    @Test
    void shouldNameTheLikelyMisspellingWhenARequiredKeyIsMissing() {
        // When / Then
        assertThatThrownBy(() -> YamlFile.read("a.yaml", "\nnaem: x\n", map -> map.text("name")))
                .isInstanceOf(YamlProblem.class)
                .hasMessageContaining("name: Expected a value for this key, but it is missing")
                .hasMessageContaining("naem");
    }

    @Test
    void shouldNameTheLineWhenAKeyStandsThereTwice() {
        // When / Then
        assertThatThrownBy(() -> YamlFile.read("a.yaml", "name: x\nname: y\n", map -> map.text("name")))
                .isInstanceOf(YamlProblem.class)
                .hasMessageContaining("a.yaml:2");
    }

    @Test
    void shouldRefuseAnchorsWhenAFileHasThem() {
        // Given
        String text = "a: &all [1, 2]\nb: *all\n";

        // When / Then
        assertThatThrownBy(() -> YamlFile.read("a.yaml", text, map -> map.texts("a")))
                .isInstanceOf(YamlProblem.class)
                .hasMessageContaining("anchor");
    }

    @Test
    void shouldNameTheLineWhenTheTextIsNoYaml() {
        // When / Then
        assertThatThrownBy(() -> YamlFile.read("a.yaml", "a: 1\nb: [1, 2\nc: 3\n", map -> map.text("a")))
                .isInstanceOf(YamlProblem.class)
                .hasMessageMatching("(?s)a.yaml:[234]: Expected YAML, but found.*");
    }

    @Test
    void shouldNameThePlaceWhenARecordRefusesItsValues() {
        // When / Then
        assertThatThrownBy(() -> YamlFile.read(
                        "a.yaml",
                        "part:\n  size: 3\n",
                        map -> map.section("part", 0L, part -> {
                            long size = part.required("size").asText().number(0, 9);
                            throw new IllegalArgumentException("Expected an even size, but found " + size + ".");
                        })))
                .isInstanceOf(YamlProblem.class)
                .hasMessage("a.yaml:1: part: Expected an even size, but found 3.");
    }
}
