package congvu.streams.unit;

import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleJudged;
import congvu.schemas.reference.RuleLegRecord;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleSeverity;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.reference.RuleVersionRecord;
import congvu.schemas.reference.RuleWindow;
import congvu.schemas.reference.UnitRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/** Rules about units as the topic of reference data brings them, and units in a tree. */
final class UnitRuleRecords {
    private UnitRuleRecords() {}

    /** All of them, and a province with two communes. */
    static Map<String, SpecificRecord> all() {
        Map<String, SpecificRecord> records = new LinkedHashMap<>();
        put(records, counter(), poorRatings(), lastMinute(), red(), praise());
        unit(records, "province", null);
        unit(records, "north", "province");
        unit(records, "south", "province");
        return records;
    }

    static void put(Map<String, SpecificRecord> records, RuleRecord... rules) {
        for (RuleRecord rule : rules) {
            records.put("rule/" + rule.getPackId() + "/" + rule.getRuleId(), rule);
        }
    }

    /** X-COUNTER: nobody there, at least two files overdue, at least one complaint, within five working days. */
    static RuleRecord counter() {
        return rule(
                "X-COUNTER",
                version -> version.setWindow(RuleWindow.WORKING_DAYS)
                        .setWindowDays(5)
                        .setSeverity(RuleSeverity.VIOLATION)
                        .setLegs(List.of(
                                atLeast("absent", RuleFactKind.DAY, "state == \"ABSENT\"", 1),
                                atLeast("overdue", RuleFactKind.ALERT, "rule == \"OVERDUE\"", 2),
                                atLeast("complaints", RuleFactKind.FILE, "family == \"PETITION\"", 1))));
    }

    static RuleRecord poorRatings() {
        return rule(
                "F-RATING",
                version -> version.setWindow(RuleWindow.CALENDAR_DAYS)
                        .setWindowDays(30)
                        .setSeverity(RuleSeverity.TRIAGE)
                        .setLegs(List.of(
                                atLeast("poor", RuleFactKind.RATING, "attitudeScore >= 1 && attitudeScore <= 2", 3))));
    }

    static RuleRecord lastMinute() {
        return rule(
                "O-LASTMINUTE",
                version -> version.setWindow(RuleWindow.WORKING_DAYS)
                        .setWindowDays(1)
                        .setWithDescendants(true)
                        .setLegs(List.of(atLeast("ends", RuleFactKind.EVENT, "isEnd && minutesToClosing <= 10", 3))));
    }

    static RuleRecord red() {
        return rule(
                "P-UNIT-RED",
                version -> version.setWindow(RuleWindow.MONTH)
                        .setJudged(RuleJudged.LIVE)
                        .setLegs(List.of(rate("on-time", "dossier.on-time.latest", 20)
                                .setRateBelow(0.95)
                                .build())));
    }

    static RuleRecord unsatisfied() {
        return rule(
                "P-UNIT-UNSATISFIED",
                version -> version.setWindow(RuleWindow.MONTH)
                        .setJudged(RuleJudged.LIVE)
                        .setLegs(List.of(rate("satisfied", "dossier.satisfied", 20)
                                .setRateBelow(0.9)
                                .build())));
    }

    static RuleRecord praise() {
        return rule(
                "K-PRAISE",
                version -> version.setWindow(RuleWindow.QUARTER)
                        .setSeverity(RuleSeverity.COMMENDATION)
                        .setLegs(List.of(
                                rate("on-time", "dossier.on-time.latest", 50)
                                        .setRateAtLeast(1.0)
                                        .build(),
                                RuleLegRecord.newBuilder()
                                        .setLegId("confirmed")
                                        .setOver(RuleFactKind.SIGNAL)
                                        .setWhen("state == \"CONFIRMED\"")
                                        .setAtMost(0)
                                        .build())));
    }

    static RuleLegRecord atLeast(String legId, RuleFactKind over, String when, int bound) {
        return RuleLegRecord.newBuilder()
                .setLegId(legId)
                .setOver(over)
                .setWhen(when)
                .setAtLeast(bound)
                .build();
    }

    static RuleRecord rule(String ruleId, Consumer<RuleVersionRecord.Builder> ofVersion) {
        return RuleRecord.newBuilder()
                .setPackId("default")
                .setRuleId(ruleId)
                .setScopeUnitId("*")
                .setVersions(List.of(version(1, ofVersion)))
                .build();
    }

    static RuleVersionRecord version(int number, Consumer<RuleVersionRecord.Builder> ofVersion) {
        RuleVersionRecord.Builder version = RuleVersionRecord.newBuilder()
                .setVersion(number)
                .setSubject(RuleSubject.UNIT)
                .setSeverity(RuleSeverity.WARN)
                .setTextVi("Dấu hiệu " + number)
                .setTextEn("Signal " + number);
        ofVersion.accept(version);
        return version.build();
    }

    private static RuleLegRecord.Builder rate(String legId, String formulaId, long minimumDenominator) {
        return RuleLegRecord.newBuilder()
                .setLegId(legId)
                .setFormulaId(formulaId)
                .setMinimumDenominator(minimumDenominator);
    }

    private static void unit(Map<String, SpecificRecord> records, String id, String parent) {
        records.put(
                "unit/" + id,
                UnitRecord.newBuilder()
                        .setUnitId(id)
                        .setName(id)
                        .setParentId(parent)
                        .build());
    }
}
