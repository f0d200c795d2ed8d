package congvu.streams.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalState;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** The same events in any order, twice, and with stops between end with the same signals. */
class SignalsAnyOrderTest {
    private static final AttendanceSettings SETTINGS = new AttendanceSettings(Office.POLICY, 60);
    private static final int OFFICES = 5;

    @Test
    void shouldEndWithTheSameSignalsInWhateverOrderAndHoweverOftenEventsCome() {
        // Given
        Set<String> rules = new HashSet<>();
        Set<SignalState> states = new HashSet<>();
        int hits = 0;

        for (long seed = 300; seed < 300 + OFFICES; seed++) {
            Office office = new Office(seed);
            AttendanceTask inOrder = task(office);
            inOrder.deliver(office.inOrder());
            AttendanceTask shuffled = task(office);

            // When
            deliverWithStops(shuffled, office.shuffled(seed));

            // Then
            assertThat(shuffled.told.standingInFull()).isEqualTo(inOrder.told.standingInFull());
            assertThat(shuffled.told.unitHits).isEqualTo(inOrder.told.unitHits);
            rules.addAll(
                    inOrder.told.latest.values().stream().map(Signal::getRuleId).collect(Collectors.toSet()));
            states.addAll(
                    shuffled.told.latest.values().stream().map(Signal::getState).collect(Collectors.toSet()));
            hits += inOrder.told.unitHits.size();
        }

        // Then: they were put to the test, and nobody but a person confirms or dismisses
        assertThat(rules).contains("W-LATE", "W-ABSENT", "W-NOPUNCH", "W-LATE-PATTERN");
        assertThat(states).containsExactlyInAnyOrder(SignalState.RAISED, SignalState.RETRACTED);
        assertThat(hits).isPositive();
    }

    private static void deliverWithStops(AttendanceTask task, List<Object> deliveries) {
        int piece = deliveries.size() / 4 + 1;
        for (int from = 0; from < deliveries.size(); from += piece) {
            task.deliver(deliveries.subList(from, Math.min(from + piece, deliveries.size())));
            task.restart();
        }
        task.turn();
    }

    private static AttendanceTask task(Office office) {
        AttendanceTask task = new AttendanceTask(SETTINGS, 5_000);
        Map<String, SpecificRecord> references = new LinkedHashMap<>(office.references());
        references.putAll(SampleRules.all());
        task.reference(references);
        return task;
    }
}
