package congvu.testkit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.domain.dossier.DossierEventType;
import congvu.domain.obligation.ObligationFamily;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.TaskEventType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events of one instant count in the order of the types in the schema of their topic: that is what sources were told. */
class LifeOrderTest {

    @Test
    void shouldRankLikeTheSchemaOfTasks() {
        // When
        List<DossierEventType> ranks = Arrays.stream(TaskEventType.values())
                .filter(type -> type != TaskEventType.UNKNOWN)
                .map(JournalEntries::typeOf)
                .toList();

        // Then
        assertThat(ranks).isSorted();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLAINT", "DENUNCIATION", "PETITION"})
    void shouldRankLikeTheSchemaOfFeedback(ObligationFamily family) {
        // When
        List<DossierEventType> ranks = Arrays.stream(FeedbackEventType.values())
                .filter(type -> type != FeedbackEventType.UNKNOWN && type != FeedbackEventType.RATED)
                .map(type -> JournalEntries.typeOf(type, family))
                .filter(type -> type != DossierEventType.SYNCED)
                .toList();

        // Then
        assertThat(ranks).isSorted();
    }

    @Test
    void shouldRankLikeTheSchemaOfDossiers() {
        // When
        List<DossierEventType> ranks = Arrays.stream(congvu.schemas.event.DossierEventType.values())
                .filter(type -> type != congvu.schemas.event.DossierEventType.UNKNOWN)
                .map(type -> DossierEventType.valueOf(type.name()))
                .toList();

        // Then
        assertThat(ranks).isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindTheTypeAgainByItsCodeWhateverItsRank(DossierEventType type) {
        // When // Then
        assertThat(DossierEventType.ofCode(type.code())).isSameAs(type);
    }
}
