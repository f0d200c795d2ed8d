package congvu.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.DossierEventDecoder;
import congvu.schemas.wire.DossierEventView;
import congvu.schemas.wire.RecordEncoder;
import congvu.schemas.wire.WireException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What every registry behind the Confluent REST interface must do, seen through our client. */
abstract class RestRegistryContract extends SchemaRegistryContract {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Address with its path, without a slash at the end. */
    abstract String url();

    @Override
    SchemaRegistry registry() {
        return new SchemaRegistryClient(RegistryConfig.at(url()));
    }

    @Test
    void shouldResolveReferencesWhenASchemaUsesTypesOfOtherSubjects() throws Exception {
        // Given
        String inner = "{\"type\":\"enum\",\"name\":\"Colour\",\"namespace\":\"far\",\"symbols\":[\"RED\"]}";
        String middle = "{\"type\":\"record\",\"name\":\"Paint\",\"namespace\":\"far\",\"fields\":"
                + "[{\"name\":\"colour\",\"type\":\"far.Colour\"}]}";
        String outer = "{\"type\":\"record\",\"name\":\"Wall\",\"namespace\":\"far\",\"fields\":"
                + "[{\"name\":\"paint\",\"type\":\"far.Paint\"},{\"name\":\"trim\",\"type\":\"far.Colour\"}]}";
        post(subject("colour"), inner, List.of());
        post(subject("paint"), middle, List.of(reference("far.Colour", "colour")));
        int id = post(
                subject("wall"), outer, List.of(reference("far.Paint", "paint"), reference("far.Colour", "colour")));
        // When
        Schema schema = registry().schema(id);
        // Then
        Schema colour = new Schema.Parser().parse(inner);
        assertThat(schema.getField("trim").schema()).isEqualTo(colour);
        assertThat(schema.getField("paint").schema().getField("colour").schema())
                .isEqualTo(colour);
    }

    @Test
    void shouldCarryRecordsWhenSchemasComeFromTheRegistry() {
        // Given
        SchemaRegistry writers = registry();
        RecordEncoder<DossierEvent> encoder = new RecordEncoder<>(schema -> writers.register(subject("carry"), schema));
        DossierEvent event = DossierEvent.newBuilder()
                .setEventId("e")
                .setSource("s")
                .setDossierId("d")
                .setOccurredAt(Instant.ofEpochMilli(1_443_700_000_000L))
                .setType(DossierEventType.ACCEPTED)
                .build();
        DossierEventView view = new DossierEventView();
        // When
        new DossierEventDecoder(registry()).decode(encoder.encode(event), view);
        // Then
        assertThat(view.dossierId().text()).isEqualTo("d");
        assertThat(view.type()).isEqualTo(event.getType());
    }

    @Test
    void shouldRefuseTheRecordWhenItsIdIsUnknown() {
        // Given
        byte[] record = {0, 0x77, 0x35, (byte) 0x94, 0, 0};
        DossierEventDecoder decoder = new DossierEventDecoder(registry());
        // When
        WireException refusal = Assertions.catchThrowableOfType(
                WireException.class, () -> decoder.decode(record, new DossierEventView()));
        // Then
        assertThat(refusal.reason()).isEqualTo(RefusalReason.UNKNOWN_SCHEMA);
    }

    private Map<String, Object> reference(String name, String subject) {
        return Map.of("name", name, "subject", subject(subject), "version", 1);
    }

    private int post(String subject, String schema, List<Map<String, Object>> references) throws Exception {
        String body = JSON.writeValueAsString(Map.of("schema", schema, "references", references));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url() + "/subjects/" + RegistryRest.segment(subject) + "/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body()).path("id").asInt();
    }
}
