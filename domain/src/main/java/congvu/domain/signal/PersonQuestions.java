package congvu.domain.signal;

import congvu.domain.attendance.AttendanceDay;
import congvu.domain.attendance.AttendancePolicy;
import congvu.domain.fact.DayFact;
import congvu.domain.fact.DayFacts;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.Fact;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.Matches;
import congvu.domain.rule.RuleLeg;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the rules in force about facts of persons. Not thread safe. */
public final class PersonQuestions {
    /** As conditions name the one field that time alone changes: what does not spell it cannot depend on it. */
    private static final String SETTLED = "isSettled";

    private final ReferenceBook book;
    private int failures;

    public PersonQuestions(ReferenceBook book) {
        this.book = book;
    }

    /** How often a condition could not be computed. */
    public int failures() {
        return failures;
    }

    /**
     * What a day meets, by the rules for its own unit on that day, now and when it settles.
     *
     * @param date of the day
     * @param day null when nothing is planned; an open day is no fact either
     */
    public FactHits ofDay(LocalDate date, @Nullable AttendanceDay day, AttendancePolicy policy) {
        DayFact now = day == null ? null : DayFacts.of(day, false);
        if (day == null || now == null) {
            return FactHits.none(FactKind.DAY, date.toString());
        }
        List<RuleLeg> legs = book.ruleLegs(FactKind.DAY, now.unitId(), now.epochDay());
        DayFact settled = DayFacts.of(day, true);
        if (settled == null || !isTimeAsked(legs)) {
            return FactHits.of(FactKind.DAY, now.key(), met(now, legs));
        }
        return new FactHits(
                FactKind.DAY, now.key(), met(now, legs), met(settled, legs), DayFacts.settlesAt(day, policy));
    }

    /** What any other fact meets, by the rules for its own unit on its own day. */
    public FactHits of(Fact fact) {
        List<RuleLeg> legs = book.ruleLegs(fact.kind(), fact.unitId(), fact.epochDay());
        return FactHits.of(fact.kind(), fact.key(), met(fact, legs));
    }

    private FactHits.Met met(Fact fact, List<RuleLeg> legs) {
        if (legs.isEmpty()) {
            return FactHits.Met.NOTHING;
        }
        Matches matches = new Matches();
        matches.add(fact, legs, book.ancestorsOf(fact.unitId(), fact.epochDay()));
        failures += matches.failures();
        return FactHits.Met.of(matches);
    }

    private static boolean isTimeAsked(List<RuleLeg> legs) {
        for (RuleLeg leg : legs) {
            if (leg.leg().when().text().contains(SETTLED)) {
                return true;
            }
        }
        return false;
    }
}
