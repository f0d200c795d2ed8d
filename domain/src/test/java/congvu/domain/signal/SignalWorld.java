package congvu.domain.signal;

import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.HolidayCalendar;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.rule.Always;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.Hit;
import congvu.domain.rule.Leg;
import congvu.domain.rule.Rule;
import congvu.domain.rule.RuleBook;
import congvu.domain.rule.RuleSubject;
import congvu.domain.rule.RuleWindow;
import congvu.domain.rule.Severity;
import congvu.domain.rule.SignalRule;
import congvu.domain.rule.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rules, hits and days for tests of signals: Monday to Friday, one zone; 2026-03-02 is a Monday. */
final class SignalWorld {
    static final SignalSubject PERSON = new SignalSubject(RuleSubject.STAFF, "s-1");
    static final SignalSubject OFFICE = new SignalSubject(RuleSubject.UNIT, "u-1");
    static final SignalPolicy POLICY = new SignalPolicy(5, 730L * 86_400_000);
    static final String RULE = "R";

    private SignalWorld() {}

    static WorkingTimeline timeline(DayDecision... decisions) {
        return WorkingTimeline.compile(OfficeHours.builtin(), new HolidayCalendar("builtin", 1, List.of(decisions)));
    }

    static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    static Hit hit(String leg, String date) {
        return hit(leg, date, date);
    }

    static Hit hit(String leg, String date, String key) {
        long instant = timeline().startOfDay(day(date)) + 10 * 3_600_000L;
        return new Hit(RULE, leg, "pack", 1, FactKind.DAY, key, "u-1", day(date), instant, null);
    }

    static List<Hit> hits(String leg, String... dates) {
        List<Hit> hits = new ArrayList<>();
        for (String date : dates) {
            hits.add(hit(leg, date));
        }
        return hits;
    }

    static Leg.Facts atLeast(String leg, int bound) {
        return new Leg.Facts(leg, FactKind.DAY, new Always(), 0, true, bound);
    }

    static Leg.Facts atMost(String leg, int bound) {
        return new Leg.Facts(leg, FactKind.DAY, new Always(), 0, false, bound);
    }

    static SignalRule rule(RuleWindow window, Leg... legs) {
        return rule(window, false, legs);
    }

    static SignalRule rule(RuleWindow window, boolean isJudgedLive, Leg... legs) {
        return new SignalRule(
                "pack",
                RULE,
                1,
                null,
                null,
                true,
                RuleSubject.STAFF,
                Severity.WARN,
                null,
                window,
                isJudgedLive,
                false,
                List.of(legs),
                new Wording("vi", "en"));
    }

    static SignalContext context(SignalRule rule, String tick, DayDecision... decisions) {
        RuleBook book = new RuleBook(List.of(new Rule("pack", RULE, Rule.EVERYWHERE, List.of(rule))));
        long instant = timeline().startOfDay(day(tick)) + 20 * 3_600_000L;
        return new SignalContext(RuleSource.ofHits(book), RateSource.NONE, timeline(decisions), POLICY, instant);
    }
}
