package congvu.bench.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured, each with its unit in its name, in the order in which it is told. */
public final class Figures {

    private final Map<String, Number> values = new LinkedHashMap<>();

    /** One more figure. */
    public Figures put(String name, Number value) {
        values.put(name, value);
        return this;
    }

    /** Takes over those of another run. */
    public void addAll(Figures others) {
        values.putAll(others.values);
    }

    public Map<String, Number> values() {
        return Collections.unmodifiableMap(values);
    }
}
