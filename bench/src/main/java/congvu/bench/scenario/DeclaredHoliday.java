package congvu.bench.scenario;

import congvu.bench.load.Province;
import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.DayDecisionKind;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.dossier.DossierFold;
import congvu.domain.dossier.Journal;
import congvu.domain.dossier.JournalEntry;
import congvu.domain.obligation.Obligation;
import congvu.domain.obligation.Promise;
import congvu.domain.reference.ReferenceBook;
import congvu.producers.reference.ReferenceSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A Monday that is declared a holiday on the Wednesday before, and what it does to a file, reckoned from the beginning by
 * the rules alone: with the calendar of before, and with that of after.
 */
final class DeclaredHoliday {
    private static final LocalDate MONDAY = LocalDate.of(2025, 6, 9);

    private final ReferenceSet reference;
    private final HolidayCalendar calendar;
    private final ReferenceBook before;
    private final ReferenceBook after;

    /** What a deadline is: when it is, and in how much working time. */
    private record Reckoned(long dueAt, long budgetMillis) {}

    /**
     * What became of a file.
     *
     * @param isMoved whether it has another deadline
     * @param isChanged whether anything about it is another
     * @param dueAt deadline now
     */
    record Effect(boolean isMoved, boolean isChanged, long dueAt) {}

    DeclaredHoliday(Province province) {
        reference = province.reference();
        calendar = province.timeline().calendar();
        before = reference.book();
        after = declared().book();
    }

    /** All reference data with the next version of the calendar. */
    ReferenceSet declared() {
        List<DayDecision> decisions = new ArrayList<>(calendar.decisions());
        decisions.add(new DayDecision(MONDAY, DayDecisionKind.HOLIDAY, "Nghỉ", null, "bench", false));
        decisions.sort(Comparator.comparing(DayDecision::date));
        return with(new HolidayCalendar(calendar.id(), calendar.version() + 1, decisions));
    }

    /** The same days in yet another version. */
    ReferenceSet declaredAgain() {
        HolidayCalendar declared = declared().calendars().stream()
                .filter(one -> one.id().equals(calendar.id()))
                .findFirst()
                .orElseThrow();
        return with(new HolidayCalendar(declared.id(), declared.version() + 1, declared.decisions()));
    }

    /** On a file of which only its acceptance bears on the deadline. */
    Effect on(String dossierId, JournalEntry acceptance) {
        Reckoned was = reckon(dossierId, acceptance, before);
        Reckoned is = reckon(dossierId, acceptance, after);
        return new Effect(was.dueAt() != is.dueAt(), !was.equals(is), is.dueAt());
    }

    private static Reckoned reckon(String dossierId, JournalEntry acceptance, ReferenceBook book) {
        Obligation file = DossierFold.fold(dossierId, Journal.empty().with(acceptance), book)
                .file();
        Promise promise = file == null ? null : file.cycle().latest();
        if (file == null || promise == null) {
            throw new IllegalStateException("Expected a deadline of " + dossierId + ", but it has none.");
        }
        var timeline = file.terms().timeline();
        long budget = timeline.worked(promise.nominalDueAt()) - timeline.worked(promise.baseAt());
        return new Reckoned(promise.dueAt(), budget);
    }

    private ReferenceSet with(HolidayCalendar changed) {
        List<HolidayCalendar> calendars = reference.calendars().stream()
                .map(one -> one.id().equals(changed.id()) ? changed : one)
                .toList();
        return new ReferenceSet(reference.units(), reference.procedures(), calendars, reference.officeHours());
    }
}
