package congvu.domain.reference;

import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.rule.Rule;
import congvu.domain.rule.RuleBook;
import congvu.domain.schedule.WorkSchedule;
import congvu.domain.scorecard.ScorecardPolicies;
import congvu.domain.scorecard.ScorecardPolicy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects reference records, in any order, for a {@link ReferenceBook}.
 *
 * <p>Of office hours and of calendars the highest version counts, so that the order of arrival cannot matter; between
 * equal versions, and of units, procedures and whatever else, the last one given counts.
 */
public final class ReferenceBookBuilder {

    /** The office hours of units that name none, unless configured otherwise. */
    public static final String DEFAULT_OFFICE_HOURS_ID = "default";

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, Procedure> procedures = new HashMap<>();
    private final Map<String, Norm> norms = new HashMap<>();
    private final Map<String, ScorecardPolicy> scorecards = new HashMap<>();
    private final Map<String, WorkSchedule> schedules = new HashMap<>();
    private final Map<String, OfficeHours> officeHours = new LinkedHashMap<>();
    private final Map<String, HolidayCalendar> calendars = new HashMap<>();
    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, WorkingTimeline> compiled = new HashMap<>();
    private @Nullable RuleBook ruleBook;
    private String defaultOfficeHoursId = DEFAULT_OFFICE_HOURS_ID;

    ReferenceBookBuilder() {}

    public ReferenceBookBuilder defaultOfficeHoursId(String id) {
        defaultOfficeHoursId = id;
        return this;
    }

    public ReferenceBookBuilder unit(Unit unit) {
        units.put(unit.id(), unit);
        return this;
    }

    public ReferenceBookBuilder removeUnit(String id) {
        units.remove(id);
        return this;
    }

    public ReferenceBookBuilder procedure(Procedure procedure) {
        procedures.put(procedure.id(), procedure);
        return this;
    }

    public ReferenceBookBuilder removeProcedure(String id) {
        procedures.remove(id);
        return this;
    }

    /** A kind of assigned task: its term counts where no date is stated. Its id may be that of a procedure. */
    public ReferenceBookBuilder duty(Procedure duty) {
        procedures.put(ReferenceBook.dutyKey(duty.id()), duty);
        return this;
    }

    public ReferenceBookBuilder removeDuty(String id) {
        procedures.remove(ReferenceBook.dutyKey(id));
        return this;
    }

    public ReferenceBookBuilder scorecard(ScorecardPolicy policy) {
        scorecards.put(policy.id(), policy);
        return this;
    }

    public ReferenceBookBuilder removeScorecard(String id) {
        scorecards.remove(id);
        return this;
    }

    public ReferenceBookBuilder norm(Norm norm) {
        norms.put(norm.id(), norm);
        return this;
    }

    public ReferenceBookBuilder removeNorm(String id) {
        norms.remove(id);
        return this;
    }

    public ReferenceBookBuilder rule(Rule rule) {
        rules.put(ruleKey(rule.packId(), rule.ruleId()), rule);
        ruleBook = null;
        return this;
    }

    public ReferenceBookBuilder removeRule(String packId, String ruleId) {
        rules.remove(ruleKey(packId, ruleId));
        ruleBook = null;
        return this;
    }

    public ReferenceBookBuilder schedule(WorkSchedule schedule) {
        schedules.put(schedule.id(), schedule);
        return this;
    }

    public ReferenceBookBuilder removeSchedule(String id) {
        schedules.remove(id);
        return this;
    }

    public ReferenceBookBuilder officeHours(OfficeHours hours) {
        officeHours.merge(hours.id(), hours, (held, given) -> given.version() >= held.version() ? given : held);
        return this;
    }

    public ReferenceBookBuilder removeOfficeHours(String id) {
        officeHours.remove(id);
        return this;
    }

    public ReferenceBookBuilder calendar(HolidayCalendar calendar) {
        calendars.merge(calendar.id(), calendar, (held, given) -> given.version() >= held.version() ? given : held);
        return this;
    }

    public ReferenceBookBuilder removeCalendar(String id) {
        calendars.remove(id);
        return this;
    }

    /**
     * The book, if the records agree with each other.
     *
     * @throws ReferenceException with every problem: a cycle of units, a parent, office hours or calendar that nobody has
     *     described, office hours that cannot be used
     */
    public ReferenceBook build() {
        ReferenceBook book = buildUsable();
        if (!book.problems().isEmpty()) {
            throw new ReferenceException(book.problems());
        }
        return book;
    }

    /**
     * The book of what can be used, for records that are still arriving; the rest is told in
     * {@link ReferenceBook#problems}. Units of a cycle stand at the top, an unknown parent ends the chain, and office
     * hours that cannot be used are treated as if nobody had described them.
     */
    public ReferenceBook buildUsable() {
        return new ReferenceResolution(copy(compiled)).resolve();
    }

    ReferenceBookBuilder copy(Map<String, WorkingTimeline> timelines) {
        ReferenceBookBuilder copy = new ReferenceBookBuilder();
        copy.units.putAll(units);
        copy.procedures.putAll(procedures);
        copy.norms.putAll(norms);
        copy.scorecards.putAll(scorecards);
        copy.schedules.putAll(schedules);
        copy.rules.putAll(rules);
        copy.ruleBook = ruleBook;
        copy.officeHours.putAll(officeHours);
        copy.calendars.putAll(calendars);
        copy.compiled.putAll(timelines);
        copy.defaultOfficeHoursId = defaultOfficeHoursId;
        return copy;
    }

    Map<String, Unit> units() {
        return units;
    }

    Map<String, Procedure> procedures() {
        return procedures;
    }

    ScorecardPolicies scorecards() {
        return ScorecardPolicies.of(scorecards.values());
    }

    Map<String, Norm> norms() {
        return norms;
    }

    Map<String, WorkSchedule> schedules() {
        return schedules;
    }

    /** The same book for as long as no rule changes, with what it remembers. */
    RuleBook ruleBook() {
        RuleBook known = ruleBook;
        if (known == null) {
            known = rules.isEmpty() ? RuleBook.empty() : new RuleBook(rules.values());
            ruleBook = known;
        }
        return known;
    }

    private static String ruleKey(String packId, String ruleId) {
        return packId + "|" + ruleId;
    }

    Map<String, OfficeHours> officeHours() {
        return officeHours;
    }

    Map<String, HolidayCalendar> calendars() {
        return calendars;
    }

    /** Timelines of an earlier book, by office hours, to be reused where nothing has changed. */
    Map<String, WorkingTimeline> compiled() {
        return compiled;
    }

    String defaultOfficeHoursId() {
        return defaultOfficeHoursId;
    }
}
