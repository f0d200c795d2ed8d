package congvu.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.dossier.DossierTraits.Trait;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DossierTraitsTest {
    private static final int VALUES = 4;

    @Test
    void shouldTellEachTraitByItselfWhenSeveralAreTold() {
        // Given
        Random random = new Random(3);
        for (int round = 0; round < 1_000; round++) {
            Trait[] all = Trait.values();
            int[] values = random.ints(all.length, 0, VALUES).toArray();

            // When
            int traits = random.nextInt();
            for (int i = 0; i < all.length; i++) {
                traits = DossierTraits.with(traits, all[i], values[i]);
            }

            // Then
            for (int i = 0; i < all.length; i++) {
                assertThat(DossierTraits.value(traits, all[i])).isEqualTo(values[i]);
            }
        }
    }

    @Test
    void shouldLetWhatIsToldLaterWinTraitByTrait() {
        // Given
        Random random = new Random(4);
        for (int round = 0; round < 1_000; round++) {
            int earlier = random.nextInt(1 << 16);
            int later = random.nextInt(1 << 16);

            // When
            int known = DossierTraits.over(earlier, later);

            // Then
            for (Trait trait : Trait.values()) {
                int told = DossierTraits.value(later, trait);
                int expected = told == DossierTraits.NOT_TOLD ? DossierTraits.value(earlier, trait) : told;
                assertThat(DossierTraits.value(known, trait)).as("%s", trait).isEqualTo(expected);
            }
        }
    }

    @Test
    void shouldReplaceOnlyTheTraitsThatACorrectionTells() {
        // Given
        int told = DossierTraits.with(DossierTraits.NONE, Trait.CHANNEL, DossierTraits.ONLINE);
        told = DossierTraits.with(told, Trait.DATA_REUSED, DossierTraits.YES);
        int corrected = DossierTraits.with(DossierTraits.NONE, Trait.CHANNEL, DossierTraits.DIRECT);
        JournalEntry accepted = entry("a", DossierEventType.ACCEPTED, 1_000, null)
                .withTraits(told)
                .arrivedAt(5_000);
        JournalEntry correction = entry("c", DossierEventType.CORRECTED, 2_000, new Correction("a", false, 900))
                .withTraits(corrected)
                .arrivedAt(6_000);

        // When
        JournalEntry counts =
                Journal.empty().with(accepted).with(correction).effective().getFirst();

        // Then
        assertThat(counts.occurredAt()).isEqualTo(900);
        assertThat(DossierTraits.value(counts.traits(), Trait.CHANNEL)).isEqualTo(DossierTraits.DIRECT);
        assertThat(DossierTraits.isYes(counts.traits(), Trait.DATA_REUSED)).isTrue();
        assertThat(counts.arrivedAtTick()).isEqualTo(5_000);
    }

    @Test
    void shouldBeTheSameEventWheneverItArrived() {
        // Given
        JournalEntry entry = entry("a", DossierEventType.ACCEPTED, 1_000, null);

        // When
        JournalEntry later = entry.arrivedAt(9_000);

        // Then
        assertThat(later.isSameEvent(entry)).isTrue();
        assertThat(later).isEqualByComparingTo(entry);
        assertThat(entry.arrivedAtTick()).isEqualTo(JournalEntry.NONE);
        assertThat(later.arrivedAtTick()).isEqualTo(9_000);
    }

    private static JournalEntry entry(String id, DossierEventType type, long at, Correction correction) {
        long none = JournalEntry.NONE;
        return new JournalEntry(id, "s", type, at, "u", null, none, null, none, null, correction, 0);
    }
}
