package congvu.producers.simulate;

import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** When events happened, whatever they are. */
final class Moments {

    private Moments() {}

    static long occurredAt(SpecificRecord record) {
        Schema.Field field = record.getSchema().getField("occurredAt");
        return ((Instant) record.get(field.pos())).toEpochMilli();
    }
}
