package congvu.app.explain;

import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.DayKind;
import congvu.domain.calendar.DeadlineLedger;
import congvu.domain.calendar.Deadlines;
import congvu.domain.calendar.LedgerDay;
import congvu.domain.calendar.LedgerDayKind;
import congvu.domain.calendar.Pause;
import congvu.domain.calendar.Pauses;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.Unit;
import congvu.schemas.result.Alert;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.PauseSpan;
import congvu.schemas.result.PromiseEntry;
import congvu.schemas.result.PromiseKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays out what the obligation states over the working time of its unit. */
public final class Explainer {

    private final ReferenceBook book;

    public Explainer(ReferenceBook book) {
        this.book = book;
    }

    /** @param promiseNumber the promise to lay out; null for the latest one */
    public Explanation explain(Obligation obligation, Collection<Alert> alerts, @Nullable Integer promiseNumber) {
        WorkingTimeline timeline = timelineOf(obligation);
        Optional<PromiseEntry> counted = promise(obligation, promiseNumber);
        Long base =
                counted.map(promise -> baseOf(timeline, obligation, promise)).orElse(null);
        DeadlineLedger ledger = counted.isEmpty() || base == null
                ? new DeadlineLedger(List.of(), 0)
                : ledger(timeline, obligation, counted.get(), base);
        Unit unit = book.unit(obligation.getUnitId());
        return new Explanation(
                obligation,
                unit == null ? obligation.getUnitId() : unit.name(),
                timeline.zone(),
                counted,
                base == null ? null : Instant.ofEpochMilli(base),
                ledger,
                alerts.stream()
                        .sorted(Comparator.comparing(Alert::getReachedAt).thenComparing(Alert::getAlertId))
                        .toList(),
                remark(timeline, obligation));
    }

    /** What was counted: the hours of the office that accepted it, whoever owns it now. */
    private WorkingTimeline timelineOf(Obligation obligation) {
        WorkingTimeline counted = book.timelineOfOfficeHours(obligation.getOfficeHoursId());
        return counted == null ? book.timelineOf(obligation.getUnitId()) : counted;
    }

    private static Optional<PromiseEntry> promise(Obligation obligation, @Nullable Integer number) {
        List<PromiseEntry> promises = obligation.getPromises();
        if (number == null) {
            return promises.isEmpty() ? Optional.empty() : Optional.of(promises.getLast());
        }
        return promises.stream()
                .filter(promise -> promise.getNumber() == number)
                .findFirst();
    }

    /**
     * The first promise runs from the legal start, a re-opened one from the next working time, that of another kind from the
     * start of its cycle, the rest at once.
     */
    private static long baseOf(WorkingTimeline timeline, Obligation obligation, PromiseEntry promise) {
        return switch (promise.getKind()) {
            case STATED, TERM, UNKNOWN -> obligation.getLegalStartAt().toEpochMilli();
            case TERM_CHANGED ->
                reopening(obligation, promise.getCycle())
                        .map(reopened -> baseOf(timeline, obligation, reopened))
                        .orElse(obligation.getLegalStartAt().toEpochMilli());
            case REOPENED, TERM_RESTARTED ->
                Deadlines.legalStart(timeline, promise.getMadeAt().toEpochMilli(), null);
            case RESTATED, RE_APPOINTED -> promise.getMadeAt().toEpochMilli();
        };
    }

    private static Optional<PromiseEntry> reopening(Obligation obligation, int cycle) {
        return obligation.getPromises().stream()
                .filter(promise -> promise.getKind() == PromiseKind.REOPENED && promise.getCycle() == cycle)
                .findFirst();
    }

    private static DeadlineLedger ledger(
            WorkingTimeline timeline, Obligation obligation, PromiseEntry promise, long base) {
        List<PauseSpan> spans = promise.getCycle() == obligation.getCycle() ? obligation.getPauses() : List.of();
        Pauses pauses = Pauses.union(spans.stream().map(Explainer::pause).toList());
        Instant due = promise.getDueAt();
        DeadlineLedger counted =
                DeadlineLedger.of(timeline, base, due == null ? Deadlines.NEVER : due.toEpochMilli(), pauses);
        return withDaysBefore(timeline, promise.getMadeAt(), base, counted);
    }

    /** The days from the promise to the first day that counts, which a clerk would otherwise miss: they count nothing. */
    private static DeadlineLedger withDaysBefore(
            WorkingTimeline timeline, Instant madeAt, long base, DeadlineLedger counted) {
        LocalDate first = timeline.localDate(base);
        List<LedgerDay> days = new ArrayList<>();
        LocalDate date = timeline.localDate(madeAt.toEpochMilli());
        for (; date.isBefore(first); date = date.plusDays(1)) {
            DayDecision decision = timeline.decisionOn(date);
            days.add(new LedgerDay(
                    date,
                    kindOf(timeline.kindOf(date)),
                    decision == null ? null : decision.name(),
                    0,
                    0,
                    counted.budgetMillis()));
        }
        days.addAll(counted.days());
        return new DeadlineLedger(days, counted.budgetMillis());
    }

    /** A working day before the clock starts was over already, or past the cut-off. */
    private static LedgerDayKind kindOf(DayKind day) {
        return switch (day) {
            case CLOSED -> LedgerDayKind.CLOSED;
            case HOLIDAY -> LedgerDayKind.HOLIDAY;
            case DAY_IN_LIEU -> LedgerDayKind.DAY_IN_LIEU;
            case SWAPPED_OFF -> LedgerDayKind.SWAPPED_OFF;
            case WORKING, MAKE_UP_WORKING_DAY -> LedgerDayKind.OUT_OF_HOURS;
        };
    }

    private static Pause pause(PauseSpan span) {
        Instant until = span.getUntil();
        return new Pause(
                span.getFrom().toEpochMilli(), until == null ? Pauses.OPEN : until.toEpochMilli(), span.getReason());
    }

    /** What was closed keeps the calendar of its time; the book holds the latest one. */
    private static @Nullable String remark(WorkingTimeline timeline, Obligation obligation) {
        boolean same = timeline.officeHoursId().equals(obligation.getOfficeHoursId())
                && timeline.officeHoursVersion() == obligation.getOfficeHoursVersion()
                && timeline.calendarId().equals(obligation.getCalendarId())
                && timeline.calendarVersion() == obligation.getCalendarVersion();
        return same
                ? null
                : "The deadline was counted with office hours %s version %d and calendar %s version %d; the days below are laid out with %s version %d and %s version %d, which are in force now."
                        .formatted(
                                obligation.getOfficeHoursId(),
                                obligation.getOfficeHoursVersion(),
                                obligation.getCalendarId(),
                                obligation.getCalendarVersion(),
                                timeline.officeHoursId(),
                                timeline.officeHoursVersion(),
                                timeline.calendarId(),
                                timeline.calendarVersion());
    }
}
