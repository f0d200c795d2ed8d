package congvu.domain.attendance;

import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.schedule.AttendanceReference;
import congvu.domain.schedule.AttendanceRules;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * From the journal of one person to the verdict of any day: a pure function of journal, reference data, coverage and tick.
 *
 * <p>Made for one journal and one moment of the reference data; not for several threads, for it remembers plans.
 */
public final class AttendanceFold {
    private static final long MINUTE_MILLIS = 60_000L;

    private final String staffToken;
    private final AttendanceReference reference;
    private final PersonStory story;
    private final DayPlans plans;
    private final PunchDays punchDays;
    private final DayRevision revision;
    private final BearingDays bearing;
    private final long closingDelay;

    private AttendanceFold(
            String staffToken, AttendanceJournal journal, AttendanceReference reference, AttendancePolicy policy) {
        this.staffToken = staffToken;
        this.reference = reference;
        this.story = PersonStory.of(journal.effective(), reference.zone());
        this.plans = new DayPlans(story, reference);
        this.punchDays = new PunchDays(story, plans);
        this.revision = new DayRevision(journal, story, punchDays);
        this.bearing = new BearingDays(journal, story, punchDays);
        this.closingDelay = policy.closingDelayOf(staffToken);
    }

    public static AttendanceFold of(
            String staffToken, AttendanceJournal journal, AttendanceReference reference, AttendancePolicy policy) {
        return new AttendanceFold(staffToken, journal, reference, policy);
    }

    /** Which days are planned, and when they close. */
    public WorkingDays workingDays() {
        return new WorkingDays(story, plans, closingDelay);
    }

    /**
     * The days from {@code from} on that an event of the journal can have changed; of those after {@code to} only days that may
     * have a punch, since without one nothing is told of a day before it is over.
     */
    public SortedSet<LocalDate> daysChangedBy(AttendanceEntry event, LocalDate from, LocalDate to) {
        return bearing.of(event, from, to);
    }

    /** Whether the person keeps a schedule on that day that nobody has described, so that nothing is planned. */
    public boolean isWithoutSchedule(LocalDate day) {
        return plans.isWithoutSchedule(day);
    }

    /** The verdict of a day as it stands at a tick; null when nothing is planned, and so nothing is judged. */
    public @Nullable AttendanceDay dayOn(LocalDate day, DeviceCoverage coverage, long tick) {
        DayPlan plan = plans.on(day);
        return plan == null ? null : judge(plan, coverage, tick);
    }

    private AttendanceDay judge(DayPlan plan, DeviceCoverage coverage, long tick) {
        AttendanceRules rules = plan.schedule().rules();
        List<Approval> approvals = story.approvals().stream()
                .filter(approval -> plan.overlaps(approval.span()))
                .toList();
        List<TimeSpan> excused =
                TimeSpan.union(approvals.stream().map(Approval::span).toList());
        List<Boundary> boundaries = plan.boundaries(excused);
        List<AttendanceEntry> punches = punchDays.punchesOf(plan);
        long closesAt = plan.windowEnd() + closingDelay;
        boolean isOpen = tick < closesAt;
        PunchReading reading = isOpen
                ? PunchReader.readSoFar(boundaries, punches, rules)
                : PunchReader.read(boundaries, punches, rules);
        List<Boundary> missing = isOpen ? List.of() : reading.missing();
        DaySilence silence = new DaySilence(plan, coverage);
        List<Boundary> known = silence.known(missing);
        ExplanationStatus explanation = story.explanationOf(plan.day());
        DayState state = isOpen
                ? DayState.OPEN
                : DayVerdict.of(
                        boundaries.isEmpty(),
                        punches.isEmpty(),
                        !approvals.isEmpty(),
                        explanation == ExplanationStatus.ACCEPTED,
                        silence,
                        reading);
        return new AttendanceDay(
                staffToken,
                plan.day(),
                plan.assignment().unitId(),
                plan.assignment().scheduleId(),
                plan.schedule().version(),
                plan.without(excused),
                plan.lastEnd(),
                state,
                reading.lateMillis(),
                isOpen ? 0 : reading.earlyMillis(),
                reading.lateMillis() > rules.seriousLateMinutes() * MINUTE_MILLIS,
                !punches.isEmpty(),
                reading.punches(),
                known,
                silence.unknown(missing),
                excuses(approvals, explanation),
                explanation,
                closesAt,
                isOpen ? closesAt : AttendanceDay.NEVER,
                explainUntil(plan),
                revision.of(plan, punches));
    }

    private static List<ExcuseReason> excuses(List<Approval> approvals, ExplanationStatus explanation) {
        Set<ExcuseReason> reasons = new LinkedHashSet<>();
        for (Approval approval : approvals) {
            reasons.add(approval.reason());
        }
        if (explanation == ExplanationStatus.ACCEPTED) {
            reasons.add(ExcuseReason.EXPLAINED);
        }
        return List.copyOf(reasons);
    }

    private long explainUntil(DayPlan plan) {
        int epochDay = Math.toIntExact(plan.day().toEpochDay());
        WorkingTimeline timeline = reference.timelineOf(plan.assignment().unitId(), epochDay);
        LocalDate last =
                timeline.workingDateAfter(plan.day(), plan.schedule().rules().missingPunchWorkingDays());
        return last == null ? AttendanceDay.NEVER : timeline.lastClosing(last);
    }
}
