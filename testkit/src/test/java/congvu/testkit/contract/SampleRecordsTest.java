package congvu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertState;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

class SampleRecordsTest {

    @Test
    void shouldMakeRecordsOfEveryTopicOfTheCatalogue() {
        // When / Then
        TopicCatalogue.standard().all().stream()
                .flatMap(topic -> topic.values().stream())
                .forEach(schema -> assertThat(SampleRecords.of(schema))
                        .as(schema.getFullName())
                        .hasSizeGreaterThan(2)
                        .allMatch(record -> GenericData.get().validate(schema, record)));
    }

    @Test
    void shouldHaveEverySymbolAndEveryFieldBothPresentAndMissing() {
        // Given
        Schema schema = Alert.getClassSchema();

        // When
        List<GenericRecord> samples = SampleRecords.of(schema);

        // Then
        assertThat(samples)
                .extracting(record -> record.get("state").toString())
                .contains(Arrays.stream(AlertState.values()).map(Enum::name).toArray(String[]::new));
        assertThat(samples).extracting(record -> record.get("dueAt")).contains((Object) null);
        assertThat(samples).anyMatch(record -> record.get("dueAt") instanceof Long);
    }
}
