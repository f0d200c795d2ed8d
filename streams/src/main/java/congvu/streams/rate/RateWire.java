package congvu.streams.rate;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.result.OfficerSatisfaction;
import congvu.schemas.row.RateWriter;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordEncoder;

/** Makes the writers of one rate task. The ids of our own schemas are asked for once, when the role starts. */
public final class RateWire {
    private final int rateSchema;
    private final int officerSchema;

    public RateWire(TopicCatalogue topics, AvroSerdes serdes) {
        this.rateSchema = serdes.schemaId(topics.rates());
        this.officerSchema = serdes.schemaId(topics.officerSatisfaction());
    }

    RateWriter rates() {
        return new RateWriter(rateSchema);
    }

    RecordEncoder<OfficerSatisfaction> officers() {
        return new RecordEncoder<>(schema -> officerSchema);
    }
}
