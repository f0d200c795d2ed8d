package congvu.streams.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.dossier.Correction;
import congvu.domain.dossier.DossierEventType;
import congvu.domain.dossier.DossierTraits;
import congvu.domain.dossier.DossierTraits.Trait;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;
import congvu.schemas.wire.SymbolTable;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class JournalCodecTest {
    private static final long MORNING = 1_772_411_400_000L;
    private static final int MINUTE_MILLIS = 60_000;

    @Test
    void shouldReadTheJournalThatWasWrittenWhateverItsEntriesHold() {
        // Given
        Random random = new Random(6);
        for (int round = 0; round < 2_000; round++) {
            Journal journal = Journal.empty();
            for (int i = random.nextInt(12); i > 0; i--) {
                journal = journal.with(entry(random, i));
            }

            // When
            Journal read = read(packed(journal));

            // Then
            assertThat(read.entries()).isEqualTo(journal.entries());
        }
    }

    @Test
    void shouldTakeAByteOfTraitsAndThreeOfArrivalWhenAnEventComesWithinMinutes() {
        // Given
        JournalEntry plain = plain();
        int online = DossierTraits.with(DossierTraits.NONE, Trait.CHANNEL, DossierTraits.ONLINE);
        JournalEntry told = plain.withTraits(online).arrivedAt(MORNING + 5 * MINUTE_MILLIS);

        // When
        int more = packed(Journal.empty().with(told)).length
                - packed(Journal.empty().with(plain)).length;

        // Then
        assertThat(more).isEqualTo(1 + 3);
    }

    private static JournalEntry plain() {
        long none = JournalEntry.NONE;
        DossierEventType type = DossierEventType.ACCEPTED;
        return new JournalEntry("1", "s", type, MORNING, "u", "p", none, null, none, null, null, 7);
    }

    private static byte[] packed(Journal journal) {
        PackedWriter out = new PackedWriter();
        new JournalCodec(new SymbolTable()).write(journal, out);
        return out.toBytes();
    }

    private static Journal read(byte[] packed) {
        return new JournalCodec(new SymbolTable()).read(new PackedReader().over(packed));
    }

    private static JournalEntry entry(Random random, int number) {
        List<DossierEventType> types = List.of(DossierEventType.values());
        DossierEventType type = types.get(random.nextInt(types.size()));
        LongSupplier time = () -> MORNING + random.nextInt(1_000) * (long) MINUTE_MILLIS;
        LongSupplier maybe = () -> random.nextBoolean() ? JournalEntry.NONE : time.getAsLong();
        return new JournalEntry(
                "e" + number,
                random.nextBoolean() ? "s" : "t",
                type,
                time.getAsLong(),
                random.nextBoolean() ? null : "u",
                random.nextBoolean() ? null : "p",
                maybe.getAsLong(),
                random.nextBoolean() ? null : "step",
                maybe.getAsLong(),
                random.nextBoolean() ? null : "R1",
                type == DossierEventType.PROGRESSED ? random.nextInt(1_000) : JournalEntry.NO_AMOUNT,
                type == DossierEventType.CORRECTED
                        ? new Correction("e1", random.nextBoolean(), maybe.getAsLong())
                        : null,
                random.nextInt(1_000_000),
                random.nextInt(1 << (2 * Trait.values().length)),
                maybe.getAsLong(),
                random.nextBoolean() ? null : "STAFF_CONDUCT",
                random.nextBoolean() ? null : "D" + number);
    }
}
