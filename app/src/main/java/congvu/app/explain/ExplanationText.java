package congvu.app.explain;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import congvu.domain.calendar.LedgerDay;
import congvu.schemas.result.Alert;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.PauseSpan;
import congvu.schemas.result.PromiseEntry;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** The explanation for a clerk: what was promised, then each day from the start of the clock to the deadline. */
public final class ExplanationText {

    private final Explanation told;
    private final Obligation obligation;
    private final StringBuilder text = new StringBuilder(2048);

    private ExplanationText(Explanation told) {
        this.told = told;
        this.obligation = told.obligation();
    }

    public static String of(Explanation explanation) {
        ExplanationText writer = new ExplanationText(explanation);
        writer.head();
        writer.promises();
        writer.pauses();
        writer.ledger();
        writer.alerts();
        return writer.text.toString();
    }

    private void head() {
        String subject = obligation.getStepId() == null ? "" : ", step " + obligation.getStepId();
        line("Obligation " + obligation.getObligationId() + subject + ": " + ExplanationWords.verdict(obligation));
        line("");
        fact("unit", told.unitName());
        if (obligation.getProcedureId() != null) {
            fact("procedure", obligation.getProcedureId());
        }
        fact("accepted", ExplanationWords.moment(obligation.getAcceptedAt(), told.zone()));
        boolean atOnce = obligation.getLegalStartAt().equals(obligation.getAcceptedAt());
        fact(
                "clock starts",
                ExplanationWords.moment(obligation.getLegalStartAt(), told.zone())
                        + (atOnce ? "" : "  (the next working time)"));
        fact("due", ExplanationWords.momentOr(obligation.getDueAt(), told.zone(), "not known"));
        String end = obligation.getEndKind() == null ? "" : "  (" + obligation.getEndKind() + ")";
        fact("ended", ExplanationWords.momentOr(obligation.getEndedAt(), told.zone(), "still open") + end);
        fact("local time", told.zone().getId());
        fact(
                "counted with",
                "office hours %s version %d, calendar %s version %d"
                        .formatted(
                                obligation.getOfficeHoursId(),
                                obligation.getOfficeHoursVersion(),
                                obligation.getCalendarId(),
                                obligation.getCalendarVersion()));
    }

    private void promises() {
        if (obligation.getPromises().isEmpty()) {
            line("");
            line("Nothing was promised.");
            return;
        }
        line("");
        line("Promises");
        for (PromiseEntry promise : obligation.getPromises()) {
            String moved = promise.getNominalDueAt().equals(promise.getDueAt())
                    ? ""
                    : ", with pauses "
                            + ExplanationWords.momentOr(promise.getDueAt(), told.zone(), "not known while paused");
            String reason = promise.getReasonCode() == null ? "" : ", reason " + promise.getReasonCode();
            line("  %d. %s, %s%s%s"
                    .formatted(
                            promise.getNumber(),
                            ExplanationWords.moment(promise.getNominalDueAt(), told.zone()),
                            ExplanationWords.promise(promise.getKind()),
                            moved,
                            reason));
        }
    }

    private void pauses() {
        if (obligation.getPauses().isEmpty()) {
            return;
        }
        line("");
        line("Pauses");
        for (PauseSpan pause : obligation.getPauses()) {
            line("  %s to %s, %s"
                    .formatted(
                            ExplanationWords.moment(pause.getFrom(), told.zone()),
                            ExplanationWords.momentOr(pause.getUntil(), told.zone(), "now"),
                            pause.getReason()));
        }
    }

    private void ledger() {
        if (told.counted().isEmpty() || told.ledger().days().isEmpty()) {
            return;
        }
        PromiseEntry promise = told.counted().get();
        line("");
        line("Promise %d day by day: %s h of working time"
                .formatted(
                        promise.getNumber(),
                        ExplanationWords.hours(told.ledger().budgetMillis())));
        if (told.remark() != null) {
            line(told.remark());
        }
        line(AsciiTable.getTable(
                AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
                told.ledger().days(),
                List.of(
                        new Column()
                                .header("date")
                                .with((LedgerDay day) -> day.date().toString()),
                        new Column()
                                .header("day")
                                .with((LedgerDay day) ->
                                        day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)),
                        new Column()
                                .header("what")
                                .dataAlign(HorizontalAlign.LEFT)
                                .with(ExplanationWords::dayKind),
                        right("worked").with((LedgerDay day) -> ExplanationWords.hours(day.workedMillis())),
                        right("paused").with((LedgerDay day) -> ExplanationWords.hours(day.pausedMillis())),
                        right("left").with((LedgerDay day) -> left(day)))));
    }

    private static String left(LedgerDay day) {
        return day.leftMillis() == 0 ? "0:00" : ExplanationWords.hours(day.leftMillis());
    }

    private void alerts() {
        if (told.alerts().isEmpty()) {
            return;
        }
        line("");
        line("Alerts");
        for (Alert alert : told.alerts()) {
            line("  %s  %s %d, promise %d: %s (%s), version %d"
                    .formatted(
                            ExplanationWords.moment(alert.getReachedAt(), told.zone()),
                            alert.getRule(),
                            alert.getLevel(),
                            alert.getPromiseNumber(),
                            alert.getState(),
                            alert.getCause(),
                            alert.getVersion()));
        }
    }

    private static Column right(String header) {
        return new Column().header(header).dataAlign(HorizontalAlign.RIGHT);
    }

    private void fact(String name, String value) {
        line("  %-13s %s".formatted(name, value));
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
