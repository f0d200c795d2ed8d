package congvu.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import congvu.bench.scenario.BenchParameters;
import congvu.bench.scenario.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** All figures and the sizes they were measured at, as one object on one line, so that runs can be compared. */
public final class FiguresJson {

    /** Nothing here is measured to more digits. */
    private static final MathContext DIGITS = new MathContext(5, RoundingMode.HALF_UP);

    private FiguresJson() {}

    public static String of(Figures figures, BenchParameters parameters) {
        ObjectNode object = new ObjectMapper().createObjectNode();
        figures.values().forEach((name, value) -> put(object, name, value));
        ObjectNode sizes = object.putObject("parameters");
        sizes.put("dossiers", parameters.dossiers());
        sizes.put("seed", parameters.seed());
        sizes.put("rules", parameters.rules());
        sizes.put("tickEverySeconds", parameters.tickEvery().toSeconds());
        sizes.put("partitions", parameters.partitions());
        sizes.put("threads", parameters.threads());
        sizes.put("heapMiB", parameters.heapMiB());
        sizes.put("processors", Runtime.getRuntime().availableProcessors());
        sizes.put("java", Runtime.version().toString());
        sizes.put("liveOpen", parameters.live().open());
        sizes.put("liveEventsPerSecond", parameters.live().eventsPerSecond());
        sizes.put("liveAlertsPerSecond", parameters.live().alertsPerSecond());
        sizes.put("liveSeconds", parameters.live().seconds());
        sizes.put("stormOpen", parameters.stormOpen());
        sizes.put("restoreOpen", parameters.restoreOpen());
        sizes.put("tickOpen", parameters.tick().open());
        sizes.put("ticksMeasured", parameters.tick().measured());
        sizes.put("duePerTick", parameters.tick().duePerTick());
        sizes.put("staff", parameters.staff());
        sizes.put("familySize", parameters.families().size().name().toLowerCase(Locale.ROOT));
        sizes.put("familyDays", parameters.families().days());
        sizes.put("holidayOpen", parameters.holiday().open());
        sizes.put("holidayEventsPerSecond", parameters.holiday().eventsPerSecond());
        sizes.put("holidaySeconds", parameters.holiday().seconds());
        sizes.put("gatewayBatchEvents", parameters.gateway().batchEvents());
        sizes.put("gatewaySeconds", parameters.gateway().seconds());
        return object.toString();
    }

    private static void put(ObjectNode object, String name, Number value) {
        if (value instanceof Double measured) {
            object.put(name, rounded(measured));
        } else {
            object.put(name, value.longValue());
        }
    }

    /** A figure as people read it: the same rounding. */
    static String text(Number value) {
        return value instanceof Double measured ? rounded(measured).toPlainString() : value.toString();
    }

    private static BigDecimal rounded(double measured) {
        BigDecimal rounded = BigDecimal.valueOf(measured).round(DIGITS);
        // Without an exponent, which some readers of JSON do not expect.
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }
}
