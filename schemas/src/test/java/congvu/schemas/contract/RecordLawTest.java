package congvu.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicKind;
import congvu.schemas.catalogue.TopicSpec;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class RecordLawTest {

    private static final TopicCatalogue CATALOGUE = TopicCatalogue.standard();

    @Test
    void shouldFollowFromHowATopicIsKeptAndWhatItsRecordHas() {
        // When / Then
        assertThat(RecordLaw.of(CATALOGUE.dossiers())).isEqualTo(RecordLaw.EVENT);
        assertThat(RecordLaw.of(CATALOGUE.reference())).isEqualTo(RecordLaw.REFERENCE);
        assertThat(RecordLaw.of(CATALOGUE.clock())).isEqualTo(RecordLaw.TICK);
        assertThat(RecordLaw.of(CATALOGUE.alerts())).isEqualTo(RecordLaw.TRANSITION);
        assertThat(RecordLaw.of(CATALOGUE.obligations())).isEqualTo(RecordLaw.LATEST);
        assertThat(RecordLaw.of(CATALOGUE.rates())).isEqualTo(RecordLaw.LATEST);
        assertThat(RecordLaw.of(CATALOGUE.rejected())).isEqualTo(RecordLaw.OCCURRENCE);
        assertThat(RecordLaw.of(CATALOGUE.grievances())).isEqualTo(RecordLaw.PASSED_ON);
    }

    @Test
    void shouldSayInWhichStatesARecordDoesNotStandAnyMore() {
        // When / Then
        assertThat(RecordLaw.endings(CATALOGUE.alerts().value()))
                .containsExactly("RESOLVED", "RETRACTED", "SUPERSEDED");
        assertThat(RecordLaw.endings(CATALOGUE.signals().value())).containsExactly("DISMISSED", "RETRACTED");
        assertThat(RecordLaw.endings(CATALOGUE.rates().value())).isEmpty();
    }

    @Test
    void shouldNotCallARecordALatestTruthWhenEveryTransitionOfItIsKept() {
        // Given
        List<TopicSpec> lagging = CATALOGUE.all().stream()
                .filter(topic -> topic.kind() == TopicKind.RESULT)
                .filter(topic -> !topic.minCompactionLag().isZero())
                .toList();

        // When / Then
        assertThat(lagging).isNotEmpty().allSatisfy(topic -> {
            assertThat(RecordLaw.of(topic)).as(topic.name()).isEqualTo(RecordLaw.TRANSITION);
            assertThat(topic.value().getField("version").schema().getType()).isEqualTo(Schema.Type.INT);
            assertThat(topic.value().getField("state").schema().getEnumSymbols())
                    .contains("RETRACTED");
            assertThat(RecordLaw.endings(topic.value())).contains("RETRACTED").doesNotContain("UNKNOWN", "RAISED");
        });
    }
}
