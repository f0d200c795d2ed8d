package congvu.producers.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.gateway.event.RequestBody.Fault;
import congvu.producers.gateway.event.RequestBody.Reading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {

    private static final int EVENT_BYTES = 200;

    private final RequestBody bodies = new RequestBody(20, EVENT_BYTES);

    @Test
    void shouldRememberNoNameOfAFieldWhenItsBodyHasBeenRead() {
        // Given
        byte[] body = ("{\"" + "x".repeat(EVENT_BYTES / 2) + "\":1}").getBytes(StandardCharsets.UTF_8);
        String before = name(body);

        // When
        String again = name(body);

        // Then
        assertThat(again).isEqualTo(before).isNotSameAs(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void shouldRefuseABodyWhoseEventsCannotBeMeasured(String charset) {
        // Given
        byte[] body = ("[{\"stepId\":\"" + "x".repeat(EVENT_BYTES) + "\"}]").getBytes(Charset.forName(charset));

        // When
        Reading reading = bodies.json(body, EventStream.DOSSIERS);

        // Then
        assertThat(reading).isEqualTo(new Reading.Refused(Fault.MALFORMED));
    }

    @ParameterizedTest
    @CsvSource({"997, false", "998, true"})
    void shouldKeepNothingOfAnEventWhenItHoldsMoreValuesThanAnyCan(int emptyOnes, boolean isTooLarge) {
        // Given: the event itself, its step, the list, and what is in it
        String some = "{\"stepId\":1,\"list\":[" + "{},".repeat(emptyOnes - 1) + "{}]}";
        byte[] body = ("[" + some + ",{\"stepId\":\"check\"}]").getBytes(StandardCharsets.UTF_8);

        // When
        Reading.Events read = (Reading.Events) new RequestBody(20, body.length).json(body, EventStream.DOSSIERS);

        // Then
        assertThat(read.events()).hasSize(2);
        assertThat(read.events().getFirst() instanceof ToldEvent.Flawed).isEqualTo(isTooLarge);
        assertThat(read.events().getLast()).isInstanceOf(ToldEvent.Told.class);
    }

    private String name(byte[] body) {
        Reading.Events read = (Reading.Events) bodies.json(body, EventStream.DOSSIERS);
        ToldEvent.Told told = (ToldEvent.Told) read.events().getFirst();
        return told.fields().values().keySet().iterator().next();
    }
}
