package congvu.streams.role;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.streams.rate.RateAccounts;
import congvu.streams.stage.PartitionAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The wiring as text: names of stores and internal topics are a contract with what is in Kafka already. */
class StreamsTopologyTest {

    private static final Pattern LIST = Pattern.compile("(?<=\\[|--> )[a-z.-]+(, [a-z.-]+)+");

    @Test
    void shouldBeWiredAsTheGoldenFileSays() throws IOException {
        // When
        String wiring = StreamsRole.topology(
                        RoleConfig.defaults(),
                        TopicCatalogue.standard(),
                        new InMemoryRegistry(),
                        4,
                        new PartitionAccounts(),
                        new RateAccounts())
                .describe()
                .toString();

        // Then
        assertThat(inOrder(wiring))
                .as("Expected the wiring of src/test/resources/topology.txt. A new name loses what is stored under the "
                        + "old one: change the file only together with a way to carry it over")
                .isEqualTo(inOrder(golden()));
    }

    /** Names in one line stand in the order of a hash table: it says nothing. */
    private static String inOrder(String wiring) {
        return LIST.matcher(wiring.strip())
                .replaceAll(
                        list -> Arrays.stream(list.group().split(", ")).sorted().collect(Collectors.joining(", ")));
    }

    private static String golden() throws IOException {
        try (InputStream file = StreamsTopologyTest.class.getResourceAsStream("/topology.txt")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
