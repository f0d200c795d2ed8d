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
    private final int scorecardSchema;

    public RateWire(TopicCatalogue topics, AvroSerdes serdes) {
        this.rateSchema = serdes.schemaId(topics.rates());
        this.officerSchema = serdes.schemaId(topics.officerSatisfaction());
        this.scorecardSchema = serdes.schemaId(topics.scorecards());
    }

    RateWriter rates() {
        return new RateWriter(rateSchema);
    }

    CardRecords scorecards() {
        return new CardRecords(new RecordEncoder<>(schema -> scorecardSchema));
    }

    RecordEncoder<OfficerSatisfaction> officers() {
        return new RecordEncoder<>(schema -> officerSchema);
    }
}
