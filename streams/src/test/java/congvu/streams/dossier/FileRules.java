package congvu.streams.dossier;

import congvu.schemas.AvroSafety;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleLegRecord;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleSeverity;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.reference.RuleVersionRecord;
import congvu.schemas.reference.RuleWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Rules about files, as on the topic of reference data, with the numbers of the default pack. */
final class FileRules {
    static {
        AvroSafety.install();
    }

    private static final String CASES = "(family == \"COMPLAINT\" || family == \"DENUNCIATION\")";
    private static final String OVERDUE = "(rule == \"OVERDUE\" || rule == \"OVERDUE_AGAIN\")";

    private FileRules() {}

    /** Those that DOMAIN has of dossiers, tasks and cases, and one about units. */
    static Map<String, SpecificRecord> all() {
        return records(
                alert("O-OVERDUE", "family == \"DOSSIER\" && bearer == \"WHOLE_FILE\" && rule == \"OVERDUE\""),
                alert(
                        "O-NOAPOLOGY",
                        "family == \"DOSSIER\" && bearer == \"WHOLE_FILE\" && rule == \"OVERDUE\" && !isApologised"),
                alert("O-OVERDUE2", "family == \"DOSSIER\" && bearer == \"WHOLE_FILE\" && rule == \"OVERDUE_AGAIN\""),
                event("O-REAPPOINT", "reAppointmentNumber >= 2"),
                event("O-SUPPL", "supplementNumberOfUnit >= 2"),
                event("O-SUPPL-LATE", "supplementNumber >= 1 && hasDeadline && termUsed >= 0.8"),
                event("O-REAPPOINT-LATE", "reAppointmentNumber >= 1 && isAfterDue"),
                event("O-PINGPONG", "transfersBetween == 3"),
                event("O-BACKDATED", "isEnd && wasDueWhenTold && toldLateMinutes >= 480"),
                idle("O-IDLE", 2, "state == \"RUNNING\""),
                alert("T-OVERDUE", "family == \"TASK\" && bearer == \"WHOLE_FILE\" && " + OVERDUE),
                alert("F-PAKN-LATE", "family == \"PETITION\" && " + OVERDUE),
                alert("F-KNTC-LATE", CASES + " && " + OVERDUE),
                each(
                        "F-CONDUCT",
                        1,
                        leg(RuleFactKind.FILE, "family == \"PETITION\" && categoryCode == \"STAFF_CONDUCT\"")),
                unit("U-ENDS", leg(RuleFactKind.EVENT, "isEnd && isInWorkingTime && minutesToClosing <= 10")));
    }

    static RuleRecord event(String ruleId, String when) {
        return each(ruleId, 1, leg(RuleFactKind.EVENT, when));
    }

    static RuleRecord alert(String ruleId, String when) {
        return each(ruleId, 1, leg(RuleFactKind.ALERT, when));
    }

    static RuleRecord idle(String ruleId, int workingDays, String when) {
        RuleLegRecord leg = leg(RuleFactKind.GAP, when);
        leg.setIdleWorkingDays(workingDays);
        return each(ruleId, 1, leg);
    }

    /** Every fact that meets the leg is a signal about the file. */
    static RuleRecord each(String ruleId, int version, RuleLegRecord leg) {
        return rule(ruleId, RuleSubject.OBLIGATION, RuleWindow.EACH, version, leg);
    }

    /** Twenty of a day are a signal about the unit. */
    private static RuleRecord unit(String ruleId, RuleLegRecord leg) {
        leg.setAtLeast(20);
        RuleRecord rule = rule(ruleId, RuleSubject.UNIT, RuleWindow.WORKING_DAYS, 1, leg);
        rule.getVersions().getFirst().setWindowDays(1);
        return rule;
    }

    static RuleLegRecord leg(RuleFactKind over, String when) {
        return RuleLegRecord.newBuilder()
                .setLegId("one")
                .setOver(over)
                .setWhen(when)
                .setAtLeast(1)
                .build();
    }

    /** The same rule with one version more, which counts from now on. */
    static RuleRecord next(RuleRecord rule, String when) {
        RuleVersionRecord last = rule.getVersions().getLast();
        RuleVersionRecord next = RuleVersionRecord.newBuilder(last)
                .setVersion(last.getVersion() + 1)
                .setLegs(List.of(RuleLegRecord.newBuilder(last.getLegs().getFirst())
                        .setWhen(when)
                        .build()))
                .build();
        List<RuleVersionRecord> versions = new ArrayList<>(rule.getVersions());
        versions.add(next);
        return RuleRecord.newBuilder(rule).setVersions(versions).build();
    }

    static Map<String, SpecificRecord> records(RuleRecord... rules) {
        Map<String, SpecificRecord> records = new LinkedHashMap<>();
        for (RuleRecord rule : rules) {
            records.put("rule/" + rule.getPackId() + "/" + rule.getRuleId(), rule);
        }
        return records;
    }

    private static RuleRecord rule(
            String ruleId, RuleSubject subject, RuleWindow window, int version, RuleLegRecord leg) {
        return RuleRecord.newBuilder()
                .setPackId("sample")
                .setRuleId(ruleId)
                .setScopeUnitId("*")
                .setVersions(List.of(RuleVersionRecord.newBuilder()
                        .setVersion(version)
                        .setSubject(subject)
                        .setSeverity(RuleSeverity.WARN)
                        .setWindow(window)
                        .setLegs(List.of(leg))
                        .setTextVi("Dấu hiệu " + ruleId)
                        .setTextEn("Hint " + ruleId)
                        .build()))
                .build();
    }
}
