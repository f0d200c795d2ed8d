package congvu.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.registry.Evolution;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Released schemas stay as they are, and what follows them can be read by all and reads all. */
class ReleasedSchemasTest {

    private static final String RELEASE = "congvu.schemas.release";
    private static final List<Schema> CURRENT = TopicCatalogue.standard().all().stream()
            .flatMap(topic -> topic.values().stream())
            .toList();

    @BeforeAll
    static void writeReleaseWhenAsked() throws IOException {
        Integer release = Integer.getInteger(RELEASE);
        if (release != null) {
            ReleasedSchemas.write(release, CURRENT);
        }
    }

    @Test
    void shouldBeFullyCompatibleWithEveryReleaseWhenASchemaChanges() throws IOException {
        // Given
        for (Schema schema : CURRENT) {
            // When
            List<String> problems = Evolution.problems(schema, ReleasedSchemas.history(schema.getFullName()));
            // Then
            assertThat(problems)
                    .as(
                            "Expected %s to follow every release, but it cannot. Topics keep old records for ever and old"
                                    + " readers stay in use. Keep every field and symbol; give a new field a default;"
                                    + " for another meaning add another field or another record.",
                            schema.getFullName())
                    .isEmpty();
        }
    }

    @Test
    void shouldEqualTheNewestReleaseWhenNoNewOneWasWritten() throws IOException {
        // Given
        int newest = ReleasedSchemas.releases().getLast();
        for (Schema schema : CURRENT) {
            // When
            String released = ReleasedSchemas.find(newest, schema.getFullName())
                    .map(Schema::toString)
                    .orElse("nothing");
            // Then
            assertThat(schema.toString())
                    .as(
                            "Expected %s to be as it was released in v%d, but it differs. If the change is meant, write"
                                    + " the next release and commit it beside the old ones:%n"
                                    + "  ./mvnw test -pl schemas -Dtest=ReleasedSchemasTest -D%s=%d%n"
                                    + "Never change a release that has gone out.",
                            schema.getFullName(), newest, RELEASE, newest + 1)
                    .isEqualTo(released);
        }
    }

    @Test
    void shouldStillHaveEveryRecordWhenItWasOnceReleased() throws IOException {
        // Given
        List<String> current = CURRENT.stream().map(Schema::getFullName).toList();
        for (int release : ReleasedSchemas.releases()) {
            // When
            List<String> names = ReleasedSchemas.names(release);
            // Then
            assertThat(current)
                    .as(
                            "Expected every record of release v%d in the catalogue, but some are gone: records of them are"
                                    + " in topics still.",
                            release)
                    .containsAll(names);
        }
    }
}
