package congvu.streams.unit;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.rule.FactKind;
import congvu.schemas.AvroSafety;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleWindow;
import congvu.schemas.result.SignalCause;
import congvu.schemas.result.SignalState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rule about units changes while the stream goes on: what is open follows it, what is over keeps its verdict. */
class RulesInFlightTest {
    static {
        AvroSafety.install();
    }

    private final UnitTasks tasks = new UnitTasks(1);

    /** Three closings on Monday, two on Tuesday; it is Tuesday. */
    @BeforeEach
    void begin() {
        tasks.reference(UnitRuleRecords.all());
        for (String key : List.of("a", "b", "c")) {
            tasks.hits(closing(key, "2026-03-02").message());
        }
        tasks.hits(closing("d", "2026-03-03").message());
        tasks.hits(closing("e", "2026-03-03").message());
        tasks.worked("2026-03-02T17:00:00Z");
        assertThat(tasks.standing()).containsExactly("O-LASTMINUTE north 2026-03-02 RAISED ends=3");
    }

    @Test
    void shouldKeepWhatIsOverWhenTheRuleAsksForMore() {
        // When
        tasks.reference(lastMinute(2, 4));

        // Then
        assertThat(tasks.statesOf("O-LASTMINUTE")).containsExactly(SignalState.RAISED);
    }

    @Test
    void shouldRaiseWhatIsOpenAndNotWhatIsOverWhenTheRuleAsksForLess() {
        // When
        tasks.hits(closing("z", "2026-02-27").message());
        tasks.hits(closing("y", "2026-02-27").message());
        tasks.turns(2);
        tasks.reference(lastMinute(2, 2));

        // Then
        assertThat(tasks.standing())
                .containsExactly(
                        "O-LASTMINUTE north 2026-03-02 RAISED ends=3", "O-LASTMINUTE north 2026-03-03 RAISED ends=2");
        assertThat(tasks.versions.values())
                .anySatisfy(
                        versions -> assertThat(versions.getLast().getCause()).isEqualTo(SignalCause.REFERENCE_CHANGED));
    }

    @Test
    void shouldStayTheSameOccurrenceWhenItGoesOnTodayUnderANewRule() {
        // Given
        tasks.hits(closing("z", "2026-02-27").message());
        tasks.hits(closing("y", "2026-02-27").message());
        tasks.hits(closing("f", "2026-03-03").message());
        tasks.turns(2);
        String before = tasks.only("O-LASTMINUTE").getSignalId();

        // When
        tasks.reference(lastMinute(2, 2));

        // Then
        assertThat(tasks.standing()).containsExactly("O-LASTMINUTE north 2026-03-02 RAISED ends=6");
        assertThat(tasks.only("O-LASTMINUTE").getSignalId()).isEqualTo(before);
        assertThat(tasks.only("O-LASTMINUTE").getRuleVersion()).isEqualTo(2);
    }

    @Test
    void shouldJudgeWhatIsOverAnewWhenAFactOfItIsTakenBack() {
        // Given
        tasks.reference(lastMinute(2, 4));

        // When
        tasks.hits(closing("a", "2026-03-02").gone().message());
        tasks.turns(2);

        // Then
        assertThat(tasks.statesOf("O-LASTMINUTE")).containsExactly(SignalState.RAISED, SignalState.RETRACTED);
    }

    @Test
    void shouldKeepWhatIsOverAfterARestartAndTellNothingWhenNothingChanged() {
        // Given
        tasks.reference(lastMinute(2, 4));
        int told = tasks.bytesOfSignals.size();

        // When
        tasks.restart();
        tasks.reference(lastMinute(2, 4));
        tasks.hits(closing("n", "2026-03-04").message());
        tasks.turns(2);

        // Then
        assertThat(tasks.bytesOfSignals).hasSize(told);
        assertThat(tasks.standing()).containsExactly("O-LASTMINUTE north 2026-03-02 RAISED ends=3");
    }

    @Test
    void shouldKeepWhatIsOverAndTakeBackWhatIsOpenWhenTheRuleIsWithdrawn() {
        // Given
        for (String key : List.of("f", "g", "h")) {
            tasks.hits(closing(key, "2026-03-05").message());
        }
        tasks.worked("2026-03-04T17:00:00Z");
        Map<String, SpecificRecord> withdrawn = new LinkedHashMap<>();
        withdrawn.put("rule/default/O-LASTMINUTE", null);

        // When
        tasks.reference(withdrawn);

        // Then
        assertThat(tasks.standing()).containsExactly("O-LASTMINUTE north 2026-03-02 RAISED ends=3");
        assertThat(tasks.statesOf("O-LASTMINUTE"))
                .containsExactly(SignalState.RAISED, SignalState.RAISED, SignalState.RETRACTED);
    }

    private static Told closing(String key, String day) {
        return Told.file("north", "O-LASTMINUTE", "ends", FactKind.EVENT, key, day + "T09:55:00Z");
    }

    private static Map<String, SpecificRecord> lastMinute(int version, int atLeast) {
        Map<String, SpecificRecord> records = new LinkedHashMap<>();
        RuleRecord rule = UnitRuleRecords.rule(
                "O-LASTMINUTE",
                one -> one.setWindow(RuleWindow.WORKING_DAYS)
                        .setVersion(version)
                        .setWindowDays(1)
                        .setWithDescendants(true)
                        .setLegs(List.of(UnitRuleRecords.atLeast(
                                "ends", RuleFactKind.EVENT, "isEnd && minutesToClosing <= 10", atLeast))));
        UnitRuleRecords.put(records, rule);
        return records;
    }
}
