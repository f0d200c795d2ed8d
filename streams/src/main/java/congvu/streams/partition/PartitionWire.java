package congvu.streams.partition;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.clock.Tick;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.row.AlertWriter;
import congvu.schemas.row.AttendanceDayWriter;
import congvu.schemas.row.DeadlineChangeWriter;
import congvu.schemas.row.ObligationWriter;
import congvu.schemas.row.RejectedWriter;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordDecoder;
import congvu.schemas.wire.RecordEncoder;
import congvu.streams.dossier.ResultWriters;
import congvu.streams.signal.SignalRecords;
import org.apache.avro.specific.SpecificRecord;

/** Makes the decoders and writers of one task. The ids of our own schemas are asked for once, when the role starts. */
public final class PartitionWire {
    private final TopicCatalogue topics;
    private final AvroSerdes serdes;
    private final int obligationSchema;
    private final int alertSchema;
    private final int deadlineChangeSchema;
    private final int daySchema;
    private final int rejectedSchema;
    private final int actionSchema;

    public PartitionWire(TopicCatalogue topics, AvroSerdes serdes) {
        this.topics = topics;
        this.serdes = serdes;
        this.obligationSchema = serdes.schemaId(topics.obligations());
        this.alertSchema = serdes.schemaId(topics.alerts());
        this.deadlineChangeSchema = serdes.schemaId(topics.deadlineChanges());
        this.daySchema = serdes.schemaId(topics.attendanceDays());
        this.rejectedSchema = serdes.schemaId(topics.rejected());
        this.actionSchema = serdes.schemaId(topics.actions());
    }

    TopicCatalogue topics() {
        return topics;
    }

    AvroSerdes serdes() {
        return serdes;
    }

    RecordDecoder<Tick> ticks() {
        return serdes.decoder(topics.clock());
    }

    RecordDecoder<SpecificRecord> reference() {
        return serdes.decoder(topics.reference());
    }

    RecordEncoder<OperatorAction> actions() {
        return new RecordEncoder<>(schema -> actionSchema);
    }

    ResultWriters results() {
        return new ResultWriters(
                new ObligationWriter(obligationSchema),
                new AlertWriter(alertSchema),
                new DeadlineChangeWriter(deadlineChangeSchema));
    }

    AttendanceDayWriter days() {
        return new AttendanceDayWriter(daySchema);
    }

    SignalRecords signals() {
        return new SignalRecords(topics, serdes);
    }

    RejectedWriter rejected() {
        return new RejectedWriter(rejectedSchema);
    }
}
