package congvu.producers.gateway.delivery;

import congvu.domain.reference.ReferenceBook;
import congvu.intake.Refusal;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.gateway.event.EventCode;
import congvu.producers.gateway.event.EventForm;
import congvu.producers.gateway.event.EventStream;
import congvu.producers.gateway.event.Flaw;
import congvu.producers.gateway.event.ToldEvent;
import congvu.producers.gateway.key.ApiKey;
import congvu.producers.gateway.key.Scope;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one event after another: form, scope of the key, door of the processors. Not safe for use by several threads; a
 * server keeps as many as requests may be under way.
 */
public final class EventDesk {

    /** Kafka's own limit for a record is 1 MiB, its frame and headers included. */
    public static final int MOST_RECORD_BYTES = 900_000;

    private final Map<EventStream, EventForm> forms;
    private final Map<EventStream, RecordEncoder<SpecificRecord>> encoders = new EnumMap<>(EventStream.class);
    private final EventDoor door;
    private final Scope scope;

    public EventDesk(KafkaAccess kafka, Map<EventStream, EventForm> forms, Scope scope, Supplier<ReferenceBook> book) {
        AvroSerdes serdes = new AvroSerdes(kafka.registry());
        this.forms = forms;
        this.scope = scope;
        this.door = new EventDoor(serdes, kafka.topics(), book);
        for (EventStream stream : EventStream.values()) {
            encoders.put(stream, serdes.encoder(stream.topicIn(kafka.topics())));
        }
    }

    /** What came of looking at one event. */
    public sealed interface Looked {

        /** It may be sent. */
        record Ready(ReadyEvent event) implements Looked {}

        /** It may not. */
        record Refused(@Nullable EventStream stream, Flaw flaw) implements Looked {}
    }

    /** Looks at one event. */
    public Looked look(ApiKey key, ToldEvent told) {
        return switch (told) {
            case ToldEvent.Flawed flawed -> new Looked.Refused(flawed.stream(), flawed.flaw());
            case ToldEvent.Told event ->
                switch (formOf(event.stream()).read(event.fields())) {
                    case EventForm.Reading.Flawed flawed -> new Looked.Refused(event.stream(), flawed.flaw());
                    case EventForm.Reading.Read read -> allowed(key, event.stream(), read.record());
                };
        };
    }

    private Looked allowed(ApiKey key, EventStream stream, SpecificRecord record) {
        Flaw notAllowed = scope.refused(key, stream, record);
        if (notAllowed != null) {
            return new Looked.Refused(stream, notAllowed);
        }
        byte[] recordKey = stream.key(text(stream, record, stream.keyField())).getBytes(StandardCharsets.UTF_8);
        byte[] value = encoderOf(stream).encode(record);
        if (value.length > MOST_RECORD_BYTES) {
            return new Looked.Refused(stream, Flaw.of(EventCode.TOO_LARGE));
        }
        Refusal refusal = door.refused(stream, recordKey, value);
        if (refusal != null) {
            return new Looked.Refused(stream, flawOf(stream, refusal));
        }
        String eventId = text(stream, record, "eventId");
        EventHash identity = EventHash.identity(stream, text(stream, record, "source"), eventId);
        return new Looked.Ready(new ReadyEvent(stream, eventId, recordKey, value, identity, EventHash.content(value)));
    }

    private static Flaw flawOf(EventStream stream, Refusal refusal) {
        boolean isOfTheKey = refusal.reason() == RefusalReason.MISSING_KEY;
        return new Flaw(EventCode.of(refusal.reason()), isOfTheKey ? stream.keyField() : refusal.field());
    }

    private EventForm formOf(EventStream stream) {
        EventForm form = forms.get(stream);
        if (form == null) {
            throw new IllegalStateException("Expected a form for each stream, but found none for " + stream + ".");
        }
        return form;
    }

    private RecordEncoder<SpecificRecord> encoderOf(EventStream stream) {
        RecordEncoder<SpecificRecord> encoder = encoders.get(stream);
        if (encoder == null) {
            throw new IllegalStateException("Expected an encoder for each stream, but found none for " + stream + ".");
        }
        return encoder;
    }

    private static String text(EventStream stream, SpecificRecord record, String field) {
        return String.valueOf(record.get(stream.schema().getField(field).pos()));
    }
}
