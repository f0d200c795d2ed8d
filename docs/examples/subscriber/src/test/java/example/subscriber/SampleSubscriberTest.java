package example.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.catalogue.Room;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.testkit.subscriber.KitReport;
import congvu.testkit.subscriber.SubscriberKit;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSubscriberTest {

    @TempDir
    private Path folder;

    @Test
    void shouldSurviveEverythingThatTheContractAllows() {
        // Given
        try (SubscriberKit kit = SubscriberKit.open(folder)) {
            // When
            KitReport report = kit.judge(SampleUnderTest::new);

            // Then
            assertThat(report.isPassed()).as(report.text()).isTrue();
        }
    }

    @Test
    void shouldReadTopicsThatAreThereAndOpenToIt() {
        // When / Then
        assertThat(SampleSubscriber.TOPICS)
                .allSatisfy(name -> assertThat(TopicCatalogue.standard().find(name))
                        .hasValueSatisfying(topic -> assertThat(topic.readers()).contains(Room.SUBSCRIBERS)));
    }

    @Test
    void shouldWantNothingThatTheWritersDoNotGive() {
        // When / Then
        for (String name : SampleSubscriber.TOPICS) {
            TopicSpec topic = TopicCatalogue.standard().find(name).orElseThrow();
            Schema reader = RecordReader.ourSchema(topic.value().getName());
            assertThat(SchemaCompatibility.checkReaderWriterCompatibility(reader, topic.value())
                            .getType())
                    .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        }
    }
}
