package congvu.app.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleVersionRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Rules for people, as a table, and for scripts. */
public final class RulesReport {

    private static final int WIDEST = 90;

    private RulesReport() {}

    private record Row(RuleRecord rule, RuleVersionRecord version) {}

    /** One line for each version of each rule. */
    public static String table(List<RuleRecord> rules, RuleLanguage language) {
        List<ColumnData<Row>> columns = List.of(
                column("rule", row -> row.rule.getRuleId()),
                column("pack", row -> row.rule.getPackId()),
                column("for", row -> row.rule.getScopeUnitId()),
                column("version", row -> row.version.getVersion() + validity(row.version)),
                column("about", row -> RuleWords.subject(row.version, language)),
                column("severity", row -> row.version.getSeverity().name().toLowerCase(Locale.ROOT)),
                column("norm", row -> row.version.getNormId() == null ? "" : row.version.getNormId()),
                column("asks for", row -> RuleWords.of(row.version, language)));
        return AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, rows(rules), columns);
    }

    private static ColumnData<Row> column(String name, Function<Row, String> of) {
        return new Column()
                .header(name)
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(HorizontalAlign.LEFT)
                .maxWidth(WIDEST, OverflowBehaviour.NEWLINE)
                .with(of);
    }

    private static String validity(RuleVersionRecord version) {
        String from = version.getValidFrom() == null ? "" : " from " + version.getValidFrom();
        return from + (version.getValidTo() == null ? "" : " to " + version.getValidTo());
    }

    private static List<Row> rows(List<RuleRecord> rules) {
        List<Row> rows = new ArrayList<>();
        rules.forEach(rule -> rule.getVersions().forEach(version -> rows.add(new Row(rule, version))));
        return rows;
    }

    /**
     * One JSON object.
     *
     * @param problems one line each, with file and line; empty when all is well
     */
    public static String json(List<RuleRecord> rules, List<String> problems) {
        ObjectNode object = new ObjectMapper().createObjectNode();
        object.put("rules", rules.size());
        ArrayNode versions = object.putArray("versions");
        rows(rules).forEach(row -> {
            ObjectNode one = versions.addObject();
            one.put("ruleId", row.rule.getRuleId());
            one.put("packId", row.rule.getPackId());
            one.put("scopeUnitId", row.rule.getScopeUnitId());
            one.put("version", row.version.getVersion());
            one.put("isEnabled", row.version.getIsEnabled());
            one.put("subject", row.version.getSubject().name());
            one.put("severity", row.version.getSeverity().name());
            one.put("normId", row.version.getNormId());
            one.put("words", RuleWords.of(row.version, RuleLanguage.EN));
            one.put("wordsVi", RuleWords.of(row.version, RuleLanguage.VI));
        });
        problems.forEach(object.putArray("problems")::add);
        return object.toString();
    }
}
