package congvu.streams.unit;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.row.RejectedWriter;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordDecoder;
import congvu.streams.rate.RateWire;
import congvu.streams.signal.SignalRecords;
import org.apache.avro.specific.SpecificRecord;

/** Makes the decoders and writers of one task of units. The ids of our own schemas are asked for once, when the role starts. */
public final class UnitWire {
    private final TopicCatalogue topics;
    private final AvroSerdes serdes;
    private final RateWire rates;
    private final int rejectedSchema;

    public UnitWire(TopicCatalogue topics, AvroSerdes serdes) {
        this.topics = topics;
        this.serdes = serdes;
        this.rates = new RateWire(topics, serdes);
        this.rejectedSchema = serdes.schemaId(topics.rejected());
    }

    RateWire rates() {
        return rates;
    }

    RecordDecoder<SpecificRecord> reference() {
        return serdes.decoder(topics.reference());
    }

    RecordDecoder<OperatorAction> actions() {
        return serdes.decoder(topics.actions());
    }

    SignalRecords signals() {
        return new SignalRecords(topics, serdes);
    }

    RejectedWriter rejected() {
        return new RejectedWriter(rejectedSchema);
    }
}
