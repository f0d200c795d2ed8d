package congvu.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicSetupTest {

    private static final TopicCatalogue CATALOGUE = TopicCatalogue.standard();
    private static final List<String> ALL =
            CATALOGUE.all().stream().map(TopicSpec::name).toList();

    private final FakeTopicAdmin cluster = new FakeTopicAdmin(3);
    private final TopicSetup setup = new TopicSetup(cluster, CATALOGUE);

    @Test
    void shouldCreateEveryTopicWhenNoneIsThere() {
        // Given
        // When
        TopicReport report = setup.apply(12);
        // Then
        assertThat(report.isSound()).isTrue();
        assertThat(report.created()).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(cluster.topics().get("congvu.dossiers").partitions()).isEqualTo(12);
        assertThat(cluster.topics().get("congvu.dossiers").replicationFactor()).isEqualTo(3);
        assertThat(setup.check().sound()).containsExactlyElementsOf(ALL);
    }

    @Test
    void shouldChangeNothingWhenAppliedAgain() {
        // Given
        setup.apply(4);
        // When
        TopicReport report = setup.apply(4);
        // Then
        assertThat(report.created()).isEmpty();
        assertThat(report.sound()).containsExactlyElementsOf(ALL);
        assertThat(report.isSound()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "congvu.dossiers,    cleanup.policy,                 compact",
        "congvu.dossiers,    retention.ms,                   604800000",
        "congvu.dossiers,    retention.bytes,                1000000",
        "congvu.dossiers,    message.timestamp.type,         CreateTime",
        "congvu.clock,       message.timestamp.type,         CreateTime",
        "congvu.clock,       retention.ms,                   60000",
        "congvu.dossiers,    min.insync.replicas,            1",
        "congvu.dossiers,    unclean.leader.election.enable, true",
        "congvu.alerts,      min.compaction.lag.ms,          0",
        "congvu.alerts,      cleanup.policy,                 delete",
        "congvu.obligations, cleanup.policy,                 'compact,delete'",
        "congvu.rejected,    retention.ms,                   1000"
    })
    void shouldNameTopicSettingAndWayOutWhenASettingIsWeaker(String topic, String setting, String weaker) {
        // Given
        setup.apply(4);
        cluster.alter(topic, setting, weaker);
        // When
        TopicReport report = setup.check();
        // Then
        assertThat(report.messages())
                .singleElement()
                .asString()
                .contains(topic, setting, "found " + weaker, "kafka-configs.sh --alter");
        assertThat(report.sound()).hasSize(ALL.size() - 1).doesNotContain(topic);
    }

    @ParameterizedTest
    @CsvSource({
        "congvu.clock,    retention.ms,          -1",
        "congvu.clock,    retention.ms,          999999999999",
        "congvu.alerts,   min.compaction.lag.ms, 999999999999",
        "congvu.dossiers, min.insync.replicas,   3",
        "congvu.clock,    segment.ms,            60000",
        "congvu.dossiers, compression.type,      zstd"
    })
    void shouldTakeTheTopicWhenASettingIsStronger(String topic, String setting, String stronger) {
        // Given
        setup.apply(4);
        cluster.alter(topic, setting, stronger);
        // When
        // Then
        assertThat(setup.check().isSound()).isTrue();
    }

    @Test
    void shouldRefuseWhenABroadcastTopicHasOtherPartitionsThanTheInput() {
        // Given
        setup.apply(4);
        cluster.makeAnew("congvu.clock", 2, 3);
        // When
        TopicReport report = setup.check();
        // Then
        assertThat(report.messages())
                .singleElement()
                .asString()
                .contains("congvu.clock", "partitions 4", "found 2", "make the topics anew");
    }

    @Test
    void shouldCreateNothingWhenAskedForOtherPartitionsThanThereAre() {
        // Given
        setup.apply(4);
        cluster.topics().remove("congvu.clock");
        // When
        TopicReport report = setup.apply(8);
        // Then
        assertThat(report.weaknesses())
                .extracting(TopicWeakness::topic)
                .containsExactly(
                        "congvu.dossiers",
                        "congvu.tasks",
                        "congvu.feedback",
                        "congvu.attendance",
                        "congvu.inspections",
                        "congvu.actions",
                        "congvu.reference",
                        "congvu.dossier-grievances");
        assertThat(cluster.topics()).doesNotContainKey("congvu.clock");
    }

    @Test
    void shouldTakeAnyPartitionsWhenTheTopicIsAResult() {
        // Given
        setup.apply(4);
        cluster.makeAnew("congvu.alerts", 9, 3);
        // When
        // Then
        assertThat(setup.apply(4).isSound()).isTrue();
    }

    @Test
    void shouldRefuseWhenCopiesAreFewerThanTheBrokersAllow() {
        // Given
        setup.apply(4);
        cluster.makeAnew("congvu.dossiers", 4, 2);
        // When
        TopicReport report = setup.check();
        // Then
        assertThat(report.messages())
                .singleElement()
                .asString()
                .contains("replication factor of at least 3", "found 2");
    }

    @Test
    void shouldNeedOneCopyOnlyWhenThereIsOneBroker() {
        // Given
        FakeTopicAdmin single = new FakeTopicAdmin(1);
        // When
        TopicReport report = new TopicSetup(single, CATALOGUE).apply(4);
        // Then
        assertThat(report.isSound()).isTrue();
        assertThat(single.topics().get("congvu.dossiers").replicationFactor()).isEqualTo(1);
        assertThat(single.topics().get("congvu.dossiers").settings()).containsEntry("min.insync.replicas", "1");
    }

    @Test
    void shouldSayWhatToDoWhenATopicIsMissing() {
        // Given
        setup.apply(4);
        cluster.topics().remove("congvu.rates");
        // When
        TopicReport report = setup.check();
        // Then
        assertThat(report.messages()).singleElement().asString().contains("congvu.rates", "congvu topics apply");
    }
}
