package congvu.testkit.signal;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.event.ActionFamily;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.event.OperatorActionType;
import congvu.testkit.model.ReferenceData;
import congvu.testkit.model.UnitTree;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first action is on Monday 2026-03-02, each further one a day later. */
class SignalReviewTest {

    private static final Instant FIRST = Instant.parse("2026-03-02T03:00:00Z");
    private static final int EXPLAIN_DAYS = 5;

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGED, ACKNOWLEDGED",
        "ACKNOWLEDGED ACKNOWLEDGED, ACKNOWLEDGED",
        "ASSIGNED, ACKNOWLEDGED",
        "SILENCED, RAISED",
        "EXPLAINED, EXPLAINED",
        "EXPLAINED ACKNOWLEDGED, EXPLAINED",
        "EXPLAINED ASSIGNED, EXPLAINED",
        "ACKNOWLEDGED EXPLAINED, EXPLAINED",
        "DISMISSED, DISMISSED",
        "DISMISSED EXPLAINED, DISMISSED",
        "DISMISSED SILENCED, DISMISSED",
        "DISMISSED CONFIRMED, DISMISSED",
        "EXPLAINED DISMISSED CONFIRMED, CONFIRMED",
        "DISMISSED SILENCED SILENCED SILENCED SILENCED SILENCED SILENCED CONFIRMED, DISMISSED",
        "DISMISSED SILENCED SILENCED SILENCED SILENCED SILENCED SILENCED SILENCED CONFIRMED, CONFIRMED",
        "CONFIRMED, RAISED",
        "ACKNOWLEDGED CONFIRMED, ACKNOWLEDGED",
        "EXPLAINED CONFIRMED, CONFIRMED",
        "EXPLAINED CONFIRMED CONFIRMED, CONFIRMED",
        "EXPLAINED CONFIRMED DISMISSED, DISMISSED",
        "EXPLAINED CONFIRMED ACKNOWLEDGED, CONFIRMED",
        // Explained until the end of Monday the 9th, five working days on: on the 9th it is too early, on the 10th it
        // is not.
        "ACKNOWLEDGED SILENCED SILENCED SILENCED SILENCED SILENCED SILENCED CONFIRMED, ACKNOWLEDGED",
        "ACKNOWLEDGED SILENCED SILENCED SILENCED SILENCED SILENCED SILENCED SILENCED CONFIRMED, CONFIRMED"
    })
    void shouldStandWhereTheActionsLeadWhenTheyAreTakenInOrder(String actions, String state) {
        // Given
        List<String> types = List.of(actions.split(" "));
        OperatorAction[] told = IntStream.range(0, types.size())
                .mapToObj(i -> action("s", types.get(i), i))
                .toArray(OperatorAction[]::new);

        // When
        String found = review(told).stateOf("s").name();

        // Then
        assertThat(found).isEqualTo(state);
    }

    static SignalReview review(OperatorAction... actions) {
        UnitTree units = new UnitTree(ReferenceData.none());
        return new SignalReview(
                List.of(actions).reversed(), units.walkOf("any", LocalDate.of(2026, 3, 2)), EXPLAIN_DAYS);
    }

    static OperatorAction action(String signalId, String type, int daysLater) {
        return OperatorAction.newBuilder()
                .setEventId(type + daysLater)
                .setSource("test")
                .setAboutId("nv")
                .setFamily(ActionFamily.ATTENDANCE)
                .setOccurredAt(FIRST.plusSeconds(daysLater * 86_400L))
                .setType(OperatorActionType.valueOf(type))
                .setTargetId(signalId)
                .setActorToken("boss")
                .build();
    }
}
