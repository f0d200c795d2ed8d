package congvu.testkit.judgement;

import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertEvidence;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.LedgerEntry;
import congvu.schemas.result.PauseSpan;
import congvu.testkit.model.DayWalk;
import congvu.testkit.model.ReferenceData;
import congvu.testkit.model.ShiftedDue;
import congvu.testkit.model.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recomputes the deadline of each alert from the alert alone: budget, due date and every line of its ledger, with nothing beside it
 * but the calendar that it names.
 */
public final class EvidenceAudit {

    private final ReferenceData reference;
    private final Map<String, DayWalk> walks = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    private EvidenceAudit(ReferenceData reference) {
        this.reference = reference;
    }

    /** Audits every transition that tells a deadline; a retraction tells none. */
    public static Judgement audit(ReferenceData reference, Collection<Alert> transitions) {
        EvidenceAudit audit = new EvidenceAudit(reference);
        for (Alert alert : transitions) {
            if (alert.getState() != AlertState.RETRACTED) {
                audit.read(alert, alert.getEvidence());
            }
        }
        return new Judgement("evidence", transitions.size(), audit.differences);
    }

    private void read(Alert alert, AlertEvidence evidence) {
        Instant due = alert.getDueAt();
        if (due == null) {
            expect(alert, "dueAt", "known when the point was reached", "null");
            return;
        }
        DayWalk walk = walk(evidence);
        long base = evidence.getBaseAt().toEpochMilli();
        long nominal = evidence.getNominalDueAt().toEpochMilli();
        List<Span> pauses =
                evidence.getPauses().stream().map(EvidenceAudit::span).toList();
        ShiftedDue shifted = ShiftedDue.of(walk, base, nominal, pauses);
        expect(alert, "budgetMillis", walk.workedMillis(base, nominal), evidence.getBudgetMillis());
        expect(alert, "dueAt", Instant.ofEpochMilli(shifted.at()), due);
        expect(alert, "pausedMillis", shifted.pausedMillis(), evidence.getPausedMillis());
        if (base <= shifted.at()) {
            readLedger(alert, walk, new Span(base, shifted.at()), pauses);
        }
    }

    private void readLedger(Alert alert, DayWalk walk, Span term, List<Span> pauses) {
        List<LedgerEntry> ledger = alert.getEvidence().getLedger();
        LocalDate date = walk.dateOf(term.from());
        long left = alert.getEvidence().getBudgetMillis();
        for (LedgerEntry day : ledger) {
            String name = "ledger " + date;
            long worked = workedOn(walk, date, term);
            long paused = 0;
            for (Span pause : pauses) {
                paused += workedOn(
                        walk,
                        date,
                        new Span(Math.max(term.from(), pause.from()), Math.min(term.until(), pause.until())));
            }
            left -= worked - paused;
            expect(alert, name + " date", date, LocalDate.ofEpochDay(day.getEpochDay()));
            expect(alert, name + " workedMillis", worked - paused, day.getWorkedMillis());
            expect(alert, name + " pausedMillis", paused, day.getPausedMillis());
            expect(alert, name + " leftMillis", left, day.getLeftMillis());
            date = date.plusDays(1);
        }
        expect(alert, "ledger's end", 0L, left);
    }

    /** Working time of one date within a stretch. */
    private static long workedOn(DayWalk walk, LocalDate date, Span within) {
        long midnight = date.atStartOfDay(walk.hours().zone()).toInstant().toEpochMilli();
        long next =
                date.plusDays(1).atStartOfDay(walk.hours().zone()).toInstant().toEpochMilli();
        long from = Math.max(midnight, within.from());
        long until = Math.min(next, within.until());
        return until <= from ? 0 : walk.workedMillis(from, until);
    }

    private DayWalk walk(AlertEvidence evidence) {
        String id = evidence.getOfficeHoursId() + " " + evidence.getOfficeHoursVersion() + " "
                + evidence.getCalendarId() + " " + evidence.getCalendarVersion();
        return walks.computeIfAbsent(id, none -> {
            OfficeHours hours = reference.officeHours().stream()
                    .filter(one -> one.id().equals(evidence.getOfficeHoursId())
                            && one.version() == evidence.getOfficeHoursVersion())
                    .findFirst()
                    .orElseGet(OfficeHours::builtin);
            HolidayCalendar calendar = reference.calendars().stream()
                    .filter(one ->
                            one.id().equals(evidence.getCalendarId()) && one.version() == evidence.getCalendarVersion())
                    .findFirst()
                    .orElseGet(() -> HolidayCalendar.none(evidence.getCalendarId()));
            return new DayWalk(hours, calendar);
        });
    }

    private static Span span(PauseSpan pause) {
        Instant until = pause.getUntil();
        return new Span(pause.getFrom().toEpochMilli(), until == null ? Span.NEVER : until.toEpochMilli());
    }

    private void expect(Alert alert, String field, Object expected, Object found) {
        if (!expected.equals(found)) {
            differences.add(new Difference(
                    Difference.Kind.DIFFERENT,
                    alert.getAlertId() + " version " + alert.getVersion(),
                    field,
                    expected.toString(),
                    found.toString()));
        }
    }
}
