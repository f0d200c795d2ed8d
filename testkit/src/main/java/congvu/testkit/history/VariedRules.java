package congvu.testkit.history;

import static congvu.schemas.reference.RuleFactKind.ALERT;
import static congvu.schemas.reference.RuleFactKind.DAY;
import static congvu.schemas.reference.RuleFactKind.EVENT;
import static congvu.schemas.reference.RuleFactKind.FILE;
import static congvu.schemas.reference.RuleFactKind.SIGNAL;
import static congvu.testkit.fixtures.RuleFixture.rule;

import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleSeverity;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.reference.RuleWindow;
import java.util.ArrayList;
import java.util.List;

/** Rules of every form over every kind of fact, wide enough that random histories meet most of them. */
public final class VariedRules {

    private VariedRules() {}

    /** About dossiers, tasks and cases, and about units by them. */
    public static List<RuleRecord> ofFiles() {
        List<RuleRecord> rules = new ArrayList<>();
        String[] events = {
            "isEnd && minutesToClosing <= 240",
            "type == 'TRANSFERRED' && transfersBetween >= 2",
            "supplementNumber >= 2 || supplementNumberOfUnit >= 2",
            "hasDeadline && termUsed >= 0.5 && termUsed < 1.5 && type != 'SYNCED'",
            "isAfterDue && family == 'DOSSIER'",
            "reAppointmentNumber >= 1",
            "toldLateMinutes > 600 && isEnd",
            "wasDueWhenTold",
            "!isInWorkingTime && cycle >= 1",
            "procedureId != '' && type == 'ACCEPTED'"
        };
        for (int i = 0; i < events.length; i++) {
            rules.add(each("EVENT-" + i, EVENT, events[i]));
        }
        String[] files = {
            "isOverdue",
            "verdictFirst == 'LATE' && verdictLatest != 'LATE'",
            "transfers >= 1 && reopenings >= 1",
            "isDisputed || endKind == 'WITHDRAWN'",
            "supplements >= 1 && reAppointments >= 1",
            "state == 'PAUSED'"
        };
        for (int i = 0; i < files.length; i++) {
            rules.add(each("FILE-" + i, FILE, files[i]));
        }
        rules.add(each("ALERT-0", ALERT, "rule == 'OVERDUE' && !isApologised && bearer == 'WHOLE_FILE'"));
        rules.add(each("ALERT-1", ALERT, "isOpen && level >= 2"));
        rules.add(each("ALERT-2", ALERT, "promiseNumber >= 1 && (reAppointments >= 1 || promiseKind == 'REOPENED')"));
        rules.add(rule("GAP-1", RuleSubject.OBLIGATION)
                .idle(1, "idle", "state == 'RUNNING'")
                .record());
        rules.add(rule("GAP-4", RuleSubject.OBLIGATION)
                .idle(4, "idle", "lastEventType == 'ACCEPTED' || state == 'PAUSED'")
                .record());
        rules.addAll(countedOfFiles());
        rules.addAll(ofUnits());
        return rules;
    }

    /** About persons, and about units by their days. */
    public static List<RuleRecord> ofPersons() {
        return List.of(
                rule("DAY-0", RuleSubject.STAFF)
                        .atLeast(1, "fact", DAY, "lateMinutes > 0 || earlyMinutes > 0")
                        .record(),
                rule("DAY-1", RuleSubject.STAFF)
                        .atLeast(1, "fact", DAY, "state == 'MISSING_PUNCH' && isSettled")
                        .record(),
                rule("DAY-2", RuleSubject.STAFF)
                        .atLeast(1, "fact", DAY, "unknownPunches > 0 || 'LEAVE' in excuses")
                        .record(),
                rule("DAY-W", RuleSubject.STAFF)
                        .withinDays(RuleWindow.WORKING_DAYS, 5)
                        .atLeast(2, "late", DAY, "lateMinutes > 0")
                        .record(),
                rule("DAY-C", RuleSubject.STAFF)
                        .withinDays(RuleWindow.CALENDAR_DAYS, 4)
                        .atLeast(1, "away", DAY, "!isPresent")
                        .atMost(1, "there", DAY, "isPresent")
                        .record(),
                rule("DAY-M", RuleSubject.STAFF)
                        .within(RuleWindow.MONTH)
                        .atLeast(3, "late", DAY, "isSeriouslyLate || missingPunches >= 1")
                        .record(),
                rule("UNIT-D", RuleSubject.UNIT)
                        .withDescendants()
                        .withinDays(RuleWindow.WORKING_DAYS, 1)
                        .atLeast(1, "absent", DAY, "state == 'ABSENT'")
                        .atMost(0, "present", DAY, "isPresent")
                        .record());
    }

    private static List<RuleRecord> countedOfFiles() {
        return List.of(
                rule("FILE-W", RuleSubject.OBLIGATION)
                        .withinDays(RuleWindow.WORKING_DAYS, 6)
                        .atLeast(3, "events", EVENT, "type != 'SYNCED'")
                        .atMost(0, "ends", EVENT, "isEnd")
                        .record(),
                rule("FILE-C", RuleSubject.OBLIGATION)
                        .withinDays(RuleWindow.CALENDAR_DAYS, 15)
                        .severity(RuleSeverity.VIOLATION)
                        .atLeast(2, "alerts", ALERT, "true")
                        .atLeast(1, "events", EVENT, "true")
                        .record(),
                rule("FILE-M", RuleSubject.OBLIGATION)
                        .within(RuleWindow.MONTH)
                        .atLeast(4, "events", EVENT, "true")
                        .record(),
                rule("FILE-Y", RuleSubject.OBLIGATION)
                        .within(RuleWindow.YEAR)
                        .atLeast(1, "alerts", ALERT, "true")
                        .atMost(3, "events", EVENT, "true")
                        .record());
    }

    private static List<RuleRecord> ofUnits() {
        return List.of(
                rule("UNIT-W", RuleSubject.UNIT)
                        .withinDays(RuleWindow.WORKING_DAYS, 3)
                        .atLeast(2, "events", EVENT, "isEnd || type == 'ACCEPTED'")
                        .record(),
                rule("UNIT-C", RuleSubject.UNIT)
                        .withDescendants()
                        .withinDays(RuleWindow.CALENDAR_DAYS, 10)
                        .atLeast(3, "alerts", ALERT, "rule != 'ESCALATION'")
                        .atMost(1, "ends", EVENT, "isEnd")
                        .record(),
                rule("UNIT-E", RuleSubject.UNIT)
                        .atLeast(1, "file", FILE, "family == 'PETITION' && isOverdue")
                        .record(),
                rule("UNIT-M", RuleSubject.UNIT)
                        .within(RuleWindow.MONTH)
                        .live()
                        .below(0.9, "late", "dossier.on-time.latest", 2)
                        .record(),
                rule("UNIT-Q", RuleSubject.UNIT)
                        .within(RuleWindow.QUARTER)
                        .severity(RuleSeverity.COMMENDATION)
                        .notBelow(0.5, "in time", "task.on-time.latest", 1)
                        .atMost(2, "overdue", ALERT, "rule == 'OVERDUE'")
                        .record(),
                rule("UNIT-S", RuleSubject.UNIT)
                        .withinDays(RuleWindow.CALENDAR_DAYS, 7)
                        .atLeast(2, "grave", SIGNAL, "severity == 'VIOLATION' && state == 'RAISED'")
                        .record());
    }

    private static RuleRecord each(String ruleId, RuleFactKind over, String when) {
        return rule(ruleId, RuleSubject.OBLIGATION)
                .atLeast(1, "fact", over, when)
                .record();
    }
}
