package congvu.bench.load;

import congvu.domain.calendar.DayCount;
import congvu.domain.calendar.Term;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.Unit;
import congvu.producers.reference.ReferenceSet;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A province of 168 units in three levels, with 60 procedures, under the national office hours and calendar.
 *
 * <p>Ids look like the national ones; no unit and no procedure of that id is meant.
 */
public final class Province {

    private static final String ROOT = "H77";
    private static final int DEPARTMENTS = 14;
    private static final int AREAS = 6;
    private static final int COMMUNES = 148;
    private static final int PROCEDURES = 60;
    private static final LocalTime CUT_OFF = LocalTime.of(15, 0);

    /** Terms by frequency of use: what is asked for most often is quick. */
    private static final List<Term> TERMS = List.of(
            Term.workingHours(4),
            Term.workingDays(3, DayCount.AS_HOURS),
            Term.workingDays(1, DayCount.AS_HOURS),
            Term.workingDays(5, DayCount.AS_HOURS),
            Term.workingDays(2, DayCount.AS_HOURS),
            Term.workingDays(7, DayCount.TO_END_OF_DAY),
            Term.workingDays(10, DayCount.AS_HOURS),
            Term.calendarDays(15),
            Term.workingDays(12, DayCount.TO_SAME_TIME),
            Term.workingDays(15, DayCount.AS_HOURS),
            Term.workingDays(20, DayCount.AS_HOURS),
            Term.months(1));

    private final ReferenceSet reference;
    private final WorkingTimeline timeline;
    private final List<String> receivingUnits;

    /** @param national office hours and calendars, among them the hours {@code default} */
    public Province(ReferenceSet national) {
        this(national, 0);
    }

    /** @param rules so many, made of those of the nation, for every unit */
    public Province(ReferenceSet national, int rules) {
        List<Unit> units = units();
        reference = new ReferenceSet(
                units,
                procedures(),
                national.calendars(),
                national.officeHours(),
                List.of(),
                List.of(),
                rules == 0 ? List.of() : national.norms(),
                RuleLoad.of(national.rules(), rules),
                List.of(),
                Map.of());
        timeline = reference.book().timelineOf(ROOT);
        receivingUnits =
                units.stream().map(Unit::id).filter(id -> !id.equals(ROOT)).toList();
    }

    /** All of it, to be loaded. */
    public ReferenceSet reference() {
        return reference;
    }

    /** The working time of every unit. */
    public WorkingTimeline timeline() {
        return timeline;
    }

    /** Units that take dossiers in, the busiest first. */
    List<String> receivingUnits() {
        return receivingUnits;
    }

    /** Procedures, the most used first; each has one version, and that a term. */
    List<Procedure> procedureList() {
        return reference.procedures();
    }

    private static List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        units.add(Unit.of(ROOT, null, "Tỉnh"));
        for (int i = 1; i <= DEPARTMENTS; i++) {
            units.add(Unit.of("%s.%02d".formatted(ROOT, i), ROOT, "Sở " + i));
        }
        for (int i = 1; i <= AREAS; i++) {
            units.add(Unit.of(area(i), ROOT, "Khu vực " + i));
        }
        for (int i = 1; i <= COMMUNES; i++) {
            units.add(Unit.of("%s.%d".formatted(ROOT, 100 + i), area(1 + i % AREAS), "Xã " + i));
        }
        return units;
    }

    private static String area(int number) {
        return "%s.%02d".formatted(ROOT, 20 + number);
    }

    private static List<Procedure> procedures() {
        return IntStream.range(0, PROCEDURES).mapToObj(Province::procedure).toList();
    }

    private static Procedure procedure(int rank) {
        LocalTime cutOff = rank % 4 == 3 ? CUT_OFF : null;
        ProcedureVersion version =
                new ProcedureVersion(1, null, null, TERMS.get(rank % TERMS.size()), cutOff, true, false, List.of());
        return new Procedure("9.%06d".formatted(1_000 + rank), "Thủ tục " + (rank + 1), List.of(version));
    }
}
