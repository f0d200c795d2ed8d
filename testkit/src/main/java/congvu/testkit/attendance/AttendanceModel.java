package congvu.testkit.attendance;

import congvu.domain.schedule.AttendanceRules;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.DeviceReport;
import congvu.schemas.result.AttendanceState;
import congvu.schemas.result.ExcuseReason;
import congvu.testkit.model.DayWalk;
import congvu.testkit.model.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what each day of a person should come to. One model for what has arrived about one person. */
public final class AttendanceModel {

    private static final Set<AttendanceEventType> EXCUSES =
            Set.of(AttendanceEventType.LEAVE_APPROVED, AttendanceEventType.TRIP_APPROVED, AttendanceEventType.DUTY_SET);

    private static final Comparator<AttendanceEvent> FIRST_EXCUSE = Comparator.comparing(AttendanceEvent::getFromAt)
            .thenComparing(AttendanceEvent::getType)
            .thenComparing(AttendanceEvent::getApprovalId);

    private final StaffReference reference;
    private final StaffLedger ledger;
    private final Collection<DeviceReport> reports;
    private final long closingDelay;

    /** @param closingDelay how long after its window a day of this person closes, in milliseconds */
    public AttendanceModel(
            StaffReference reference,
            Collection<AttendanceEvent> arrived,
            Collection<DeviceReport> reports,
            long closingDelay) {
        this.reference = reference;
        this.ledger = new StaffLedger(reference, arrived);
        this.reports = reports;
        this.closingDelay = closingDelay;
    }

    /** {@code null} when nothing is planned on that date. */
    public @Nullable ExpectedDay expect(LocalDate date, long tick) {
        PlannedDay day = ledger.planned(date);
        return day == null ? null : expect(day, tick);
    }

    private ExpectedDay expect(PlannedDay day, long tick) {
        AttendanceRules rules = day.schedule().rules();
        List<AttendanceEvent> excuses = ledger.given(EXCUSES).stream()
                .filter(event -> touches(event, day))
                .sorted(FIRST_EXCUSE)
                .toList();
        List<Span> excused = excuses.stream().map(StaffLedger::spanOf).toList();
        List<StaffStatement> punches = ledger.punchesOf(day.date());
        List<ExpectedPunch> expected = day.expected(excused);
        long closesAt = day.windowEnd() + closingDelay;
        boolean isOpen = tick < closesAt;
        List<ExpectedPunch> looked = isOpen ? soFar(expected, punches) : expected;
        ReadingSearch.Way way =
                ReadingSearch.kindest(looked, punches, rules.lateGraceMinutes(), rules.earlyGraceMinutes());
        List<ExpectedPunch> missing = isOpen ? List.of() : missing(looked, way);
        List<ExpectedPunch> unknown =
                missing.stream().filter(punch -> !isSeen(day, punch)).toList();
        boolean isExplained = says(day.date(), AttendanceEventType.EXPLANATION_ACCEPTED);
        AttendanceState state = AttendanceState.OPEN;
        if (!isOpen) {
            state = closedState(day, expected, punches, way, missing.size() - unknown.size(), !excuses.isEmpty());
            state = isExplained ? explained(state) : state;
        }
        return new ExpectedDay(
                day.date(),
                day.unitId(),
                day.scheduleId(),
                day.schedule().version(),
                state,
                Stretches.inWithout(day.spans(), excused),
                way.late(),
                isOpen ? 0 : way.early(),
                way.late() > rules.seriousLateMinutes() * 60_000L,
                read(looked, punches, way),
                !punches.isEmpty(),
                missing.stream()
                        .filter(punch -> isSeen(day, punch))
                        .map(ExpectedPunch::toString)
                        .toList(),
                unknown.stream().map(ExpectedPunch::toString).toList(),
                reasons(excuses, isExplained),
                closesAt,
                explainUntil(day),
                new BearingEvents(ledger, day).count());
    }

    private AttendanceState closedState(
            PlannedDay day,
            List<ExpectedPunch> expected,
            List<StaffStatement> punches,
            ReadingSearch.Way way,
            int knownMissing,
            boolean hasExcuse) {
        if (expected.isEmpty()) {
            return AttendanceState.EXCUSED;
        }
        if (punches.isEmpty()) {
            long grace = day.schedule().rules().lateGraceMinutes() * 60_000L;
            if (!isCovered(
                    day,
                    day.spans().getFirst().from() - grace,
                    day.spans().getLast().until())) {
                return AttendanceState.SOURCE_SILENT;
            }
            if (!hasExcuse) {
                return AttendanceState.ABSENT;
            }
        }
        if (way.missing() > 0) {
            return knownMissing > 0 ? AttendanceState.MISSING_PUNCH : AttendanceState.SOURCE_SILENT;
        }
        if (way.late() > 0 && way.early() > 0) {
            return AttendanceState.LATE_AND_LEFT_EARLY;
        }
        if (way.late() > 0) {
            return AttendanceState.LATE;
        }
        return way.early() > 0 ? AttendanceState.LEFT_EARLY : AttendanceState.ON_TIME;
    }

    private static AttendanceState explained(AttendanceState state) {
        return state == AttendanceState.ON_TIME ? state : AttendanceState.EXCUSED;
    }

    /** Up to the first one due after the last punch. */
    private static List<ExpectedPunch> soFar(List<ExpectedPunch> expected, List<StaffStatement> punches) {
        List<ExpectedPunch> looked = new ArrayList<>();
        for (ExpectedPunch punch : expected) {
            boolean isOver = !looked.isEmpty()
                    && looked.getLast().at() > punches.getLast().at();
            if (!punches.isEmpty() && !isOver) {
                looked.add(punch);
            }
        }
        return looked;
    }

    private static List<ExpectedPunch> missing(List<ExpectedPunch> expected, ReadingSearch.Way way) {
        List<ExpectedPunch> missing = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (way.taken().get(i) < 0) {
                missing.add(expected.get(i));
            }
        }
        return missing;
    }

    private static List<String> read(
            List<ExpectedPunch> expected, List<StaffStatement> punches, ReadingSearch.Way way) {
        List<String> read = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (way.taken().get(i) >= 0) {
                StaffStatement said = punches.get(way.taken().get(i));
                AttendanceEvent punch = said.event();
                read.add(expected.get(i) + " = " + punch.getSource() + "/" + punch.getEventId() + " at " + said.at());
            }
        }
        return read;
    }

    private static List<ExcuseReason> reasons(List<AttendanceEvent> excuses, boolean isExplained) {
        Set<ExcuseReason> reasons = new LinkedHashSet<>();
        for (AttendanceEvent excuse : excuses) {
            String kind = excuse.getType().name();
            reasons.add(ExcuseReason.valueOf(kind.substring(0, kind.indexOf('_'))));
        }
        if (isExplained) {
            reasons.add(ExcuseReason.EXPLAINED);
        }
        return List.copyOf(reasons);
    }

    static boolean touches(AttendanceEvent excuse, PlannedDay day) {
        return day.spans().stream().anyMatch(span -> Stretches.meet(span, StaffLedger.spanOf(excuse)));
    }

    private boolean says(LocalDate date, AttendanceEventType type) {
        return ledger.standing.stream()
                .anyMatch(
                        said -> said.type() == type && date.equals(said.event().getFromDay()));
    }

    /** Whether a punch there would be known, wherever between its two due times it was made. */
    private boolean isSeen(PlannedDay day, ExpectedPunch punch) {
        long margin = day.schedule().rules().coverageMarginMinutes() * 60_000L;
        return isCovered(
                day,
                Math.min(punch.at(), punch.originallyAt()) - margin,
                Math.max(punch.at(), punch.originallyAt()) + margin);
    }

    private boolean isCovered(PlannedDay day, long from, long until) {
        for (String device : day.assigned().getDeviceIds()) {
            List<Span> spans = reports.stream()
                    .filter(report -> report.getDeviceId().equals(device))
                    .map(report -> new Span(
                            report.getCoveredFrom().toEpochMilli(),
                            report.getCoveredTo().toEpochMilli()))
                    .toList();
            if (!Stretches.hold(spans, from, until)) {
                return false;
            }
        }
        return true;
    }

    private long explainUntil(PlannedDay day) {
        DayWalk walk = reference.walkOf(day.unitId());
        LocalDate date = day.date();
        for (int i = 0; i < day.schedule().rules().missingPunchWorkingDays(); i++) {
            date = walk.workingDateAfter(date);
            if (date == null) {
                return Span.NEVER;
            }
        }
        LocalDate last = walk.isWorkingDate(date) ? date : walk.workingDateAfter(date);
        return last == null ? Span.NEVER : walk.closingOf(last);
    }
}
