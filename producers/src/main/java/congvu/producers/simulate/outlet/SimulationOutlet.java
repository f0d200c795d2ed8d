package congvu.producers.simulate.outlet;

import congvu.producers.simulate.told.Told;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Where a simulation goes. */
public interface SimulationOutlet extends AutoCloseable {

    /** Takes all reference data, by key, before anything is told. */
    void reference(Map<String, SpecificRecord> records);

    /** Takes what is told, in its order. */
    void tell(Told told);

    /** Returns when everything taken is safe. */
    void flush();

    @Override
    void close();

    /** Takes everything and keeps nothing, to see how fast a simulation is by itself. */
    static SimulationOutlet nowhere() {
        return new SimulationOutlet() {
            @Override
            public void reference(Map<String, SpecificRecord> records) {}

            @Override
            public void tell(Told told) {}

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
