package congvu.domain.reference;

import congvu.domain.calendar.WorkingTimeline;
import java.time.LocalDate;
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
public final class ReferenceBook {

    private static final ReferenceBook EMPTY = builder().build();

    private final ReferenceBookBuilder source;
    private final Map<String, WorkingTimeline> timelineByOfficeHours;
    private final Map<String, WorkingTimeline> timelineByUnit;
    private final Map<String, List<String>> ancestors;
    private final Set<String> parents;
    private final WorkingTimeline defaultTimeline;
    private final List<ReferenceProblem> problems;

    ReferenceBook(
            ReferenceBookBuilder source,
            Map<String, WorkingTimeline> timelineByOfficeHours,
            Map<String, WorkingTimeline> timelineByUnit,
            Map<String, List<String>> ancestors,
            Set<String> parents,
            WorkingTimeline defaultTimeline,
            List<ReferenceProblem> problems) {
        this.source = source;
        this.timelineByOfficeHours = Map.copyOf(timelineByOfficeHours);
        this.timelineByUnit = Map.copyOf(timelineByUnit);
        this.ancestors = Map.copyOf(ancestors);
        this.parents = Set.copyOf(parents);
        this.defaultTimeline = defaultTimeline;
        this.problems = List.copyOf(problems);
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

    /** The working time of a unit: its own office hours, else its nearest ancestor's, else the default ones. */
    public WorkingTimeline timelineOf(@Nullable String unitId) {
        WorkingTimeline own = unitId == null ? null : timelineByUnit.get(unitId);
        return own == null ? defaultTimeline : own;
    }

    public WorkingTimeline defaultTimeline() {
        return defaultTimeline;
    }

    /** The version of a procedure in force on a local date, null when there is none. */
    public @Nullable ProcedureVersion procedure(String procedureId, LocalDate at) {
        Procedure procedure = source.procedures().get(procedureId);
        return procedure == null ? null : procedure.inForceOn(at);
    }

    /** The units above a unit, nearest first; empty for a unit at the top or an unknown one. */
    public List<String> ancestorsOf(String unitId) {
        return ancestors.getOrDefault(unitId, List.of());
    }

    public boolean hasChildren(String unitId) {
        return parents.contains(unitId);
    }

    public @Nullable Unit unit(String id) {
        return source.units().get(id);
    }

    /** What could not be used; always empty unless the book was built by {@link ReferenceBookBuilder#buildUsable}. */
    public List<ReferenceProblem> problems() {
        return problems;
    }
}
