package congvu.producers.reference;

import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceBookBuilder;
import congvu.domain.reference.Unit;
import congvu.producers.yaml.YamlPlace;
import congvu.schemas.reference.DutyRecord;
import congvu.schemas.reference.NormRecord;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.ScorecardPolicyRecord;
import congvu.schemas.reference.WorkScheduleRecord;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reference records of any number of files, each id once of its kind.
 *
 * @param places where a record stands, by its key on the topic; for complaints only, and no part of what is equal
 */
public record ReferenceSet(
        List<Unit> units,
        List<Procedure> procedures,
        List<HolidayCalendar> calendars,
        List<OfficeHours> officeHours,
        List<WorkScheduleRecord> schedules,
        List<DutyRecord> duties,
        List<NormRecord> norms,
        List<RuleRecord> rules,
        List<ScorecardPolicyRecord> scorecards,
        Map<String, YamlPlace> places) {

    private static final ReferenceSet EMPTY = new ReferenceSet(List.of(), List.of(), List.of(), List.of());

    public ReferenceSet {
        units = onceEach("unit", units, Unit::id);
        procedures = onceEach("procedure", procedures, Procedure::id);
        calendars = onceEach("calendar", calendars, HolidayCalendar::id);
        officeHours = onceEach("office hours", officeHours, OfficeHours::id);
        schedules = onceEach("schedule", schedules, WorkScheduleRecord::getScheduleId);
        duties = onceEach("duty", duties, DutyRecord::getDutyId);
        norms = onceEach("norm", norms, NormRecord::getNormId);
        rules = onceEach("rule", rules, RuleRecords::idOf);
        scorecards = onceEach("scorecard policy", scorecards, ScorecardPolicyRecord::getPolicyId);
        places = Map.copyOf(places);
    }

    /** Without schedules, duties, norms, rules and policies of scorecards. */
    public ReferenceSet(
            List<Unit> units,
            List<Procedure> procedures,
            List<HolidayCalendar> calendars,
            List<OfficeHours> officeHours) {
        this(
                units,
                procedures,
                calendars,
                officeHours,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    public static ReferenceSet empty() {
        return EMPTY;
    }

    /** Both together; an id that is in both is refused with an {@link IllegalArgumentException}. */
    public ReferenceSet plus(ReferenceSet other) {
        Map<String, YamlPlace> allPlaces = new HashMap<>(places);
        allPlaces.putAll(other.places);
        return new ReferenceSet(
                joined(units, other.units),
                joined(procedures, other.procedures),
                joined(calendars, other.calendars),
                joined(officeHours, other.officeHours),
                joined(schedules, other.schedules),
                joined(duties, other.duties),
                joined(norms, other.norms),
                joined(rules, other.rules),
                joined(scorecards, other.scorecards),
                allPlaces);
    }

    /** The same with rules. */
    ReferenceSet withRules(List<RuleRecord> worked, Map<String, YamlPlace> rulePlaces) {
        return plus(new ReferenceSet(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                worked,
                List.of(),
                rulePlaces));
    }

    /** What is published of it, by its keys on the topic. */
    public Map<String, SpecificRecord> records() {
        return ReferenceRecords.of(this);
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferenceSet set
                && units.equals(set.units)
                && procedures.equals(set.procedures)
                && calendars.equals(set.calendars)
                && officeHours.equals(set.officeHours)
                && schedules.equals(set.schedules)
                && duties.equals(set.duties)
                && norms.equals(set.norms)
                && rules.equals(set.rules)
                && scorecards.equals(set.scorecards);
    }

    @Override
    public int hashCode() {
        return Objects.hash(units, procedures, calendars, officeHours, schedules, duties, norms, rules, scorecards);
    }

    /** The zone of some office hours; that of the built-in ones, which stand in for the default ones, when they are not here. */
    public ZoneId zoneOf(String officeHoursId) {
        return officeHours.stream()
                .filter(hours -> hours.id().equals(officeHoursId))
                .findFirst()
                .orElseGet(OfficeHours::builtin)
                .zone();
    }

    /** Puts every record into a builder, over what it has. */
    void addTo(ReferenceBookBuilder book) {
        calendars.forEach(book::calendar);
        officeHours.forEach(book::officeHours);
        units.forEach(book::unit);
        procedures.forEach(book::procedure);
    }

    /** The book of these records alone; throws {@link congvu.domain.reference.ReferenceException} on contradictions. */
    public ReferenceBook book() {
        ReferenceBookBuilder builder = ReferenceBook.builder();
        addTo(builder);
        return builder.build();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static <T> List<T> onceEach(String kind, List<T> records, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T one : records) {
            if (!seen.add(id.apply(one))) {
                throw new IllegalArgumentException("Expected each " + kind + " once, but '" + id.apply(one)
                        + "' is described twice. Keep one of them.");
            }
        }
        return List.copyOf(records);
    }
}
