package congvu.streams.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.attendance.AttendanceCorrection;
import congvu.domain.attendance.AttendanceEntry;
import congvu.domain.attendance.AttendanceEntryBuilder;
import congvu.domain.attendance.AttendanceEventType;
import congvu.domain.attendance.AttendanceJournal;
import congvu.domain.attendance.PunchDirection;
import congvu.domain.attendance.PunchMethod;
import congvu.domain.count.RateFamily;
import congvu.domain.rate.Contribution;
import congvu.schemas.wire.SymbolTable;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class AttendanceCodecTest {
    private static final String TOKEN = "4f2a9c81d07b";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final long MORNING = 1_772_411_400_000L;
    private static final int DAYS = 31;

    private final AttendanceCodec codec = new AttendanceCodec();

    @Test
    void shouldReadTheStateThatWasWritten() {
        // Given
        List<PublishedDay> days = List.of(
                new PublishedDay(20_514, 7, false, true, contribution("u", "s", 20_514)),
                new PublishedDay(20_515, -1, true, true, contribution("u", "s", 20_515)),
                new PublishedDay(20_520, Long.MIN_VALUE, false, false, null),
                new PublishedDay(20_521, 0, false, false, contribution("u2", "s", 20_521)));
        AttendanceHead head = new AttendanceHead(MORNING, 9, 3, true, List.of("door", "gate"), days);
        AttendanceState state = new AttendanceState(head, AttendanceJournal.empty());

        // When
        byte[] packed = codec.pack(TOKEN, state);

        // Then
        assertThat(codec.unpack(TOKEN, packed).head()).isEqualTo(head);
        assertThat(codec.head(packed)).isEqualTo(head);
        assertThat(AttendanceCodec.isUncertain(packed)).isTrue();
    }

    @Test
    void shouldReadTheJournalThatWasWrittenWhateverItsEntriesHold() {
        // Given
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            List<AttendanceEntry> entries = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                entries.add(entry(random));
            }
            LocalDate keptFrom = random.nextBoolean() ? null : DAY;
            AttendanceJournal journal = AttendanceJournal.ofSorted(entries, random.nextInt(1_000), keptFrom);

            // When
            AttendanceJournalCodec journals = new AttendanceJournalCodec(new SymbolTable());
            PackedWriter out = new PackedWriter();
            journals.write(TOKEN, journal, out);
            AttendanceJournal read = journals.read(TOKEN, new PackedReader().over(out.toBytes()));

            // Then
            assertThat(read.entries()).isEqualTo(journal.entries());
            assertThat(read.dropped()).isEqualTo(journal.dropped());
            assertThat(read.keptFrom()).isEqualTo(keptFrom);
        }
    }

    @Test
    void shouldKeepAMonthOfFourPunchesADaySmall() {
        // Given
        Random random = new Random(1);

        // When
        int plain = month(i -> TOKEN + "-" + (20_500 + i / 4) + "-P" + i % 4);
        int drawn = month(i -> String.format("%016x%016x", random.nextLong(), random.nextLong()));

        // Then
        System.out.printf("bytes per person, a month of four punches a day: %d; ids drawn by lot: %d%n", plain, drawn);
        assertThat(plain).isLessThan(2_500);
        assertThat(drawn).isLessThan(6_500);
    }

    private int month(IntFunction<String> id) {
        AttendanceJournal journal = AttendanceJournal.empty()
                .with(AttendanceEntry.of("office", "hired", AttendanceEventType.ASSIGNED, MORNING)
                        .unit("H29.18")
                        .schedule("office-hours")
                        .devices(List.of("gate-0018"))
                        .days(DAY, null)
                        .build());
        List<PublishedDay> days = new ArrayList<>();
        Random random = new Random(2);
        for (int i = 0; i < 4 * DAYS; i++) {
            long at = MORNING + i / 4 * 86_400_000L + i % 4 * 9_000_000L + random.nextInt(600_000);
            journal = journal.with(AttendanceEntry.of("clock", id.apply(i), AttendanceEventType.PUNCHED, at)
                    .punch(i % 2 == 0 ? PunchDirection.IN : PunchDirection.OUT, "gate-0018", PunchMethod.FACE)
                    .build());
        }
        for (int day = 0; day < DAYS; day++) {
            days.add(new PublishedDay(
                    20_514 + day,
                    random.nextLong(),
                    false,
                    false,
                    contribution("H29.18", "office-hours", 20_514 + day)));
        }
        AttendanceHead head = new AttendanceHead(MORNING, journal.size(), 0, false, List.of("gate-0018"), days);
        return codec.pack(TOKEN, new AttendanceState(head, journal)).length;
    }

    private static Contribution contribution(String unit, String schedule, int day) {
        return new Contribution(RateFamily.ATTENDANCE, unit, schedule, day, 1 | 1 << 11 | 6);
    }

    private static AttendanceEntry entry(Random random) {
        AttendanceEntryBuilder entry = AttendanceEntry.of(
                "s" + random.nextInt(2),
                text(random, TOKEN),
                oneOf(random, AttendanceEventType.values()),
                MORNING + random.nextInt());
        entry.approval(maybe(random, "a")).unit(maybe(random, "Sở")).schedule(maybe(random, "s"));
        entry.devices(random.nextBoolean() ? List.of() : List.of("d1", "d2"));
        entry.days(random.nextBoolean() ? null : DAY, random.nextBoolean() ? null : DAY.plusDays(random.nextInt(9)));
        entry.span(
                random.nextBoolean() ? AttendanceEntry.NONE : MORNING + random.nextInt(),
                random.nextBoolean() ? AttendanceEntry.NONE : MORNING + random.nextInt());
        entry.punch(
                oneOf(random, PunchDirection.values()),
                maybe(random, "d" + random.nextInt(2)),
                oneOf(random, PunchMethod.values()));
        entry.reason(maybe(random, "r"));
        long corrected = random.nextBoolean() ? AttendanceEntry.NONE : MORNING;
        entry.correction(random.nextBoolean() ? null : new AttendanceCorrection("t", random.nextBoolean(), corrected));
        return entry.build();
    }

    private static String text(Random random, String begin) {
        return switch (random.nextInt(4)) {
            case 0 -> begin + random.nextInt(100);
            case 1 -> "\uD83D\uDCC4" + (random.nextBoolean() ? "\uD83D\uDCC5" : "x");
            case 2 -> "x".repeat(150 + random.nextInt(40));
            default -> "e" + random.nextInt();
        };
    }

    private static <T> T oneOf(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static String maybe(Random random, String text) {
        return random.nextBoolean() ? null : text;
    }
}
