package congvu.bench.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import congvu.bench.scenario.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Figures for people, each with what it is to be held to: the limit of the design, the raw limit, the bare job. */
public final class FiguresTable {

    private static final List<String> COMPARED = List.of("EventsPerSecond", "CpuSecondsPerMillionEvents");
    private static final String RAW_LIMIT = "rawLimit";
    private static final String BARE_JOB = "bareJob";

    /** What the design asks for, by figure; told beside it, judged by whoever reads it. */
    private static final Map<String, String> ASKED = Map.ofEntries(
            Map.entry("eventsPerSecond", "at least 150,000, aim 300,000"),
            Map.entry("cpuSecondsPerMillionEvents", "at most 4 x bare job, aim 3 x"),
            Map.entry("alertDelayP50Ms", "at most 70"),
            Map.entry("alertDelayP99Ms", "at most 150"),
            Map.entry("stormFirstAlertSeconds", "at most 0.5"),
            Map.entry("stormAllAlertsSeconds", "at most 4"),
            Map.entry("gatewayEventsPerSecond", "at least 5,000"),
            Map.entry("gatewayLost", "0"),
            Map.entry("holidayAlertDelayMaxMs", "under 1,000"),
            Map.entry("tickP99RatioTenfoldOpen", "at most 1.2"),
            Map.entry("restoreSeconds", "at most 30"),
            Map.entry("bytesPerOpenObligation", "at most 400"));

    private FiguresTable() {}

    private record Row(String name, String value, String asked, String toRawLimit, String toBareJob) {}

    public static String of(Figures figures) {
        List<Row> rows = new ArrayList<>();
        figures.values().forEach((name, value) -> rows.add(row(name, value, figures.values())));
        return AsciiTable.getTable(
                rows,
                List.of(
                        column("figure", HorizontalAlign.LEFT, Row::name),
                        column("measured", HorizontalAlign.RIGHT, Row::value),
                        column("asked", HorizontalAlign.LEFT, Row::asked),
                        column("x raw limit", HorizontalAlign.RIGHT, Row::toRawLimit),
                        column("x bare job", HorizontalAlign.RIGHT, Row::toBareJob)));
    }

    private static Row row(String name, Number value, Map<String, Number> all) {
        return new Row(
                name,
                FiguresJson.text(value),
                ASKED.getOrDefault(name, ""),
                ratio(name, value, RAW_LIMIT, all),
                ratio(name, value, BARE_JOB, all));
    }

    /** The topology's figure, or the bare job's, divided by the same figure of another job. */
    private static String ratio(String name, Number value, String yardstick, Map<String, Number> all) {
        for (String kind : COMPARED) {
            String ofTopology = kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1);
            boolean isCompared =
                    name.equals(ofTopology) || (name.equals(BARE_JOB + kind) && !yardstick.equals(BARE_JOB));
            Number other = all.get(yardstick + kind);
            if (isCompared && other != null) {
                return "%.2f".formatted(value.doubleValue() / other.doubleValue());
            }
        }
        return "";
    }

    private static ColumnData<Row> column(String header, HorizontalAlign align, Function<Row, String> text) {
        return new Column().header(header).headerAlign(align).dataAlign(align).with(text);
    }
}
