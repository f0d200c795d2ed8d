package congvu.app.scenario;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import congvu.schemas.result.AttendanceState;
import congvu.schemas.result.ObligationFamily;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The summary as people read it. */
public final class ProvinceText {

    private static final int SHOWN_DIFFERENCES = 5;
    private static final double PERCENT = 100.0;

    private ProvinceText() {}

    private record Row(String family, FamilyFigures figures) {}

    /** Work, attendance, alerts, signals, and where to look first. */
    public static String of(ProvinceSummary summary) {
        return work(summary)
                + "\n"
                + attendance(summary)
                + "\n"
                + counted("Alerts that stand:", summary.standingAlerts())
                + "\n"
                + counted("Signals that stand, each a hint to be looked at by a person:", summary.standingSignals())
                + "\n"
                + worst(summary);
    }

    /** How much of what was staged was found, and the first differences, should there be any. */
    public static String of(List<TruthCheck.Part> parts) {
        StringBuilder text = new StringBuilder("Beside what was staged:");
        for (TruthCheck.Part part : parts) {
            text.append("\n  %s: %,d of %,d as staged".formatted(part.kind(), part.agreeing(), part.staged()));
            long beside = part.differences().size() - (part.staged() - part.agreeing());
            text.append(beside == 0 ? ", nothing beside" : ", %,d that nobody staged".formatted(beside));
            part.differences().stream()
                    .limit(SHOWN_DIFFERENCES)
                    .forEach(difference -> text.append("\n    ").append(difference));
        }
        return text.toString();
    }

    private static String work(ProvinceSummary summary) {
        List<Row> rows = summary.families().entrySet().stream()
                .map(entry -> new Row(wordOf(entry.getKey()), entry.getValue()))
                .toList();
        List<ColumnData<Row>> columns = List.of(
                new Column().header("").dataAlign(HorizontalAlign.LEFT).with(Row::family),
                number("taken in", FamilyFigures::taken),
                number("ended on time", FamilyFigures::onTime),
                number("ended late", FamilyFigures::late),
                number("ended, not judged", FamilyFigures::otherwise),
                number("open", FamilyFigures::open),
                number("of these overdue", FamilyFigures::overdue));
        return AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, rows, columns);
    }

    private static String attendance(ProvinceSummary summary) {
        long judged = summary.judgedDays();
        long onTime = summary.days(AttendanceState.ON_TIME);
        return "Attendance: %,d working days judged, %s on time; late %,d, left early %,d, both %,d, a punch missing %,d, absent %,d;"
                        .formatted(
                                judged,
                                judged == 0 ? "none" : String.format(Locale.ROOT, "%.2f %%", onTime * PERCENT / judged),
                                summary.days(AttendanceState.LATE),
                                summary.days(AttendanceState.LEFT_EARLY),
                                summary.days(AttendanceState.LATE_AND_LEFT_EARLY),
                                summary.days(AttendanceState.MISSING_PUNCH),
                                summary.days(AttendanceState.ABSENT))
                + " %,d excused; %,d on which a device was silent and nobody can tell."
                        .formatted(summary.days(AttendanceState.EXCUSED), summary.days(AttendanceState.SOURCE_SILENT));
    }

    private static String counted(String title, Map<String, Long> byRule) {
        String counts = new TreeMap<>(byRule)
                .entrySet().stream()
                        .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
        return title + " " + (counts.isEmpty() ? "none" : counts) + ".";
    }

    private static String worst(ProvinceSummary summary) {
        StringBuilder text = new StringBuilder("Where to look first, by what is overdue now:");
        for (Map.Entry<String, Long> unit : summary.worst()) {
            text.append(" %s %,d,".formatted(unit.getKey(), unit.getValue()));
        }
        return summary.worst().isEmpty() ? "Nothing is overdue now." : text.substring(0, text.length() - 1) + ".";
    }

    private static ColumnData<Row> number(String header, ToLongFunction<FamilyFigures> figure) {
        return new Column()
                .header(header)
                .dataAlign(HorizontalAlign.RIGHT)
                .with(row -> String.format(Locale.ROOT, "%,d", figure.applyAsLong(row.figures())));
    }

    private static String wordOf(@Nullable ObligationFamily family) {
        if (family == null) {
            return "";
        }
        return switch (family) {
            case DOSSIER -> "dossiers";
            case TASK -> "assigned tasks";
            case PETITION -> "petitions";
            case COMPLAINT -> "complaints";
            case DENUNCIATION -> "denunciations";
            case UNKNOWN -> "of unknown kind";
        };
    }
}
