package congvu.streams.rate;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;
import congvu.domain.rate.Contribution;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceBookBuilder;
import congvu.domain.reference.Unit;
import congvu.streams.store.HeapInUse;
import congvu.streams.store.StoreFixture;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a cell costs in memory once it has been passed on. Cells are never dropped, so this is what a year of them costs.
 * Counted by the heap after a collection, so the bound is wide; the figure measured is printed.
 */
class BytesPerCellTest {
    private static final int UNITS = 300;
    private static final int DAYS = 1_000;

    /** Of each day those of the units and the one of the province with them. */
    private static final int CELLS = DAYS * (UNITS + 1);

    private static final int FIRST_DAY = 20_000;
    private static final int PROMISED_BYTES = 330;

    private final List<String> units =
            IntStream.range(0, UNITS).mapToObj(i -> "unit-" + i).toList();

    @Test
    void shouldCostLessThanPromisedWhenACellHasBeenPassedOn() {
        // Given
        RateSums sums = new RateSums(StoreFixture.store("dossiers"), 0, new RateHold(0, 1));
        sums.start(province());
        long before = HeapInUse.bytes();

        // When
        forEach(one -> sums.move(null, one));
        passOn(sums);
        double each = (double) (HeapInUse.bytes() - before) / CELLS;
        forEach(sums::settle);
        passOn(sums);
        double withBase = (double) (HeapInUse.bytes() - before) / CELLS;

        // Then
        System.out.printf("bytes per cell that has been passed on: %.0f; with its base: %.0f%n", each, withBase);
        assertThat(sums.pending()).isZero();
        assertThat(each).isBetween(200.0, (double) PROMISED_BYTES);
    }

    private void forEach(Consumer<Contribution> consumer) {
        for (int day = 0; day < DAYS; day++) {
            for (String unit : units) {
                consumer.accept(contribution(unit, FIRST_DAY + day));
            }
        }
    }

    private static void passOn(RateSums sums) {
        while (sums.flush(1_000_000, 0, 20_000, (key, value) -> {}) > 0) {
            // Until nothing is left.
        }
    }

    private ReferenceBook province() {
        ReferenceBookBuilder book = ReferenceBook.builder().unit(Unit.of("province", null, "province"));
        units.forEach(unit -> book.unit(Unit.of(unit, "province", unit)));
        return book.build();
    }

    private static Contribution contribution(String unit, int day) {
        return new Contribution(
                RateFamily.ATTENDANCE,
                unit,
                "office",
                day,
                Counter.RECEIVED.bit() | Counter.CAN_CHANGE.bit() | Counter.DAY_JUDGED.bit());
    }
}
