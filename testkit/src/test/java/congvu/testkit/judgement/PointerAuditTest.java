package congvu.testkit.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.AvroSafety;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertEvidence;
import congvu.schemas.result.EventPointer;
import congvu.schemas.result.ObligationFamily;
import congvu.testkit.fixtures.DossierFixture;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The audit can see a pointer that leads nowhere, or elsewhere. */
class PointerAuditTest {

    static {
        AvroSafety.install();
    }

    private static final DossierEvent EVENT =
            DossierFixture.dossier("D1").accepted("2026-03-02T08:00").events().getFirst();

    /** It came twice; the first is the one that counts. */
    private static final List<PointerAudit.Sent> SENT =
            List.of(new PointerAudit.Sent(EVENT, 1, 7), new PointerAudit.Sent(EVENT, 1, 9));

    static Stream<Arguments> pointers() {
        return Stream.of(
                pointer(right -> {}),
                pointer(wrong -> wrong.setOffset(9), "place"),
                pointer(wrong -> wrong.setPartition(0), "place"),
                pointer(wrong -> wrong.setEventType("DECIDED"), "type"),
                pointer(
                        wrong ->
                                wrong.setTopic(TopicCatalogue.standard().tasks().name()),
                        "topic"),
                pointer(wrong -> wrong.setEventId("nobody sent it"), "type", "place"));
    }

    @ParameterizedTest
    @MethodSource("pointers")
    void shouldTellWhatIsWrongWhenAPointerIsPlanted(Consumer<EventPointer> plant, List<String> fields) {
        // Given
        EventPointer pointer = right();
        plant.accept(pointer);

        // When
        Judgement judgement = PointerAudit.audit(SENT, List.of(alertOn(pointer)));

        // Then
        assertThat(judgement.differences())
                .extracting(Difference::field)
                .containsExactlyElementsOf(fields.stream()
                        .map(field -> field + " of " + pointer.getEventId())
                        .toList());
    }

    private static Arguments pointer(Consumer<EventPointer> plant, String... fields) {
        return Arguments.of(plant, List.of(fields));
    }

    private static EventPointer right() {
        EventPointer pointer = new EventPointer();
        pointer.setEventId(EVENT.getEventId());
        pointer.setSource(EVENT.getSource());
        pointer.setEventType(EVENT.getType().name());
        pointer.setTopic(TopicCatalogue.standard().dossiers().name());
        pointer.setPartition(1);
        pointer.setOffset(7);
        return pointer;
    }

    private static Alert alertOn(EventPointer pointer) {
        AlertEvidence evidence = new AlertEvidence();
        evidence.setEvents(List.of(pointer));
        Alert alert = new Alert();
        alert.setAlertId("a1");
        alert.setDossierId("D1");
        alert.setFamily(ObligationFamily.DOSSIER);
        alert.setEvidence(evidence);
        return alert;
    }
}
