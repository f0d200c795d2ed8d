package congvu.streams.attendance;

import congvu.schemas.AvroSafety;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleLegRecord;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleSeverity;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.reference.RuleVersionRecord;
import congvu.schemas.reference.RuleWindow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Rules about persons as on the topic of reference data, and two about their units. */
public final class SampleRules {
    static {
        AvroSafety.install();
    }

    static final String LATE = "state == \"LATE\" || state == \"LATE_AND_LEFT_EARLY\"";
    static final String ABSENT = "state == \"ABSENT\"";
    static final String NO_PUNCH = "state == \"MISSING_PUNCH\" && isSettled";
    static final String POOR_CHECK = "!isCompliant";

    private SampleRules() {}

    /** One leg over days, checks or ratings, for all units, always in force. */
    public static RuleRecord rule(
            String ruleId, RuleSubject subject, RuleWindow window, int days, RuleLegRecord... legs) {
        return RuleRecord.newBuilder()
                .setPackId("sample")
                .setRuleId(ruleId)
                .setScopeUnitId("*")
                .setVersions(List.of(RuleVersionRecord.newBuilder()
                        .setVersion(1)
                        .setSubject(subject)
                        .setSeverity(RuleSeverity.WARN)
                        .setWindow(window)
                        .setWindowDays(days)
                        .setLegs(Arrays.asList(legs))
                        .setTextVi(ruleId)
                        .setTextEn(ruleId)
                        .build()))
                .build();
    }

    public static RuleLegRecord atLeast(int bound, RuleFactKind over, String when) {
        return RuleLegRecord.newBuilder()
                .setLegId(over.name().toLowerCase(java.util.Locale.ROOT))
                .setOver(over)
                .setWhen(when)
                .setAtLeast(bound)
                .build();
    }

    /** In force from a day on. */
    static RuleRecord from(String day, RuleRecord rule) {
        rule.getVersions().forEach(version -> version.setValidFrom(LocalDate.parse(day)));
        return rule;
    }

    /** What DOMAIN has of the working time of persons, a rule that counts days and checks, and two about units. */
    static Map<String, SpecificRecord> all() {
        RuleSubject staff = RuleSubject.STAFF;
        return records(
                rule("W-LATE", staff, RuleWindow.EACH, 0, atLeast(1, RuleFactKind.DAY, LATE)),
                rule("W-ABSENT", staff, RuleWindow.EACH, 0, atLeast(1, RuleFactKind.DAY, ABSENT)),
                rule("W-NOPUNCH", staff, RuleWindow.EACH, 0, atLeast(1, RuleFactKind.DAY, NO_PUNCH)),
                rule("W-LATE-PATTERN", staff, RuleWindow.WORKING_DAYS, 5, atLeast(3, RuleFactKind.DAY, LATE)),
                rule("W-LATE-MONTH", staff, RuleWindow.MONTH, 0, atLeast(5, RuleFactKind.DAY, LATE)),
                rule("I-NORM-STAFF", staff, RuleWindow.EACH, 0, atLeast(1, RuleFactKind.CHECK, POOR_CHECK)),
                rule(
                        "LATE-AND-POOR",
                        staff,
                        RuleWindow.YEAR,
                        0,
                        atLeast(1, RuleFactKind.DAY, LATE),
                        atLeast(1, RuleFactKind.CHECK, POOR_CHECK)),
                rule("U-EMPTY", RuleSubject.UNIT, RuleWindow.WORKING_DAYS, 1, atLeast(2, RuleFactKind.DAY, ABSENT)),
                rule(
                        "I-NORM-UNIT",
                        RuleSubject.UNIT,
                        RuleWindow.EACH,
                        0,
                        atLeast(1, RuleFactKind.CHECK, POOR_CHECK + " && !isOfPerson")));
    }

    public static Map<String, SpecificRecord> records(RuleRecord... rules) {
        Map<String, SpecificRecord> records = new LinkedHashMap<>();
        for (RuleRecord rule : rules) {
            records.put("rule/" + rule.getPackId() + "/" + rule.getRuleId(), rule);
        }
        return records;
    }
}
