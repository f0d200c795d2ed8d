package congvu.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.catalogue.KafkaTopicAdmin;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicReport;
import congvu.schemas.catalogue.TopicSetup;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.catalogue.TopicWeakness;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue against a real broker: what it creates it also finds sound. */
class TopicSetupOnKafkaTest {

    private static final TopicCatalogue TOPICS = TopicCatalogue.standard();
    private static final TopicCatalogue BY_DEFAULTS = TopicCatalogue.named("other.");

    @TempDir
    private Path directory;

    @Test
    void shouldFindSoundWhatItCreatedAndRefuseWhatABrokerMadeByItsDefaults() throws Exception {
        // Given
        List<String> names = TOPICS.all().stream().map(TopicSpec::name).toList();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            TopicSetup setup = new TopicSetup(new KafkaTopicAdmin(admin), TOPICS);

            // When
            TopicReport before = setup.check();
            TopicReport created = setup.apply(3);
            TopicReport again = setup.apply(3);
            admin.createTopics(List.of(new NewTopic(BY_DEFAULTS.dossiers().name(), 3, (short) 1)))
                    .all()
                    .get();
            TopicReport byDefaults = new TopicSetup(new KafkaTopicAdmin(admin), BY_DEFAULTS).apply(3);

            // Then
            assertThat(before.weaknesses()).hasSize(names.size());
            assertThat(created.isSound())
                    .as(String.join("\n", created.messages()))
                    .isTrue();
            assertThat(created.created()).containsExactlyElementsOf(names);
            assertThat(again.sound()).containsExactlyElementsOf(names);
            assertThat(byDefaults.weaknesses())
                    .allMatch(weakness -> weakness.topic().equals("other.dossiers"))
                    .extracting(TopicWeakness::setting)
                    .containsExactlyInAnyOrder("retention.ms", "message.timestamp.type");
        }
    }
}
