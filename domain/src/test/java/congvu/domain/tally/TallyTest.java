package congvu.domain.tally;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.count.RateFamily;
import congvu.domain.rate.Contribution;
import congvu.domain.reference.ReferenceBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final TallyPolicy POLICY = new TallyPolicy(4, 2, 2, 86_400_000);

    @Test
    void shouldCountAnOfficialOnTheFirstOfTheMonthAndTheUnitOnTheDayWhenARatingNamesOne() {
        // Given: after midnight in Hà Nội
        TallyEntry rating = rating("2026-03-30T17:30:00Z", "an");

        // When
        List<Contribution> counted = Tally.ofRating(TallyJournal.EMPTY.with(rating), ReferenceBook.empty(), POLICY);

        // Then
        assertThat(counted)
                .extracting(one -> one.family() + " " + one.unitId() + " " + LocalDate.ofEpochDay(one.epochDay()))
                .containsExactly(RateFamily.RATING + " desk 2026-03-31", RateFamily.OFFICER + " an 2026-03-01");
        assertThat(counted.getLast().mask()).isEqualTo(counted.getFirst().mask());
    }

    @Test
    void shouldCountNoOfficialWhenARatingNamesNone() {
        // Given
        TallyEntry rating = rating("2026-03-30T17:30:00Z", null);

        // When
        List<Contribution> counted = Tally.ofRating(TallyJournal.EMPTY.with(rating), ReferenceBook.empty(), POLICY);

        // Then
        assertThat(counted).extracting(Contribution::family).containsExactly(RateFamily.RATING);
    }

    private static TallyEntry rating(String at, String officer) {
        return new TallyEntry(
                "r1",
                "survey",
                TallyEntry.Kind.STATED,
                Instant.parse(at).toEpochMilli(),
                "desk",
                null,
                5,
                0,
                officer,
                null,
                TallyOrigin.UNKNOWN);
    }
}
