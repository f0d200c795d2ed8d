package congvu.producers.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.gateway.delivery.Outcome;
import congvu.producers.gateway.delivery.Outcome.Status;
import congvu.producers.gateway.event.EventCode;
import congvu.producers.gateway.event.EventStream;
import congvu.producers.gateway.event.Flaw;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastFailureTest {

    private static final Outcome ACCEPTED = new Outcome(Status.ACCEPTED, EventStream.DOSSIERS, "e1", null);
    private static final Outcome DUPLICATE = new Outcome(Status.DUPLICATE, EventStream.DOSSIERS, "e1", null);
    private static final Outcome REFUSED =
            new Outcome(Status.REFUSED, EventStream.DOSSIERS, null, Flaw.of(EventCode.MISSING_FIELD));
    private static final Outcome FAILED =
            new Outcome(Status.FAILED, EventStream.DOSSIERS, "e1", Flaw.of(EventCode.NOT_ACKNOWLEDGED));

    private final LastFailure failures = new LastFailure();

    @Test
    void shouldNameTheFailureUntilSomethingIsAcknowledged() {
        // When / Then
        assertThat(failures.code()).isNull();
        failures.note(List.of(FAILED));
        assertThat(failures.code()).isEqualTo("NOT_ACKNOWLEDGED");
        failures.note(List.of(DUPLICATE, REFUSED));
        assertThat(failures.code()).isEqualTo("NOT_ACKNOWLEDGED");
        failures.note(List.of(ACCEPTED, REFUSED));
        assertThat(failures.code()).isNull();
    }
}
