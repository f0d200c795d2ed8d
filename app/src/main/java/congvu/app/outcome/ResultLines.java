package congvu.app.outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import congvu.schemas.result.Alert;
import congvu.schemas.result.Rate;
import congvu.schemas.result.Signal;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** One line for each alert, rate and signal. */
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

    /** A record of a topic that {@code watch} follows; of another one is a broken invariant. */
    public String of(SpecificRecord record) {
        return switch (record) {
            case Alert alert -> of(alert);
            case Rate rate -> of(rate);
            case Signal signal -> of(signal);
            default ->
                throw new IllegalStateException("Expected an alert, a rate or a signal, but found "
                        + record.getSchema().getName() + ".");
        };
    }

    abstract String of(Alert alert);

    abstract String of(Rate rate);

    abstract String of(Signal signal);

    private static final class Text extends ResultLines {

        @Override
        String of(Alert alert) {
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
        String of(Rate rate) {
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

        @Override
        String of(Signal signal) {
            return "%s  %-12s %s %s  %s %s  unit %s, version %d (%s): %s"
                    .formatted(
                            signal.getDay(),
                            signal.getState(),
                            signal.getRuleId(),
                            signal.getSeverity(),
                            signal.getSubjectKind(),
                            signal.getSubjectId(),
                            signal.getUnitId(),
                            signal.getVersion(),
                            signal.getCause(),
                            signal.getTextEn());
        }
    }

    private static final class Json extends ResultLines {

        private static final ObjectMapper MAPPER = new ObjectMapper();

        @Override
        String of(Alert alert) {
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
        String of(Rate rate) {
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

        @Override
        String of(Signal signal) {
            ObjectNode object = MAPPER.createObjectNode();
            object.put("kind", "signal");
            object.put("signalId", signal.getSignalId());
            object.put("ruleId", signal.getRuleId());
            object.put("packId", signal.getPackId());
            object.put("ruleVersion", signal.getRuleVersion());
            object.put("subjectKind", signal.getSubjectKind().name());
            object.put("subjectId", signal.getSubjectId());
            object.put("aboutId", signal.getAboutId());
            object.put("actionFamily", signal.getActionFamily().name());
            object.put("unitId", signal.getUnitId());
            object.put("severity", signal.getSeverity().name());
            object.put("normId", signal.getNormId());
            object.put("state", signal.getState().name());
            object.put("version", signal.getVersion());
            object.put("cause", signal.getCause().name());
            object.put("day", signal.getDay().toString());
            object.put("occurredFrom", signal.getOccurredFrom().toString());
            object.put("occurredUntil", signal.getOccurredUntil().toString());
            object.put("textVi", signal.getTextVi());
            object.put("textEn", signal.getTextEn());
            ObjectNode legs = object.putObject("legs");
            signal.getEvidence().forEach(leg -> legs.put(leg.getLegId(), leg.getCount()));
            return object.toString();
        }

        private static @Nullable String text(@Nullable Instant instant) {
            return instant == null ? null : instant.toString();
        }
    }
}
