package congvu.bench.micro;

import congvu.bench.load.OpenFiles;
import congvu.bench.load.Province;
import congvu.producers.reference.ReferenceSet;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.row.DossierEventWriter;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.DossierEventDecoder;
import congvu.schemas.wire.DossierEventView;
import congvu.schemas.wire.RecordDecoder;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One dossier event from its bytes: by our projecting decoder, and by Avro's own reader. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecodeBenchmark {

    /** Enough that no branch predictor learns them by heart. */
    private static final int EVENTS = 1 << 12;

    private static final long MORNING = 1_748_916_000_000L;

    private final byte[][] framed = new byte[EVENTS][];
    private final DossierEventView view = new DossierEventView();
    private final AvroSerdes serdes = new AvroSerdes(new InMemoryRegistry());
    private final DossierEventDecoder projecting = serdes.dossierEvents();
    private final RecordDecoder<DossierEvent> whole =
            serdes.decoder(TopicCatalogue.standard().dossiers());
    private int next;

    @Setup
    public void encode() {
        TopicSpec topic = TopicCatalogue.standard().dossiers();
        DossierEventWriter writer = new DossierEventWriter(serdes.schemaId(topic));
        OpenFiles files = new OpenFiles(new Province(ReferenceSet.empty()));
        for (int i = 0; i < EVENTS; i++) {
            framed[i] = writer.write(
                    i % 4 == 0
                            ? files.accepted(i, MORNING + i * 1_000L, MORNING + i * 100_000L)
                            : files.stepDone(i, MORNING + i * 1_000L));
        }
    }

    @Benchmark
    public long projected() {
        projecting.decode(framed[next++ & (EVENTS - 1)], view);
        return view.occurredAt();
    }

    @Benchmark
    public DossierEvent whole() {
        return whole.decode(framed[next++ & (EVENTS - 1)]);
    }
}
