package congvu.app.outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import congvu.schemas.result.Alert;
import congvu.schemas.result.Rate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line for each alert and each rate. */
public abstract sealed class ResultLines {

    private ResultLines() {}

    /** For people. */
    public static ResultLines text() {
        return new Text();
    }

    /** For scripts: one JSON object a line, instants in UTC. */
    public static ResultLines json() {
        return new Json();
    }

    public abstract String of(Alert alert);

    public abstract String of(Rate rate);

    private static final class Text extends ResultLines {

        @Override
        public String of(Alert alert) {
            return "%s  %-10s %s %d  %s  unit %s, promise %d, version %d (%s)"
                    .formatted(
                            alert.getReachedAt(),
                            alert.getState(),
                            alert.getRule(),
                            alert.getLevel(),
                            alert.getObligationId(),
                            alert.getUnitId(),
                            alert.getPromiseNumber(),
                            alert.getVersion(),
                            alert.getCause());
        }

        @Override
        public String of(Rate rate) {
            String value = rate.getRatio() == null
                    ? "n/a (" + rate.getUnavailableReason() + ")"
                    : "%.6f".formatted(rate.getRatio());
            return "rate  %s%s  %s  %s %s  %s = %d/%d, left out %d%s"
                    .formatted(
                            rate.getUnitId(),
                            rate.getWithDescendants() ? "/**" : "",
                            rate.getProcedureId(),
                            rate.getPeriodKind(),
                            rate.getPeriodStart(),
                            rate.getFormulaId() + " " + value,
                            rate.getNumerator(),
                            rate.getDenominator(),
                            rate.getExcluded(),
                            rate.getIsFinal() ? ", final" : "");
        }
    }

    private static final class Json extends ResultLines {

        private static final ObjectMapper MAPPER = new ObjectMapper();

        @Override
        public String of(Alert alert) {
            ObjectNode object = MAPPER.createObjectNode();
            object.put("kind", "alert");
            object.put("alertId", alert.getAlertId());
            object.put("obligationId", alert.getObligationId());
            object.put("dossierId", alert.getDossierId());
            object.put("unitId", alert.getUnitId());
            object.put("procedureId", alert.getProcedureId());
            object.put("rule", alert.getRule().name());
            object.put("level", alert.getLevel());
            object.put("promiseNumber", alert.getPromiseNumber());
            object.put("state", alert.getState().name());
            object.put("version", alert.getVersion());
            object.put("cause", alert.getCause().name());
            object.put("reachedAt", alert.getReachedAt().toString());
            object.put("dueAt", text(alert.getDueAt()));
            object.put("endedAt", text(alert.getEndedAt()));
            object.put("lateMillis", alert.getLateMillis());
            return object.toString();
        }

        @Override
        public String of(Rate rate) {
            ObjectNode object = MAPPER.createObjectNode();
            object.put("kind", "rate");
            object.put("unitId", rate.getUnitId());
            object.put("withDescendants", rate.getWithDescendants());
            object.put("procedureId", rate.getProcedureId());
            object.put("periodKind", rate.getPeriodKind().name());
            object.put("periodStart", rate.getPeriodStart().toString());
            object.put("formulaId", rate.getFormulaId());
            object.put("numerator", rate.getNumerator());
            object.put("denominator", rate.getDenominator());
            object.put("excluded", rate.getExcluded());
            object.put("ratio", rate.getRatio());
            object.put(
                    "unavailableReason",
                    rate.getUnavailableReason() == null
                            ? null
                            : rate.getUnavailableReason().name());
            object.put("revision", rate.getRevision());
            object.put("isFinal", rate.getIsFinal());
            return object.toString();
        }

        private static @Nullable String text(@Nullable Instant instant) {
            return instant == null ? null : instant.toString();
        }
    }
}
