package congvu.app.outcome;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The summary as a table for people: one row a unit, and one for all. */
public final class SummaryTable {

    /** How a ratio with nothing to divide by is written. */
    static final String NOT_AVAILABLE = "n/a";

    private SummaryTable() {}

    private record Row(String unit, CaseFigures figures, String agreement) {}

    /** @param flags what the source itself says, where it does: one column more */
    public static String of(RunSummary summary, @Nullable FlagComparison flags) {
        Map<String, String> agreement = flags == null ? Map.of() : flags.agreementByUnit();
        List<Row> rows = new ArrayList<>();
        summary.byUnit()
                .forEach((unitId, figures) ->
                        rows.add(new Row(unitId, figures, agreement.getOrDefault(unitId, NOT_AVAILABLE))));
        rows.add(new Row("all", summary.total(), flags == null ? "" : flags.agreement()));
        List<ColumnData<Row>> columns = new ArrayList<>(columns());
        if (flags != null) {
            columns.add(right("flag agrees").with(Row::agreement));
        }
        return AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, rows, columns);
    }

    private static List<ColumnData<Row>> columns() {
        return List.of(
                new Column().header("unit").dataAlign(HorizontalAlign.LEFT).with(Row::unit),
                number("cases", CaseFigures::cases),
                number("on time", CaseFigures::closedOnTime),
                number("late", CaseFigures::closedLate),
                right("rate").with(row -> rate(row.figures().onTimeRate())),
                number("open overdue", CaseFigures::openOverdue),
                number("open not due", CaseFigures::openNotDue),
                number("no deadline", CaseFigures::noDeadline),
                number("cancelled", CaseFigures::cancelled),
                number("breach alerts", CaseFigures::breachAlerts));
    }

    private static Column right(String header) {
        return new Column().header(header).dataAlign(HorizontalAlign.RIGHT);
    }

    private static ColumnData<Row> number(String header, Function<CaseFigures, Long> figure) {
        return right(header).with(row -> String.format(Locale.ROOT, "%,d", figure.apply(row.figures())));
    }

    private static String rate(@Nullable BigDecimal rate) {
        return rate == null ? NOT_AVAILABLE : rate.toPlainString();
    }
}
