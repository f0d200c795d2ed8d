package congvu.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class TopicCatalogueTest {

    private static final TopicCatalogue CATALOGUE = TopicCatalogue.standard();

    @Test
    void shouldNameEachTopicOnceWhenAsked() {
        // Given
        Set<String> names = new HashSet<>();
        // When
        CATALOGUE.all().forEach(topic -> assertThat(names.add(topic.name())).isTrue());
        // Then
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "congvu.dossiers",
                        "congvu.tasks",
                        "congvu.feedback",
                        "congvu.attendance",
                        "congvu.inspections",
                        "congvu.actions",
                        "congvu.reference",
                        "congvu.clock",
                        "congvu.dossier-grievances",
                        "congvu.obligations",
                        "congvu.deadline-changes",
                        "congvu.attendance-days",
                        "congvu.officer-satisfaction",
                        "congvu.rates",
                        "congvu.scorecards",
                        "congvu.alerts",
                        "congvu.signals",
                        "congvu.staff-signals",
                        "congvu.rejected");
        assertThat(CATALOGUE.find("congvu.rates")).contains(CATALOGUE.rates());
        assertThat(CATALOGUE.find("congvu.nothing")).isEmpty();
    }

    @Test
    void shouldStampByArrivalWhenATopicIsRead() {
        // Given
        // When
        // Then
        assertThat(CATALOGUE.coPartitioned())
                .containsExactly(
                        CATALOGUE.dossiers(),
                        CATALOGUE.tasks(),
                        CATALOGUE.feedback(),
                        CATALOGUE.attendance(),
                        CATALOGUE.inspections(),
                        CATALOGUE.actions(),
                        CATALOGUE.reference(),
                        CATALOGUE.clock(),
                        CATALOGUE.grievances())
                .allMatch(topic -> topic.timestampType() == TimestampType.LOG_APPEND_TIME);
    }

    @Test
    void shouldLetNobodyOutsideReadWhatIsAboutAPerson() {
        // When
        List<TopicSpec> outside = CATALOGUE.all().stream()
                .filter(topic -> topic.readers().contains(Room.SUBSCRIBERS))
                .toList();

        // Then
        assertThat(outside).contains(CATALOGUE.rates(), CATALOGUE.alerts(), CATALOGUE.obligations());
        assertThat(outside).noneMatch(topic -> topic.visibility() == Visibility.PERSONAL);
        assertThat(CATALOGUE.attendanceDays().visibility()).isEqualTo(Visibility.PERSONAL);
        assertThat(CATALOGUE.officerSatisfaction().visibility()).isEqualTo(Visibility.PERSONAL);
    }

    @Test
    void shouldKeepTransitionsForAWeekWhenTheTopicIsAlerts() {
        // Given
        PlannedTopic alerts = new PlannedTopic(CATALOGUE.alerts(), 4, Replication.forBrokers(3));
        // When
        // Then
        assertThat(alerts.settings()).containsEntry("min.compaction.lag.ms", "604800000");
    }

    @Test
    void shouldNameSubjectsAsTheEcosystemDoesWhenRegistering() {
        // Given
        // When
        // Then
        assertThat(CATALOGUE.dossiers().subjects()).containsExactly("congvu.dossiers-value");
        assertThat(CATALOGUE.reference().subjects())
                .contains("congvu.reference-congvu.schemas.reference.UnitRecord")
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldGiveOtherNamesAndNothingElseWhenRunApart() {
        // Given
        TopicCatalogue shadow = TopicCatalogue.named("shadow.");
        // When
        // Then
        assertThat(shadow.all()).allMatch(topic -> topic.name().startsWith("shadow."));
        assertThat(shadow.alerts().minCompactionLag())
                .isEqualTo(CATALOGUE.alerts().minCompactionLag());
    }

    @Test
    void shouldDocumentEveryFieldAndDefaultEveryEnumWhenLookedThrough() {
        // Given
        Set<String> seen = new HashSet<>();
        // When
        // Then
        CATALOGUE.all().forEach(topic -> topic.values().forEach(value -> expectHouseRules(value, seen)));
        assertThat(seen).hasSizeGreaterThan(30);
    }

    private static void expectHouseRules(Schema schema, Set<String> seen) {
        switch (schema.getType()) {
            case UNION -> schema.getTypes().forEach(branch -> expectHouseRules(branch, seen));
            case ARRAY -> expectHouseRules(schema.getElementType(), seen);
            case ENUM -> {
                seen.add(schema.getFullName());
                assertThat(schema.getEnumDefault()).as(schema.getFullName()).isEqualTo("UNKNOWN");
                assertThat(schema.getEnumSymbols()).as(schema.getFullName()).startsWith("UNKNOWN");
                assertThat(schema.getDoc()).as(schema.getFullName()).isNotBlank();
            }
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    expectHouseRulesOfFields(schema, seen);
                }
            }
            default -> assertThat(schema.getType()).isNotEqualTo(Schema.Type.MAP);
        }
    }

    private static void expectHouseRulesOfFields(Schema schema, Set<String> seen) {
        assertThat(schema.getDoc()).as(schema.getFullName()).isNotBlank();
        for (Schema.Field field : schema.getFields()) {
            String name = schema.getFullName() + "." + field.name();
            assertThat(field.doc()).as(name).isNotBlank();
            if (field.name().endsWith("At")) {
                assertThat(field.schema().toString()).as(name).contains("timestamp-millis");
            }
            expectHouseRules(field.schema(), seen);
        }
    }
}
