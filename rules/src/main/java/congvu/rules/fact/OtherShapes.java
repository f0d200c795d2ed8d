package congvu.rules.fact;

import congvu.domain.attendance.DayState;
import congvu.domain.attendance.ExcuseReason;
import congvu.domain.fact.CheckFact;
import congvu.domain.fact.DayFact;
import congvu.domain.fact.RatingFact;
import congvu.domain.fact.SignalFact;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.RuleSubject;
import congvu.domain.rule.Severity;
import congvu.domain.rule.SignalState;

/** Facts of days of persons, of ratings, of checks, and of other signals. */
final class OtherShapes {

    static final FactShape DAY = day();
    static final FactShape RATING = rating();
    static final FactShape CHECK = check();
    static final FactShape SIGNAL = signal();

    private OtherShapes() {}

    private static FactShape day() {
        return FactShape.builder(FactKind.DAY, DayFact.class, "A working day of a person that is over.")
                .text("scheduleId", DayFact::scheduleId, "the work schedule of the person on that day")
                .symbol("state", DayState.class, DayFact::state, "what the day came to")
                .whole(
                        "lateMinutes",
                        "minutes",
                        DayFact::lateMinutes,
                        "beyond the planned time; 0 within the grace of the schedule; begun minutes count whole")
                .whole("earlyMinutes", "minutes", DayFact::earlyMinutes, "the same for leaving")
                .flag("isSeriouslyLate", DayFact::isSeriouslyLate, "whether it is late as the schedule says seriously")
                .whole("missingPunches", "punches", DayFact::missingPunches, "expected, not there, and surely missing")
                .whole(
                        "unknownPunches",
                        "punches",
                        DayFact::unknownPunches,
                        "expected, not there, but a device was not heard of")
                .flag("isPresent", DayFact::isPresent, "whether any punch says that the person was there")
                .flag("isSettled", DayFact::isSettled, "whether the time to explain the day is over")
                .symbols("excuses", ExcuseReason.class, DayFact::excuses, "why planned time was not worked")
                .build();
    }

    private static FactShape rating() {
        return FactShape.builder(FactKind.RATING, RatingFact.class, "A rating of one contact by a citizen.")
                .text("categoryCode", RatingFact::categoryCode, "what it is about; empty for none")
                .whole("score", "1 to 5", RatingFact::score, "overall, 1 is worst; 0 where none is told")
                .whole(
                        "attitudeScore",
                        "1 to 5",
                        RatingFact::attitudeScore,
                        "attitude of the official, 1 is worst; 0 where none is told")
                .flag("namesOfficial", RatingFact::namesOfficial, "whether an official is rated")
                .build();
    }

    private static FactShape check() {
        return FactShape.builder(FactKind.CHECK, CheckFact.class, "A norm checked at an inspection, by a person.")
                .flag("isOfPerson", CheckFact::isOfPerson, "whether a person was checked and not a unit")
                .text("normId", CheckFact::normId, "the norm of public-service culture, for instance D2")
                .flag("isCompliant", CheckFact::isCompliant, "whether it was found as the norm asks")
                .flag("isSurprise", CheckFact::isSurprise, "whether the inspection came unannounced")
                .build();
    }

    private static FactShape signal() {
        return FactShape.builder(
                        FactKind.SIGNAL,
                        SignalFact.class,
                        "Another signal as it stands, never of the same rule; of rules about units only.")
                .text("ruleId", SignalFact::ruleId, "the rule that gave it")
                .symbol("severity", Severity.class, SignalFact::severity, "how grave it is")
                .symbol("subject", RuleSubject.class, SignalFact::subject, "what it is about")
                .symbol("state", SignalState.class, SignalFact::state, "where it stands in its review")
                .build();
    }
}
