package congvu.domain.reference;

import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.RuleBook;
import congvu.domain.rule.RuleLeg;
import congvu.domain.rule.SignalRule;
import congvu.domain.schedule.AttendanceReference;
import congvu.domain.schedule.WorkSchedule;
import congvu.domain.schedule.WorkScheduleVersion;
import congvu.domain.scorecard.ScorecardPolicies;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a fold may ask about units, procedures and working time, for one moment of the reference data.
 *
 * <p>Immutable and thread safe; each lookup is one hash probe. A unit that nobody has described has no parent and keeps
 * the default office hours; with no reference data at all those are
 * {@link congvu.domain.calendar.OfficeHours#builtin()}, without holidays.
 */
public final class ReferenceBook implements AttendanceReference {

    /** A longer chain of successors is a cycle. */
    private static final int MOST_MERGERS = 64;

    private static final ReferenceBook EMPTY = builder().build();

    private final ReferenceBookBuilder source;
    private final Map<String, WorkingTimeline> timelineByOfficeHours;
    private final Map<String, List<UnitPeriod>> periods;
    private final Set<String> parents;
    private final WorkingTimeline defaultTimeline;
    private final List<ReferenceProblem> problems;
    private final RuleBook rules;
    private final ScorecardPolicies scorecards;

    ReferenceBook(
            ReferenceBookBuilder source,
            Map<String, WorkingTimeline> timelineByOfficeHours,
            Map<String, List<UnitPeriod>> periods,
            Set<String> parents,
            WorkingTimeline defaultTimeline,
            List<ReferenceProblem> problems) {
        this.source = source;
        this.timelineByOfficeHours = Map.copyOf(timelineByOfficeHours);
        this.periods = Map.copyOf(periods);
        this.parents = Set.copyOf(parents);
        this.defaultTimeline = defaultTimeline;
        this.problems = List.copyOf(problems);
        this.rules = source.ruleBook();
        this.scorecards = source.scorecards();
    }

    /** The book of a system to which no reference data has been given. */
    public static ReferenceBook empty() {
        return EMPTY;
    }

    public static ReferenceBookBuilder builder() {
        return new ReferenceBookBuilder();
    }

    /** A builder with the records of this book, which also reuses the timelines that stay the same. */
    public ReferenceBookBuilder toBuilder() {
        return source.copy(timelineByOfficeHours);
    }

    /** The working time of a unit until further notice: its own hours, else its nearest ancestor's, else the default ones. */
    public WorkingTimeline timelineOf(@Nullable String unitId) {
        return timelineOf(unitId, EpochDays.NEVER - 1);
    }

    /** The same on a local epoch day; before a unit exists and after its end what held on the nearest day of its existence. */
    @Override
    public WorkingTimeline timelineOf(@Nullable String unitId, int epochDay) {
        UnitPeriod period = unitId == null ? null : periodOf(unitId, epochDay);
        WorkingTimeline own = period == null ? null : period.timeline();
        return own == null ? defaultTimeline : own;
    }

    /** The working time of some office hours, null when nobody has described them or they cannot be used. */
    public @Nullable WorkingTimeline timelineOfOfficeHours(String officeHoursId) {
        return timelineByOfficeHours.get(officeHoursId);
    }

    public WorkingTimeline defaultTimeline() {
        return defaultTimeline;
    }

    /** The version of a procedure in force on a local date, null when there is none. */
    public @Nullable ProcedureVersion procedure(String procedureId, LocalDate at) {
        Procedure procedure = source.procedures().get(procedureId);
        return procedure == null ? null : procedure.inForceOn(at);
    }

    /** What a kind of assigned task asks for on a local date, null when there is none. */
    public @Nullable ProcedureVersion duty(String dutyId, LocalDate at) {
        return procedure(dutyKey(dutyId), at);
    }

    @Override
    public @Nullable WorkScheduleVersion schedule(String scheduleId, LocalDate day) {
        WorkSchedule schedule = source.schedules().get(scheduleId);
        return schedule == null ? null : schedule.inForceOn(day);
    }

    /** That of the default office hours. */
    @Override
    public ZoneId zone() {
        return defaultTimeline.zone();
    }

    /** All signal rules. */
    public RuleBook rules() {
        return rules;
    }

    /** The legs of signal rules that ask for facts of this kind about a unit, by the rules of a local epoch day. */
    public List<RuleLeg> ruleLegs(FactKind kind, String unitId, int ruleDay) {
        return rules.isEmpty() ? List.of() : rules.legsFor(kind, unitId, ancestorsOf(unitId, ruleDay), ruleDay);
    }

    /** The signal rules about a unit itself, by the rules of a local epoch day. */
    public List<SignalRule> rulesOfUnit(String unitId, int ruleDay) {
        return rules.isEmpty() ? List.of() : rules.ofUnit(unitId, ancestorsOf(unitId, ruleDay), ruleDay);
    }

    /** One signal rule for a unit on a local epoch day; null when none is in force or it is switched off. */
    public @Nullable SignalRule rule(String ruleId, String unitId, int ruleDay) {
        return rules.isEmpty() ? null : rules.find(ruleId, unitId, ancestorsOf(unitId, ruleDay), ruleDay);
    }

    /** How scorecards are scored. */
    public ScorecardPolicies scorecards() {
        return scorecards;
    }

    /** A norm that can be checked on a local epoch day, null when there is none. */
    public @Nullable Norm norm(String normId, int epochDay) {
        Norm norm = source.norms().get(normId);
        return norm == null || !norm.canBeCheckedOn(epochDay) ? null : norm;
    }

    /** No id holds a bar, so that a duty and a procedure may share theirs. */
    static String dutyKey(String dutyId) {
        return "duty|" + dutyId;
    }

    /** The units above a unit until further notice, nearest first; empty for a unit at the top or an unknown one. */
    public List<String> ancestorsOf(String unitId) {
        return ancestorsOf(unitId, EpochDays.NEVER - 1);
    }

    /**
     * The same on a local epoch day. A closed parent is replaced by its successor; before a unit exists and after its end
     * it stands where it did on the nearest day of its existence.
     */
    public List<String> ancestorsOf(String unitId, int epochDay) {
        UnitPeriod period = periodOf(unitId, epochDay);
        return period == null ? List.of() : period.ancestors();
    }

    /** Whether any unit ever stands right below this one. */
    public boolean hasChildren(String unitId) {
        return parents.contains(unitId);
    }

    /**
     * Who owns on a local epoch day what was given to a unit: the unit itself, or, once it is closed, whoever took it over,
     * through as many mergers as there were. Without a successor it stays with the closed unit.
     */
    @Override
    public String ownerOn(String unitId, int epochDay) {
        String owner = unitId;
        for (int mergers = 0; mergers < MOST_MERGERS; mergers++) {
            Unit unit = source.units().get(owner);
            String successorId = unit == null || !unit.isClosedOn(epochDay) ? null : unit.successorId();
            if (successorId == null) {
                return owner;
            }
            owner = successorId;
        }
        return unitId;
    }

    /** The local epoch day on which the owner is next handed over, {@link Integer#MAX_VALUE} when that is not known. */
    public int handedOverOn(String owner) {
        Unit unit = source.units().get(owner);
        return unit == null || unit.successorId() == null ? EpochDays.NEVER : EpochDays.after(unit.validTo());
    }

    public @Nullable Unit unit(String id) {
        return source.units().get(id);
    }

    /** What could not be used; always empty unless the book was built by {@link ReferenceBookBuilder#buildUsable}. */
    public List<ReferenceProblem> problems() {
        return problems;
    }

    private @Nullable UnitPeriod periodOf(String unitId, int epochDay) {
        List<UnitPeriod> known = periods.get(unitId);
        if (known == null) {
            return null;
        }
        int last = known.size() - 1;
        while (known.get(last).fromDay() > epochDay) {
            last--;
        }
        return known.get(last);
    }
}
