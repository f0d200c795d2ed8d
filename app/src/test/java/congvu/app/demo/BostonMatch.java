package congvu.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import congvu.testkit.boston.BostonFigures;
import congvu.testkit.boston.BostonOracle;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds what a run says against the oracle, which has read the file by itself. */
final class BostonMatch {

    private BostonMatch() {}

    static void assertFigures(JsonNode found, BostonOracle oracle) {
        assertThat(of(found)).isEqualTo(of(oracle.total()));
        Map<String, Map<String, Object>> expected = new LinkedHashMap<>();
        oracle.byDepartment().forEach((department, figures) -> expected.put(department, of(figures)));
        Map<String, Map<String, Object>> byUnit = new LinkedHashMap<>();
        found.path("byUnit").properties().forEach(unit -> byUnit.put(unit.getKey(), of(unit.getValue())));
        assertThat(byUnit).isEqualTo(expected);
        assertThat(found.path("events").asLong())
                .isEqualTo(found.path("accepted").asLong()
                        + found.path("duplicates").asLong()
                        + found.path("rejected").asLong());
        assertThat(found.path("ratesAgree").asBoolean()).isTrue();
    }

    private static Map<String, Object> of(JsonNode node) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (String name : new String[] {
            "cases", "events", "closedOnTime", "closedLate", "openOverdue", "openNotDue", "noDeadline", "breachAlerts"
        }) {
            figures.put(name, node.path(name).asLong());
        }
        figures.put(
                "onTimeRate",
                rate(
                        node.path("onTimeRate").isNull()
                                ? null
                                : node.path("onTimeRate").decimalValue()));
        return figures;
    }

    private static Map<String, Object> of(BostonFigures figures) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("cases", figures.cases());
        map.put("events", figures.events());
        map.put("closedOnTime", figures.closedOnTime());
        map.put("closedLate", figures.closedLate());
        map.put("openOverdue", figures.openOverdue());
        map.put("openNotDue", figures.openNotDue());
        map.put("noDeadline", figures.noTarget());
        map.put("breachAlerts", figures.breachAlerts());
        map.put("onTimeRate", rate(figures.onTimeRate()));
        return map;
    }

    private static String rate(@Nullable BigDecimal rate) {
        return rate == null ? "n/a" : rate.stripTrailingZeros().toPlainString();
    }
}
