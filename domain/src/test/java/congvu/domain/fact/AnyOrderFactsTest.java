package congvu.domain.fact;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.dossier.DossierEventType;
import congvu.domain.obligation.ObligationFamily;
import congvu.domain.rule.Fact;
import congvu.domain.rule.FactKind;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnyOrderFactsTest {
    private static final int HISTORIES = 400;
    private static final LocalDateTime START = LocalDateTime.parse("2026-03-02T08:00");
    private static final String[] UNITS = {"A", "B", "C"};

    @Test
    void shouldTellTheSameFactsWhateverTheOrderOfArrival() {
        // Given
        Random random = new Random(69);
        long tick = FileTale.millis("2026-03-20T08:00");
        Set<FactKind> told = EnumSet.noneOf(FactKind.class);
        for (int i = 0; i < HISTORIES; i++) {
            FileTale tale = randomTale(random);
            List<Fact> facts = tale.facts(Fact.class, "2026-03-20T08:00");
            facts.forEach(fact -> told.add(fact.kind()));

            // When
            List<Fact> shuffled = tale.shuffled(i, tick);

            // Then each once, by its key
            assertThat(shuffled).isEqualTo(facts);
            assertThat(facts.stream()
                            .filter(fact -> fact.kind() != FactKind.GAP)
                            .map(AnyOrderFactsTest::nameOf))
                    .doesNotHaveDuplicates();
        }
        assertThat(told).containsExactlyInAnyOrder(FactKind.EVENT, FactKind.GAP, FactKind.ALERT, FactKind.FILE);
    }

    @Test
    void shouldTellNoOtherFactsBeforeTheTickAtWhichTheyAreSaidToChange() {
        // Given
        Random random = new Random(70);
        int changes = 0;
        for (int i = 0; i < HISTORIES; i++) {
            FileTale tale = randomTale(random);
            String tick = START.plusHours(random.nextInt(24 * 20)).toString();
            String next = tale.nextChangeAt(tick);
            if (!next.isEmpty()) {
                long at = FileTale.millis(next);

                // When
                String before = FileTale.local(at - 1);

                // Then
                changes++;
                assertThat(tale.facts(GapFact.class, before)).isEqualTo(tale.facts(GapFact.class, tick));
                assertThat(tale.facts(GapFact.class, next))
                        .hasSizeGreaterThan(tale.facts(GapFact.class, tick).size());
            }
        }
        assertThat(changes).isGreaterThan(HISTORIES / 10);
    }

    private static String nameOf(Fact fact) {
        return fact.kind() + fact.key();
    }

    private static FileTale randomTale(Random random) {
        ObligationFamily[] families = ObligationFamily.values();
        FileTale tale = new FileTale(families[random.nextInt(families.length)], AskedFacts.book(1, 2, 5));
        int accepted = random.nextInt(3);
        int events = 1 + random.nextInt(10);
        for (int i = 0; i < events; i++) {
            LocalDateTime at = START.plusMinutes(random.nextInt(14 * 24) * 60L);
            add(tale, i == accepted ? DossierEventType.ACCEPTED : randomType(random), at, i, random);
            if (random.nextBoolean()) {
                tale.told(at.plusHours(random.nextInt(72)).toString());
            }
        }
        return tale;
    }

    private static void add(FileTale tale, DossierEventType type, LocalDateTime at, int number, Random random) {
        String unit = UNITS[random.nextInt(UNITS.length)];
        String time = at.toString();
        switch (type) {
            case ACCEPTED ->
                tale.accepted(unit, time, at.plusDays(random.nextInt(6)).toString());
            case EXTENDED ->
                tale.promise(type, time, at.plusDays(random.nextInt(6)).toString());
            case CORRECTED ->
                tale.correct(
                        time,
                        random.nextInt(number + 1),
                        random.nextBoolean()
                                ? null
                                : at.minusDays(random.nextInt(4)).toString());
            case PROGRESSED -> tale.event(DossierEventType.SYNCED, time);
            case TRANSFERRED, SUBMITTED -> tale.event(type, time, unit);
            default -> tale.event(type, time);
        }
    }

    private static DossierEventType randomType(Random random) {
        List<DossierEventType> types =
                EnumSet.allOf(DossierEventType.class).stream().collect(Collectors.toList());
        types.remove(DossierEventType.ACCEPTED);
        return types.get(random.nextInt(types.size()));
    }
}
