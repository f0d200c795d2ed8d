package congvu.producers.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.domain.reference.ReferenceException;
import congvu.domain.reference.Unit;
import congvu.producers.reference.ReferenceChange.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

final class ReferenceLoaderTest {

    private static final Unit TOWN = Unit.of("town", null, "Town");
    private static final Unit DESK = Unit.of("desk", "town", "Desk");

    @Test
    void shouldTellWhatIsNewChangedAndLeftAloneWhenTheTopicHasSome() {
        // Given
        TopicReference topic = topic(units(TOWN, DESK, Unit.of("old", null, "Old")));
        ReferenceSet set = units(TOWN, Unit.of("desk", "town", "Front desk"), Unit.of("new", "town", "New"));

        // When
        ReferenceDifference difference = difference(set, topic);

        // Then
        assertThat(difference.keys(Kind.ADDED)).containsExactly("unit/new");
        assertThat(difference.keys(Kind.CHANGED)).containsExactly("unit/desk");
        assertThat(difference.keys(Kind.UNCHANGED)).containsExactly("unit/town");
        assertThat(difference.onlyOnTopic()).containsExactly("unit/old");
        assertThat(difference.summary()).isEqualTo("added 1, changed 1, removed 0, unchanged 1, only on the topic 1");
    }

    @Test
    void shouldMendAPartitionWhenAnEarlierApplyWasCutOff() {
        // Given
        Map<String, SpecificRecord> whole = ReferenceRecords.of(units(TOWN));
        TopicReference topic = new TopicReference(List.of(whole, Map.of()));

        // When
        ReferenceDifference difference = difference(units(TOWN), topic);

        // Then
        assertThat(difference.keys(Kind.CHANGED)).containsExactly("unit/town");
    }

    @Test
    void shouldAcceptAParentWhenOnlyTheTopicKnowsIt() {
        // When
        ReferenceDifference difference = difference(units(DESK), topic(units(TOWN)));

        // Then
        assertThat(difference.count(Kind.ADDED)).isEqualTo(1);
    }

    @Test
    void shouldRefuseWhenNobodyKnowsTheParent() {
        // When / Then
        assertThatThrownBy(() -> difference(units(DESK), topic(ReferenceSet.empty())))
                .isInstanceOf(ReferenceException.class)
                .hasMessageContaining("town");
    }

    private static ReferenceDifference difference(ReferenceSet set, TopicReference topic) {
        return ReferenceLoader.plan(set, topic, ApplyRules.ofAnImport()).difference();
    }

    private static ReferenceSet units(Unit... units) {
        return new ReferenceSet(List.of(units), List.of(), List.of(), List.of());
    }

    private static TopicReference topic(ReferenceSet set) {
        Map<String, SpecificRecord> records = new HashMap<>(ReferenceRecords.of(set));
        return new TopicReference(List.of(records, records));
    }
}
