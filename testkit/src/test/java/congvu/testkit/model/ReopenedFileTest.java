package congvu.testkit.model;

import static congvu.testkit.fixtures.DossierFixture.at;
import static congvu.testkit.fixtures.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.calendar.Term;
import congvu.domain.reference.ProcedureVersion;
import congvu.testkit.fixtures.DossierFixture;
import congvu.testkit.fixtures.GoldenCalendar;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reopened file by hand; of this procedure of 16 hours a stated date stays where it is, whatever pauses. */
class ReopenedFileTest {

    private static final ReferenceModel MODEL = new ReferenceModel(
            GoldenCalendar.withProcedure(
                    new ProcedureVersion(1, null, null, Term.workingHours(16), null, false, false, List.of())),
            ModelConfig.defaults());

    @Test
    void shouldMoveTheTermByAPauseWhenReopenedWithoutAStatedDate() {
        // Given: two days from Monday 9 March, of which eight hours are paused
        DossierFixture file = decided()
                .reopened("2026-03-09T08:00")
                .suspended("2026-03-09T12:00")
                .resumed("2026-03-10T12:00");

        // When
        ExpectedObligation found = file(file, "2026-03-09T09:00");

        // Then
        assertThat(found.dueAt()).isEqualTo(at("2026-03-11T17:00").toEpochMilli());
    }

    @Test
    void shouldKeepTheStatedDateOverAPauseWhenReopenedWithOne() {
        // Given
        DossierFixture file = decided()
                .reopened("2026-03-09T08:00")
                .due("2026-03-10T17:00")
                .suspended("2026-03-09T12:00")
                .resumed("2026-03-10T12:00");

        // When
        ExpectedObligation found = file(file, "2026-03-09T09:00");

        // Then
        assertThat(found.dueAt()).isEqualTo(at("2026-03-10T17:00").toEpochMilli());
    }

    private static DossierFixture decided() {
        return dossier("D1").accepted("2026-03-02T08:00").decided("2026-03-03T09:00");
    }

    private static ExpectedObligation file(DossierFixture file, String tick) {
        ExpectedObligation found =
                MODEL.expect(file.events(), at(tick)).obligations().get("D1");
        assertThat(found).isNotNull();
        return found;
    }
}
