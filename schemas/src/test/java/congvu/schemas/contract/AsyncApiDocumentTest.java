package congvu.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import congvu.schemas.catalogue.Room;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document against the AsyncAPI Initiative's own JSON schema, and against the catalogue. */
class AsyncApiDocumentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TopicCatalogue CATALOGUE = TopicCatalogue.standard();
    private static com.networknt.schema.Schema specification;

    @BeforeAll
    static void readSpecification() throws IOException {
        try (InputStream file = AsyncApiDocumentTest.class.getResourceAsStream("/asyncapi/asyncapi-3.0.0.json")) {
            specification = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(JSON.readTree(file));
        }
    }

    @Test
    void shouldBeValidByTheSpecification() throws IOException {
        // When
        List<Error> faults = specification.validate(document());

        // Then
        assertThat(faults).isEmpty();
    }

    @Test
    void shouldBeToldInvalidWhenABindingAnOperationOrASchemaIsWrong() throws IOException {
        // Given
        JsonNode binding = document();
        ((ObjectNode) binding.at("/channels/congvu.alerts/bindings/kafka")).put("partitions", 0);
        JsonNode action = document();
        ((ObjectNode) action.at("/operations/receive-congvu.alerts")).put("action", "listen");
        JsonNode avro = document();
        ((ObjectNode) avro.at("/components/messages/congvu.alerts.Alert/payload/schema")).put("type", "recrod");

        // When / Then
        assertThat(specification.validate(binding)).isNotEmpty();
        assertThat(specification.validate(action)).isNotEmpty();
        assertThat(specification.validate(avro)).isNotEmpty();
    }

    @Test
    void shouldPointOnlyAtWhatIsThere() throws IOException {
        // Given
        JsonNode document = document();

        // When
        List<JsonNode> references = document.findValues("$ref");

        // Then
        assertThat(references).isNotEmpty();
        assertThat(references)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.asText().substring(1)).isMissingNode())
                        .as(reference.asText())
                        .isFalse());
    }

    @Test
    void shouldLetASubscriberReceiveWhatTheCatalogueLetsItReadAndNothingElse() throws IOException {
        // Given
        JsonNode operations = document().path("operations");

        // When / Then
        for (TopicSpec topic : CATALOGUE.all()) {
            assertThat(operations.has("receive-" + topic.name()))
                    .as(topic.name())
                    .isEqualTo(topic.readers().contains(Room.SUBSCRIBERS));
        }
    }

    @Test
    void shouldCarryTheSchemaThatTheWriterRegisters() throws IOException {
        // Given
        JsonNode messages = document().at("/components/messages");

        // When / Then
        for (TopicSpec topic : CATALOGUE.all()) {
            for (Schema value : topic.values()) {
                JsonNode told = messages.path(topic.name() + "." + value.getName());
                assertThat(new Schema.Parser().parse(told.at("/payload/schema").toString()))
                        .isEqualTo(value);
                assertThat(told.at("/bindings/kafka/x-congvu-subject").asText()).isEqualTo(topic.subjectOf(value));
            }
        }
    }

    private static JsonNode document() throws IOException {
        return JSON.readTree(AsyncApiDocument.json(CATALOGUE, 1));
    }
}
