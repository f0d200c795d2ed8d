package congvu.producers.importing;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.importing.profile.Profile;
import congvu.producers.importing.profile.ProfileReader;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BostonProfileTest {

    private final Profile profile = ProfileReader.read(ProjectFiles.at("profiles/boston311.yaml"));

    @Test
    void shouldFindTheWholeMonthWhenTheShippedFileIsRead(@TempDir Path scratch) throws IOException {
        // Given
        Path file = ProjectFiles.at("data/boston311_2015-10.csv.gz");

        // When
        ReadFile read = ReadFile.of(profile, file, scratch);

        // Then
        assertThat(read.cases()).isEqualTo(10_277);
        assertThat(read.events()).hasSize(18_630);
        assertThat(read.rows().rows()).isEqualTo(10_277);
        assertThat(read.rows().rejectedRows()).isZero();
        assertThat(read.rows().skippedRows()).isZero();
        assertThat(read.report()).isEmpty();
        assertThat(read.events()).extracting(DossierEvent::getEventId).doesNotHaveDuplicates();
        Map<Boolean, Long> withTarget = read.events().stream()
                .filter(event -> event.getType() == DossierEventType.ACCEPTED)
                .collect(Collectors.partitioningBy(event -> event.getAppointmentAt() != null, Collectors.counting()));
        assertThat(withTarget).containsEntry(false, 2_006L).containsEntry(true, 8_271L);
    }

    @Test
    void shouldReadTheFirstRowAsTheCityMeantItWhenTheShippedFileIsRead(@TempDir Path scratch) throws IOException {
        // Given
        Path file = ProjectFiles.at("data/boston311_2015-10.csv.gz");

        // When
        ReadFile read = ReadFile.of(profile, file, scratch);

        // Then
        DossierEvent first = read.events().getFirst();
        assertThat(first.getDossierId()).isEqualTo("101001602228");
        assertThat(first.getUnitId()).isEqualTo("ISD");
        assertThat(first.getProcedureId()).isEqualTo("Maintenance - Homeowner");
        assertThat(first.getOccurredAt()).isEqualTo(Instant.parse("2015-10-01T04:06:00Z"));
        assertThat(first.getAppointmentAt()).isEqualTo(Instant.parse("2015-10-08T12:30:00Z"));
        assertThat(first.getEventId()).isEqualTo("101001602228/ACCEPTED/1443672360000");
    }

    @Test
    void shouldKnowEveryUnitAndCalendarWhenItsReferenceDataIsPutTogether() {
        // When
        var book = profile.reference().book();

        // Then
        assertThat(book.problems()).isEmpty();
        assertThat(book.ancestorsOf("PWDx")).containsExactly("boston");
        assertThat(book.timelineOf("ISD").workingDayMillis()).isEqualTo(510 * 60_000L);
        assertThat(profile.asOf()).isEqualTo(Instant.parse("2016-01-13T05:00:00Z"));
    }
}
