package congvu.producers.simulate.truth;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the truth as JSON Lines, a file for each kind. Failures to write are {@link UncheckedIOException}s. */
public final class TruthFiles implements TruthSink, AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator days;
    private final JsonGenerator obligations;
    private final JsonGenerator alerts;
    private final JsonGenerator rates;
    private final JsonGenerator injected;
    private final JsonGenerator signals;

    private TruthFiles(Path folder) throws IOException {
        days = open(folder.resolve("attendance-days.jsonl"));
        obligations = open(folder.resolve("obligations.jsonl"));
        alerts = open(folder.resolve("overdue-alerts.jsonl"));
        rates = open(folder.resolve("rates.jsonl"));
        injected = open(folder.resolve("injected.jsonl"));
        signals = open(folder.resolve("signals.jsonl"));
    }

    /** Begins the files of a folder anew; makes the folder where there is none. */
    public static TruthFiles in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new TruthFiles(folder);
    }

    @Override
    public boolean wantsAttendance() {
        return true;
    }

    @Override
    public void attendance(AttendanceTruth truth) {
        line(days, json -> {
            json.writeStringField("staffToken", truth.token());
            date(json, "date", truth.epochDay());
            json.writeStringField("unitId", truth.unitId());
            json.writeStringField("scheduleId", truth.scheduleId());
            json.writeStringField("state", truth.state().name());
            json.writeNumberField("lateMillis", truth.lateMillis());
            json.writeNumberField("earlyMillis", truth.earlyMillis());
            texts(json, "reasons", truth.reasons());
            name(json, "stateBefore", truth.before());
        });
    }

    @Override
    public void obligation(ObligationTruth truth) {
        line(obligations, json -> {
            json.writeStringField("obligationId", truth.id());
            json.writeStringField("family", truth.family().name());
            json.writeStringField("kind", truth.isStep() ? "STEP" : "WHOLE_FILE");
            json.writeStringField("unitId", truth.unitId());
            instant(json, "acceptedAt", truth.acceptedAt());
            instant(json, "firstDueAt", truth.firstDueAt());
            instant(json, "dueAt", truth.dueAt());
            instant(json, "endedAt", truth.endedAt());
            name(json, "verdictFirst", truth.verdictFirst());
            name(json, "verdictLatest", truth.verdictLatest());
            json.writeBooleanField("overdue", truth.isOverdue());
        });
    }

    @Override
    public void alert(ExpectedAlert alert) {
        line(alerts, json -> {
            json.writeStringField("obligationId", alert.obligationId());
            json.writeStringField("family", alert.family().name());
            json.writeStringField("rule", alert.isAgain() ? "OVERDUE_AGAIN" : "OVERDUE");
            json.writeNumberField("promiseNumber", alert.promise());
            instant(json, "dueAt", alert.dueAt());
            json.writeStringField("state", alert.state().name());
        });
    }

    @Override
    public void injected(InjectedTruth truth) {
        line(injected, json -> {
            json.writeStringField("kind", truth.kind().code());
            json.writeStringField("subjectKind", truth.subjectKind());
            json.writeStringField("subject", truth.subject());
            json.writeStringField("unitId", truth.unitId());
            texts(
                    json,
                    "days",
                    truth.epochDays().stream()
                            .map(day -> LocalDate.ofEpochDay(day).toString())
                            .toList());
            texts(json, "eventIds", truth.eventIds());
            texts(json, "members", truth.members());
            texts(
                    json,
                    "implies",
                    truth.implies().stream().map(kind -> kind.code()).toList());
        });
    }

    @Override
    public void rate(RateTruth rate) {
        line(rates, json -> {
            json.writeStringField("unitId", rate.unitId());
            json.writeBooleanField("withDescendants", rate.withDescendants());
            json.writeStringField("measure", rate.measure().name());
            json.writeStringField("period", rate.period());
            json.writeNumberField("numerator", rate.numerator());
            json.writeNumberField("denominator", rate.denominator());
        });
    }

    @Override
    public void signal(SignalTruth signal) {
        line(signals, json -> {
            json.writeStringField("signalId", signal.signalId());
            json.writeStringField("ruleId", signal.ruleId());
            json.writeStringField("subjectKind", signal.subject().name());
            json.writeStringField("subjectId", signal.subjectId());
            json.writeStringField("occurrence", signal.occurrence());
            json.writeStringField("unitId", signal.unitId());
            date(json, "day", signal.epochDay());
        });
    }

    @Override
    public void close() {
        for (JsonGenerator file : List.of(days, obligations, alerts, rates, injected, signals)) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Writes the fields of a line. */
    @FunctionalInterface
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static void line(JsonGenerator json, Fields fields) {
        try {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void date(JsonGenerator json, String name, int epochDay) throws IOException {
        json.writeStringField(name, LocalDate.ofEpochDay(epochDay).toString());
    }

    private static void instant(JsonGenerator json, String name, @Nullable Long millis) throws IOException {
        json.writeStringField(
                name, millis == null ? null : Instant.ofEpochMilli(millis).toString());
    }

    private static void name(JsonGenerator json, String name, @Nullable Enum<?> value) throws IOException {
        json.writeStringField(name, value == null ? null : value.name());
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static JsonGenerator open(Path file) throws IOException {
        JsonGenerator json = JSON.createGenerator(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        json.setRootValueSeparator(new SerializedString("\n"));
        return json;
    }
}
