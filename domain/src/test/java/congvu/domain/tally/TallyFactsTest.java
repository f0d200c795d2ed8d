package congvu.domain.tally;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.dossier.Correction;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.fact.CheckFact;
import congvu.domain.fact.RatingFact;
import congvu.domain.fact.TallyFacts;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.Unit;
import congvu.domain.rule.FactPlace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyFactsTest {
    private static final TallyFacts FACTS = new TallyFacts("topic", 3);
    private static final ReferenceBook BOOK = ReferenceBook.builder()
            .unit(new Unit("old", null, "old", null, null, LocalDate.of(2026, 3, 10), "new", List.of()))
            .unit(Unit.of("new", null, "new"))
            .build();

    @Test
    void shouldTellOfARatingAtItsLocalDayWhenItStands() {
        // Given: after midnight in Hà Nội
        TallyEntry rated = stated("r1", "2026-03-30T17:30:00Z", 4, 2, "an");

        // When
        RatingFact fact = rating(rated);

        // Then
        assertThat(fact)
                .isEqualTo(new RatingFact(
                        "case",
                        "new",
                        rated.occurredAt(),
                        (int) LocalDate.of(2026, 3, 31).toEpochDay(),
                        new FactPlace("r1", "topic", 3, 17),
                        "MANNER",
                        4,
                        2,
                        true));
    }

    @Test
    void shouldBelongToTheUnitOfThatDayWhenUnitsAreMerged() {
        // When / Then: the tenth is the last day of the old unit
        assertThat(rating(stated("r1", "2026-03-10T16:59:59.999Z", 4, 0, null)).unitId())
                .isEqualTo("old");
        assertThat(rating(stated("r1", "2026-03-10T17:00:00Z", 4, 0, null)).unitId())
                .isEqualTo("new");
    }

    @Test
    void shouldTellOfNoRatingWhenItIsWithdrawnOrVoided() {
        // Given
        TallyEntry rated = stated("r1", "2026-03-02T02:00:00Z", 1, 1, null);
        TallyEntry withdrawn = entry("w", TallyEntry.Kind.WITHDRAWN, "2026-03-03T02:00:00Z", null);
        TallyEntry voided = entry(
                "v", TallyEntry.Kind.CORRECTED, "2026-03-03T02:00:00Z", new Correction("r1", true, JournalEntry.NONE));

        // When / Then
        assertThat(FACTS.ofRating("case", journal(rated), BOOK)).isNotNull();
        assertThat(FACTS.ofRating("case", journal(withdrawn, rated), BOOK)).isNull();
        assertThat(FACTS.ofRating("case", journal(rated, voided), BOOK)).isNull();
        assertThat(FACTS.ofRating("case", TallyJournal.EMPTY, BOOK)).isNull();
    }

    @Test
    void shouldTellOfTheCorrectedTimeWhenARatingIsMoved() {
        // Given
        long moved = Instant.parse("2026-02-27T02:00:00Z").toEpochMilli();
        TallyEntry correction =
                entry("v", TallyEntry.Kind.CORRECTED, "2026-03-03T02:00:00Z", new Correction("r1", false, moved));

        // When
        RatingFact fact =
                FACTS.ofRating("case", journal(stated("r1", "2026-03-02T02:00:00Z", 1, 1, null), correction), BOOK);

        // Then
        assertThat(Objects.requireNonNull(fact).at()).isEqualTo(moved);
        assertThat(fact.epochDay()).isEqualTo((int) LocalDate.of(2026, 2, 27).toEpochDay());
    }

    @Test
    void shouldTellWhetherAPersonWasCheckedAndHow() {
        // When
        CheckFact ofPerson = Objects.requireNonNull(check(TallyOrigin.Subject.PERSON, 0));
        CheckFact ofUnit = Objects.requireNonNull(check(TallyOrigin.Subject.UNIT, 1));

        // Then
        assertThat(ofPerson.isOfPerson()).isTrue();
        assertThat(ofPerson.isCompliant()).isFalse();
        assertThat(ofPerson.isSurprise()).isTrue();
        assertThat(ofPerson.normId()).isEqualTo("D2");
        assertThat(ofPerson.key()).isEqualTo("check");
        assertThat(ofUnit.isOfPerson()).isFalse();
        assertThat(ofUnit.isCompliant()).isTrue();
    }

    @Test
    void shouldTellNothingOfACheckWhenNobodyKeptWhomItWasAbout() {
        assertThat(check(TallyOrigin.Subject.UNSTATED, 0)).isNull();
    }

    private static @Nullable CheckFact check(TallyOrigin.Subject subject, int score) {
        TallyEntry checked = new TallyEntry(
                "c1",
                "inspectorate",
                TallyEntry.Kind.STATED,
                Instant.parse("2026-03-02T02:00:00Z").toEpochMilli(),
                "new",
                "D2",
                score,
                0,
                null,
                null,
                new TallyOrigin(subject, true, 5));
        return FACTS.ofCheck("check", journal(checked), BOOK);
    }

    private static RatingFact rating(TallyEntry entry) {
        return Objects.requireNonNull(FACTS.ofRating("case", journal(entry), BOOK));
    }

    private static TallyJournal journal(TallyEntry... entries) {
        TallyJournal journal = TallyJournal.EMPTY;
        for (TallyEntry entry : entries) {
            journal = journal.with(entry);
        }
        return journal;
    }

    private static TallyEntry stated(String id, String at, int score, int attitude, @Nullable String officer) {
        return new TallyEntry(
                        id,
                        "survey",
                        TallyEntry.Kind.STATED,
                        Instant.parse(at).toEpochMilli(),
                        "old",
                        "MANNER",
                        score,
                        attitude,
                        officer,
                        null,
                        TallyOrigin.UNKNOWN)
                .foundAt(17);
    }

    private static TallyEntry entry(String id, TallyEntry.Kind kind, String at, @Nullable Correction correction) {
        return new TallyEntry(
                id,
                "survey",
                kind,
                Instant.parse(at).toEpochMilli(),
                null,
                null,
                0,
                0,
                null,
                correction,
                TallyOrigin.UNKNOWN);
    }
}
