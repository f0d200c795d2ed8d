package congvu.streams.rate;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;
import congvu.domain.rate.Contribution;
import congvu.domain.rate.RateFormula;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.Unit;
import congvu.domain.scorecard.ScorecardPolicies;
import congvu.streams.packed.PackedReader;
import congvu.streams.store.LoggedHashStore;
import congvu.streams.store.StoreFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From contributions in several tasks to published rates, against sums made anew from all contributions. */
class RateFlowTest {

    private static final int PARTITIONS = 3;
    private static final RateHold HOLD = new RateHold(500, 60_000);
    private static final int FIRST_DAY = (int) LocalDate.of(2015, 9, 20).toEpochDay();
    private static final long AFTER_ALL = LocalDate.of(2017, 1, 2).toEpochDay() * 86_400_000L;

    private final Random random = new Random(7);
    private final RateConfig config = RateConfig.defaults();
    private LoggedHashStore rateStore = StoreFixture.store("rates");
    private final List<LoggedHashStore> dossierStores = new ArrayList<>(IntStream.range(0, PARTITIONS)
            .mapToObj(i -> StoreFixture.store("dossiers"))
            .toList());
    private final List<Map<String, Contribution>> files = IntStream.range(0, PARTITIONS)
            .<Map<String, Contribution>>mapToObj(i -> new HashMap<>())
            .toList();
    private final Map<String, Contribution> gone = new HashMap<>();
    private final Topic topic = new Topic();
    private final List<RateSums> tasks = new ArrayList<>();
    private ReferenceBook book = units("city", "north", "south", "north/a");
    private final CardFixture cards = new CardFixture();
    private ScorecardPolicies policies = ScorecardPolicies.of(List.of(cards.policy(1)));
    private RateLedger ledger = ledger();
    private long wall = 1_000_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldPublishTheSumsOfAllContributionsWhenMovesCrashesAndReorganisationsAreRandom(long seed) {
        // Given
        random.setSeed(seed);
        IntStream.range(0, PARTITIONS).forEach(partition -> tasks.add(started(partition)));
        ledger.load(wall);

        // When
        for (int step = 0; step < 6_000; step++) {
            act(random.nextInt(100));
        }
        IntStream.range(0, PARTITIONS).forEach(partition -> tasks.get(partition).tellDay(AFTER_ALL, this::deliver));
        settle();

        // Then
        assertThat(topic.rates).isEqualTo(expected());
        assertThat(topic.cards).isEqualTo(cards.expected(groups(), policies)).hasSizeGreaterThan(10);
    }

    @Test
    void shouldPublishEachGroupOnceWhenItsChangesComeCloseTogether() {
        // Given
        tasks.add(started(0));
        ledger.load(wall);

        // When
        Contribution open = contribution("south", Counter.RECEIVED, Counter.CAN_CHANGE);
        tasks.getFirst().move(null, open);
        tasks.getFirst().move(open, contribution("south", Counter.RECEIVED, Counter.FIRST_LATE));
        settle();

        // Then
        assertThat(topic.publishedByKey.get("south|p|2015-09-20|dossier.on-time.first"))
                .isEqualTo(1);
        assertThat(topic.rates.get("city/**|*|2015-Q3|dossier.on-time.first")).isEqualTo("0/1 x0 r2 open");
    }

    @Test
    void shouldPassNothingOnBeforeTheFullMinuteWhenTicksRushByAndAllOfItWhenTheyRest() {
        // Given
        RateSums task = started(0);
        tasks.add(task);
        long tick = 0;
        for (wall = 601_000; wall < 659_000; wall += 1_000) {
            tick += 86_400_000;
            task.flush(wall, tick, 10, this::deliver);
            task.move(null, contribution("south", Counter.RECEIVED));
        }
        int untilThen = topic.partials;

        // When
        task.flush(660_500, tick + 86_400_000, 10, this::deliver);
        int atTheMinute = topic.partials;
        task.move(null, contribution("south", Counter.RECEIVED));
        task.flush(661_500, tick + 2 * 86_400_000L, 10, this::deliver);
        int soonAfter = topic.partials;
        task.flush(662_500, tick + 2 * 86_400_000L, 10, this::deliver);

        // Then
        assertThat(untilThen).isZero();
        assertThat(atTheMinute).isPositive();
        assertThat(soonAfter).isEqualTo(atTheMinute);
        assertThat(topic.partials).isGreaterThan(soonAfter);
    }

    @Test
    void shouldTakeACalmSecondForAPauseWhenVeryManyCellsWait() {
        // Given
        RateSums task = started(0);
        tasks.add(task);
        task.flush(601_000, 0, 10, this::deliver);
        for (int i = 0; i < 6_000; i++) {
            task.move(
                    null,
                    new Contribution(RateFamily.DOSSIER, "stray", "p" + i, FIRST_DAY, 1 << Counter.RECEIVED.place()));
        }
        task.flush(602_000, 86_400_000, 10, this::deliver);

        // When
        task.flush(603_000, 86_400_000, 10, this::deliver);
        int afterOneSecond = topic.partials;
        for (int second = 4; second <= 9; second++) {
            task.flush(600_000 + second * 1_000, 86_400_000, 10, this::deliver);
        }

        // Then
        assertThat(afterOneSecond).isZero();
        assertThat(topic.partials).isPositive();
    }

    @Test
    void shouldPublishNothingAgainWhenTasksRestartAndTellTheSameTotals() {
        // Given
        tasks.add(started(0));
        ledger.load(wall);
        tasks.getFirst().move(null, contribution("north", Counter.RECEIVED));
        files.getFirst().put("1", contribution("north", Counter.RECEIVED));
        settle();
        Map<String, Integer> before = Map.copyOf(topic.publishedByKey);

        // When
        crash(0);
        restartLedger();
        settle();

        // Then
        assertThat(topic.publishedByKey).isEqualTo(before);
    }

    @Test
    void shouldBeFinalOnlyWhenNothingCanChangeAndEveryPartitionIsPastThePeriod() {
        // Given
        IntStream.range(0, PARTITIONS).forEach(partition -> tasks.add(started(partition)));
        ledger.load(wall);
        tasks.getFirst().move(null, contribution("south", Counter.RECEIVED, Counter.FIRST_ON_TIME));
        String day = "south|p|2015-09-20|dossier.on-time.first";
        long nextDay = (FIRST_DAY + 1) * 86_400_000L;

        // When
        tasks.get(0).tellDay(nextDay, this::deliver);
        tasks.get(1).tellDay(nextDay, this::deliver);
        settle();
        String early = topic.rates.get(day);
        tasks.get(2).tellDay(nextDay, this::deliver);
        settle();

        // Then
        assertThat(early).isEqualTo("1/1 x0 r2 open");
        assertThat(topic.rates.get(day)).isEqualTo("1/1 x0 r2 final");
        assertThat(topic.rates.get("south|p|2015-09|dossier.on-time.first")).isEqualTo("1/1 x0 r2 open");
    }

    private void act(int action) {
        int partition = random.nextInt(PARTITIONS);
        if (action < 80) {
            moveOne(partition);
        } else if (action < 90) {
            leaveOne(partition);
        } else if (action < 96) {
            flush(random.nextInt(30));
        } else if (action < 97) {
            changePolicies();
        } else if (action < 98) {
            crash(partition);
        } else if (action < 99) {
            restartLedger();
        } else {
            reorganise();
        }
    }

    private void moveOne(int partition) {
        String id = "d" + random.nextInt(60);
        Contribution before = files.get(partition).get(id);
        if (gone.containsKey(partition + id)) {
            return;
        }
        Contribution after = random.nextInt(20) == 0 ? null : randomContribution();
        tasks.get(partition).move(before, after);
        if (after == null) {
            files.get(partition).remove(id);
        } else {
            files.get(partition).put(id, after);
        }
    }

    private void leaveOne(int partition) {
        String id = "d" + random.nextInt(60);
        Contribution leaving = files.get(partition).remove(id);
        if (leaving != null) {
            tasks.get(partition).settle(leaving);
            gone.put(partition + id, leaving.settled());
        }
    }

    private Contribution randomContribution() {
        String[] units = {"city", "north", "south", "north/a", "stray"};
        int mask = 1 << Counter.RECEIVED.place() | 1 << Counter.CAN_CHANGE.place() | random.nextInt(1 << 11);
        mask |= random.nextInt(1 << Counter.COUNT) & -(1 << Counter.ONLINE.place());
        return new Contribution(
                RateFamily.DOSSIER,
                units[random.nextInt(units.length)],
                "p" + random.nextInt(2),
                FIRST_DAY + random.nextInt(3) * 40,
                mask);
    }

    private void flush(int limit) {
        wall += 700;
        for (RateSums task : tasks) {
            task.flush(wall, 0, limit, this::deliver);
        }
        ledger.publish(wall, limit, topic, topic);
    }

    /** Everything that waits is passed on, as it is when input stops. */
    private void settle() {
        for (int i = 0; i < 40; i++) {
            flush(10_000);
        }
        assertThat(ledger.pending()).isZero();
        assertThat(tasks).allMatch(task -> task.pending() == 0);
    }

    /** A task that stops without a word, and is built again from its store and its dossiers. */
    private void crash(int partition) {
        dossierStores.set(partition, StoreFixture.restored(dossierStores.get(partition)));
        tasks.set(partition, started(partition));
    }

    private void restartLedger() {
        rateStore = StoreFixture.restored(rateStore);
        ledger = ledger();
        ledger.load(wall);
    }

    private void reorganise() {
        book = random.nextBoolean()
                ? units("city", "north", "south", "south/a")
                : units("city", "north", "south", "north/a");
        tasks.forEach(task -> task.hierarchy(book));
    }

    private RateSums started(int partition) {
        RateSums sums = new RateSums(dossierStores.get(partition), partition, HOLD);
        sums.start(book);
        dossierStores.get(partition).forEach(entry -> {
            if (RateSums.isBase(entry.key())) {
                sums.restoreBase(entry);
            }
        });
        files.get(partition).values().forEach(contribution -> sums.move(null, contribution));
        return sums;
    }

    private void deliver(byte[] key, byte[] value) {
        topic.partials++;
        ledger.accept(RatePartial.read(new PackedReader().over(value), ledger::name), wall);
    }

    private RateLedger ledger() {
        RateStore store = new RateStore(rateStore);
        return new RateLedger(store, config, PARTITIONS, new CardLedger(store, config, cards.records(), policies));
    }

    private void changePolicies() {
        policies = ScorecardPolicies.of(List.of(cards.policy(1 + random.nextInt(3))));
        ledger.policies(policies, wall);
    }

    /** Slow and obvious: every contribution into every group that it belongs to. */
    private Map<RateId, int[]> groups() {
        Map<RateId, int[]> sums = new HashMap<>();
        List<Contribution> all = new ArrayList<>(gone.values());
        files.forEach(partition -> all.addAll(partition.values()));
        for (Contribution contribution : all) {
            for (RatePeriod period : RatePeriod.values()) {
                int start = (int) period.startOf(LocalDate.ofEpochDay(contribution.epochDay()))
                        .toEpochDay();
                for (String procedure : List.of(contribution.procedureId(), RateId.ALL_PROCEDURES)) {
                    String unit = contribution.unitId();
                    List<RateId> ids = new ArrayList<>();
                    ids.add(new RateId(RateFamily.DOSSIER, unit, false, procedure, period, start));
                    if (book.hasChildren(unit)) {
                        ids.add(new RateId(RateFamily.DOSSIER, unit, true, procedure, period, start));
                    }
                    book.ancestorsOf(unit)
                            .forEach(above ->
                                    ids.add(new RateId(RateFamily.DOSSIER, above, true, procedure, period, start)));
                    ids.forEach(id -> Sums.add(sums.computeIfAbsent(id, x -> Sums.zero()), contribution, 1));
                }
            }
        }
        return sums;
    }

    private Map<String, String> expected() {
        Map<String, String> rates = new TreeMap<>();
        groups().forEach((id, sum) -> {
            for (RateFormula formula : RateFormula.of(RateFamily.DOSSIER)) {
                boolean isFinal = sum[Counter.CAN_CHANGE.place()] == 0;
                rates.put(
                        id.key(formula.id()),
                        Topic.text(formula.over(sum), RateFormula.revisionOf(RateFamily.DOSSIER, sum), isFinal));
            }
        });
        return rates;
    }

    /** Four units, of which the last is below its prefix and the middle ones below the first. */
    private static ReferenceBook units(String city, String north, String south, String desk) {
        return ReferenceBook.builder()
                .unit(Unit.of(city, null, city))
                .unit(Unit.of(north, city, north))
                .unit(Unit.of(south, city, south))
                .unit(Unit.of("north/a", desk.substring(0, desk.indexOf('/')), desk))
                .buildUsable();
    }

    private static Contribution contribution(String unit, Counter... counters) {
        int mask = 0;
        for (Counter counter : counters) {
            mask |= 1 << counter.place();
        }
        return new Contribution(RateFamily.DOSSIER, unit, "p", FIRST_DAY, mask);
    }
}
