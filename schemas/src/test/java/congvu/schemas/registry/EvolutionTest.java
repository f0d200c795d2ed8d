package congvu.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class EvolutionTest {

    private static final String RELEASED = "{\"type\":\"record\",\"name\":\"R\",\"fields\":["
            + "{\"name\":\"id\",\"type\":\"string\"},"
            + "{\"name\":\"note\",\"type\":[\"null\",\"string\"],\"default\":null},"
            + "{\"name\":\"kind\",\"type\":{\"type\":\"enum\",\"name\":\"K\","
            + "\"symbols\":[\"UNKNOWN\",\"A\",\"B\"],\"default\":\"UNKNOWN\"}},"
            + "{\"name\":\"parts\",\"type\":[\"null\",{\"type\":\"array\",\"items\":{\"type\":\"enum\",\"name\":\"P\","
            + "\"symbols\":[\"X\",\"Y\"]}}],\"default\":null}]}";

    @Test
    void shouldAllowWhenASymbolIsAddedToAnEnumWithADefault() {
        assertAllowed("\"A\",\"B\"", "\"A\",\"B\",\"C\"");
    }

    @Test
    void shouldAllowWhenAFieldWithADefaultIsAdded() {
        assertAllowed(
                "{\"name\":\"note\"",
                "{\"name\":\"more\",\"type\":[\"null\",\"long\"],\"default\":null},{\"name\":\"note\"");
    }

    @Test
    void shouldAllowWhenAFieldWithADefaultGoes() {
        assertAllowed("{\"name\":\"note\",\"type\":[\"null\",\"string\"],\"default\":null},", "");
    }

    @Test
    void shouldRefuseWhenASymbolGoesAlthoughTheEnumHasADefault() {
        assertRefused("\"A\",\"B\"", "\"A\"", "Enum K loses [B]");
    }

    @Test
    void shouldRefuseWhenSymbolsChangeTheirOrder() {
        assertRefused("\"A\",\"B\"", "\"B\",\"A\"", "Enum K changes the order");
    }

    @Test
    void shouldRefuseWhenASymbolIsAddedToAnEnumWithoutDefault() {
        assertRefused("\"X\",\"Y\"", "\"X\",\"Y\",\"Z\"", "Enum P gains symbols");
    }

    @Test
    void shouldRefuseWhenARequiredFieldIsAdded() {
        assertRefused(
                "{\"name\":\"note\"", "{\"name\":\"more\",\"type\":\"long\"},{\"name\":\"note\"", "new reader cannot");
    }

    @Test
    void shouldRefuseWhenARequiredFieldGoes() {
        assertRefused("{\"name\":\"id\",\"type\":\"string\"},", "", "old reader cannot");
    }

    @Test
    void shouldRefuseWhenATypeWidens() {
        assertRefused(
                "{\"name\":\"id\",\"type\":\"string\"}", "{\"name\":\"id\",\"type\":[\"null\",\"string\"]}", "old");
    }

    @Test
    void shouldCompareWithEveryReleaseWhenThereAreSeveral() {
        // Given
        Schema first = schema("\"A\",\"B\"", "\"A\",\"B\",\"C\"");
        Schema second = schema("", "");
        // When
        List<String> problems = Evolution.problems(second, List.of(second, first));
        // Then
        assertThat(problems).singleElement().asString().contains("loses [C]");
    }

    private static void assertAllowed(String released, String candidate) {
        assertThat(Evolution.problems(schema(released, candidate), List.of(schema("", ""))))
                .isEmpty();
    }

    private static void assertRefused(String released, String candidate, String why) {
        assertThat(Evolution.problems(schema(released, candidate), List.of(schema("", ""))))
                .anySatisfy(problem -> assertThat(problem).contains(why));
    }

    private static Schema schema(String released, String candidate) {
        return new Schema.Parser().parse(released.isEmpty() ? RELEASED : RELEASED.replace(released, candidate));
    }
}
