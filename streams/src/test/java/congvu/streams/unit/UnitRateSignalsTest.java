package congvu.streams.unit;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;
import congvu.schemas.AvroSafety;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalLeg;
import congvu.schemas.result.SignalState;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Rules that compare a rate of a unit: when they speak, and when they say something else. */
class UnitRateSignalsTest {
    static {
        AvroSafety.install();
    }

    private final UnitTasks tasks = new UnitTasks(2);

    @Test
    void shouldRaiseAtOnceAndTakeBackWhenARateIsLowAndThenMends() {
        // Given
        tasks.reference(UnitRuleRecords.all());
        tasks.rates(0, RateFamily.DOSSIER, "north", "2026-03-02", 18, Counter.LATEST_ON_TIME);
        tasks.rates(1, RateFamily.DOSSIER, "north", "2026-03-03", 1, Counter.LATEST_LATE);
        boolean isEarly = !tasks.versions.isEmpty();

        // When
        tasks.rates(1, RateFamily.DOSSIER, "north", "2026-03-03", 1, Counter.LATEST_LATE);
        Signal raised = tasks.only("P-UNIT-RED");
        tasks.rates(0, RateFamily.DOSSIER, "north", "2026-03-04", 30, Counter.LATEST_ON_TIME);

        // Then
        assertThat(isEarly).as("19 files tell nothing").isFalse();
        assertThat(raised.getEvidence().getFirst().getNumerator()).isEqualTo(18);
        assertThat(raised.getEvidence().getFirst().getDenominator()).isEqualTo(20);
        assertThat(tasks.statesOf("P-UNIT-RED")).containsExactly(SignalState.RAISED, SignalState.RETRACTED);
    }

    @Test
    void shouldTellOnceWhenThePeriodOfALowRateEndsAsItWasTold() {
        // Given
        tasks.reference(UnitRuleRecords.all());
        tasks.rates(0, RateFamily.DOSSIER, "north", "2026-03-02", 20, Counter.LATEST_LATE);

        // When
        tasks.worked("2026-03-31T17:00:00Z");

        // Then
        assertThat(tasks.only("P-UNIT-RED").getVersion()).isEqualTo(1);
    }

    @Test
    void shouldTellTheVeryFiguresWhenThePeriodOfALowRateEndsAndTheyMovedByLessThanAPercent() {
        // Given
        tasks.reference(UnitRuleRecords.all());
        tasks.rates(0, RateFamily.DOSSIER, "north", "2026-03-02", 100, Counter.LATEST_LATE);
        tasks.rates(0, RateFamily.DOSSIER, "north", "2026-03-03", 1, Counter.LATEST_LATE);
        Signal during = tasks.only("P-UNIT-RED");

        // When
        tasks.worked("2026-03-31T17:00:00Z");

        // Then
        Signal after = tasks.only("P-UNIT-RED");
        assertThat(during.getEvidence().getFirst().getDenominator()).isEqualTo(100);
        assertThat(after.getEvidence().getFirst().getDenominator()).isEqualTo(101);
        assertThat(after.getVersion()).isEqualTo(during.getVersion() + 1);
    }

    @Test
    void shouldRaiseWhenOfManyFilesFewAreContentByTheMeasureOfScorecards() {
        // Given
        Map<String, SpecificRecord> records = UnitRuleRecords.all();
        UnitRuleRecords.put(records, UnitRuleRecords.unsatisfied());
        tasks.reference(records);
        tasks.rates(0, RateFamily.DOSSIER, "north", "2026-03-02", 18, Counter.LATEST_ON_TIME);
        tasks.rates(1, RateFamily.DOSSIER, "north", "2026-03-03", 2, Counter.TROUBLED);
        boolean isEarly = !tasks.versions.isEmpty();

        // When
        tasks.rates(1, RateFamily.DOSSIER, "north", "2026-03-03", 1, Counter.TROUBLED);

        // Then
        assertThat(isEarly).as("18 of 20 are nine tenths").isFalse();
        SignalLeg leg = tasks.only("P-UNIT-UNSATISFIED").getEvidence().getFirst();
        assertThat(leg.getFormulaId()).isEqualTo("dossier.satisfied");
        assertThat(leg.getNumerator()).isEqualTo(18);
        assertThat(leg.getDenominator()).isEqualTo(21);
    }
}
