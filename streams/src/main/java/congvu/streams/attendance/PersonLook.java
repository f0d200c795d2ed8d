package congvu.streams.attendance;

import congvu.domain.attendance.AttendanceDay;
import congvu.domain.attendance.AttendanceEntry;
import congvu.domain.attendance.AttendanceEventType;
import congvu.domain.attendance.AttendanceFold;
import congvu.domain.attendance.AttendanceJournal;
import congvu.domain.attendance.DeviceCoverage;
import congvu.domain.reference.ReferenceBook;
import congvu.streams.stage.StageClock;
import congvu.streams.stage.StageContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds which days of a person have to be told anew, and judges those only.
 *
 * <p>A closed day changes by what is told about it, never by reference data alone: it is judged anew if the event makes a
 * difference to it with the reference data of now, which serve both sides. Open days follow new reference data, and so do
 * those since the day before it came, by the tick, if nothing has been told of them.
 */
final class PersonLook {
    private final StageContext context;
    private final AttendanceSettings settings;
    private final DeviceCoverage coverage;

    PersonLook(StageContext context, AttendanceSettings settings, DeviceCoverage coverage) {
        this.context = context;
        this.settings = settings;
        this.coverage = coverage;
    }

    /** The first day that can still be corrected; null before the first tick. */
    @Nullable
    LocalDate keptFrom() {
        return tick() == StageClock.NO_TICK ? null : today().minusDays(settings.keepDays());
    }

    /**
     * What time has brought, and what else is new.
     *
     * @param isDeviceHeard whether a device may have told what became of days that are uncertain
     */
    Finding again(String staffToken, AttendanceState state, boolean isReferenceNew, boolean isDeviceHeard) {
        AttendanceFold fold = fold(staffToken, state.journal());
        SortedMap<LocalDate, Optional<AttendanceDay>> days = new TreeMap<>();
        for (LocalDate day : fold.workingDays().closingWithin(state.head().nextDueAt(), tick())) {
            days.put(day, judge(fold, day));
        }
        for (PublishedDay day : state.head().days()) {
            if ((isDeviceHeard && day.isUncertain()) || (isReferenceNew && !day.isClosed())) {
                days.computeIfAbsent(LocalDate.ofEpochDay(day.epochDay()), one -> judge(fold, one));
            }
        }
        if (isReferenceNew) {
            addUntold(fold, state.head(), days);
        }
        LocalDate keptFrom = keptFrom();
        AttendanceJournal kept =
                keptFrom == null ? state.journal() : state.journal().prune(keptFrom, book().zone());
        return found(fold, kept, days, fold.workingDays().nextClosingAfter(tick()));
    }

    /** What an event changes in a state that time and reference data have nothing more to say about. */
    Finding after(String staffToken, AttendanceState state, AttendanceEntry event) {
        AttendanceJournal longer = state.journal().with(event);
        AttendanceFold fold = fold(staffToken, longer);
        AttendanceFold before = null;
        LocalDate today = today();
        SortedMap<LocalDate, Optional<AttendanceDay>> days = new TreeMap<>();
        for (LocalDate day : fold.daysChangedBy(event, today.minusDays(settings.keepDays()), today)) {
            Optional<AttendanceDay> judged = judge(fold, day);
            if (judged.isPresent() && judged.get().isOpen()) {
                days.put(day, judged);
                continue;
            }
            before = before == null ? fold(staffToken, state.journal()) : before;
            if (!judged.equals(judge(before, day))) {
                days.put(day, judged);
            }
        }
        long nextClosingAt = keepsPlans(event.type())
                ? state.head().nextDueAt()
                : fold.workingDays().nextClosingAfter(tick());
        return found(fold, longer, days, nextClosingAt);
    }

    /**
     * Days that were open when the reference data came, and those since, are not in any list: nothing was told of them yet,
     * and the next closing that was known then may lie behind them all.
     */
    private void addUntold(
            AttendanceFold fold, AttendanceHead head, SortedMap<LocalDate, Optional<AttendanceDay>> days) {
        LocalDate today = today();
        LocalDate first = dayOf(context.clock().referenceCameAt()).minusDays(1);
        LocalDate keptFrom = keptFrom();
        first = keptFrom != null && first.isBefore(keptFrom) ? keptFrom : first;
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            if (!isClosed(head, day)) {
                days.computeIfAbsent(day, one -> judge(fold, one));
            }
        }
    }

    private static boolean isClosed(AttendanceHead head, LocalDate day) {
        return head.days().stream().anyMatch(one -> one.isClosed() && one.epochDay() == day.toEpochDay());
    }

    /** Whether no plan can depend on such an event, so that no day closes at another time because of it. */
    private static boolean keepsPlans(AttendanceEventType type) {
        return switch (type) {
            case ASSIGNED, UNASSIGNED, SCHEDULE_SET, SHIFT_SET, SHIFT_CANCELLED, CORRECTED -> false;
            case PUNCHED, EXPLANATION_FILED, EXPLANATION_ACCEPTED -> true;
            case LEAVE_APPROVED, LEAVE_REVOKED, TRIP_APPROVED, TRIP_REVOKED, DUTY_SET, DUTY_REVOKED -> true;
        };
    }

    private Finding found(
            AttendanceFold fold,
            AttendanceJournal journal,
            SortedMap<LocalDate, Optional<AttendanceDay>> days,
            long nextClosingAt) {
        LocalDate keptFrom = keptFrom();
        return new Finding(
                journal,
                days,
                keptFrom == null ? Long.MIN_VALUE : keptFrom.toEpochDay(),
                nextClosingAt,
                fold.isWithoutSchedule(today()));
    }

    private AttendanceFold fold(String staffToken, AttendanceJournal journal) {
        return AttendanceFold.of(staffToken, journal, book(), settings.policy());
    }

    private Optional<AttendanceDay> judge(AttendanceFold fold, LocalDate day) {
        return Optional.ofNullable(fold.dayOn(day, coverage, tick()));
    }

    private LocalDate today() {
        return dayOf(tick());
    }

    private LocalDate dayOf(long tick) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(tick), book().zone());
    }

    private ReferenceBook book() {
        return context.book();
    }

    private long tick() {
        return context.clock().tick();
    }
}
