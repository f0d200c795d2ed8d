package congvu.testkit.model;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.testkit.fixtures.DossierFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectedJournalTest {

    @Test
    void shouldKeepWhatAnEarlierCorrectionSaidWhenALaterOneNamesAnotherField() {
        // Given
        List<Statement> told = told(dossier("D1")
                .accepted("2026-03-02T08:00")
                .corrected("2026-03-05T08:00", 1)
                .toTime("2026-03-03T08:00")
                .corrected("2026-03-06T08:00", 1)
                .unit("unit-2"));

        // When
        CorrectedJournal journal = CorrectedJournal.of(told.reversed());

        // Then
        assertThat(journal.events()).singleElement().satisfies(event -> {
            assertThat(event.at()).isEqualTo(at("2026-03-03T08:00").toEpochMilli());
            assertThat(event.unitId()).isEqualTo("unit-2");
            assertThat(event.procedureId()).isEqualTo("procedure-1");
        });
    }

    @Test
    void shouldBringAnEventBackWhenALaterCorrectionDoesNotVoidIt() {
        // Given
        List<Statement> told = told(dossier("D1")
                .accepted("2026-03-02T08:00")
                .voided("2026-03-05T08:00", 1)
                .corrected("2026-03-06T08:00", 1)
                .unit("unit-2"));

        // When
        CorrectedJournal gone = CorrectedJournal.of(told.subList(0, 2));
        CorrectedJournal again = CorrectedJournal.of(told);

        // Then
        assertThat(gone.events()).isEmpty();
        assertThat(gone.voids(told.getFirst())).isTrue();
        assertThat(again.events()).extracting(StandingEvent::unitId).containsExactly("unit-2");
        assertThat(again.voids(told.getFirst())).isFalse();
    }

    private static List<Statement> told(DossierFixture dossier) {
        return dossier.events().stream().map(StatementReader::read).toList();
    }
}
