package congvu.streams.judged;

import congvu.domain.reference.Unit;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.OnlinePayment;
import congvu.schemas.event.SubmissionChannel;
import congvu.testkit.fixtures.DossierFixture;
import congvu.testkit.fixtures.LimitsOfTheLaw;
import congvu.testkit.model.ReferenceData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The units of docs/scorecard.md: three wards of a province, and what happened there in March 2026. */
final class HandComputedUnits {
    private static final String FILE = "/scorecard-units.csv";

    private HandComputedUnits() {}

    static ReferenceData reference() {
        ReferenceData law = LimitsOfTheLaw.with();
        return new ReferenceData(
                Stream.concat(
                                Stream.of(Unit.of("province", null, "province")),
                                Stream.of("ward-1", "ward-2", "ward-3").map(id -> Unit.of(id, "province", id)))
                        .toList(),
                law.procedures(),
                law.calendars(),
                law.officeHours());
    }

    static List<SpecificRecord> events() {
        List<String> lines = lines();
        List<String> columns = List.of(lines.getFirst().split(";", -1));
        List<SpecificRecord> events = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(";", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < values.length; i++) {
                row.put(columns.get(i), values[i]);
            }
            String eventId = "e" + events.size();
            events.add(Objects.equals(row.get("topic"), "dossier") ? dossier(eventId, row) : feedback(eventId, row));
        }
        return events;
    }

    private static DossierEvent dossier(String eventId, Map<String, String> row) {
        String due = told(row, "due");
        String channel = told(row, "channel");
        String fee = told(row, "fee");
        String payment = told(row, "payment");
        return DossierEvent.newBuilder()
                .setEventId(eventId)
                .setSource("hand")
                .setDossierId(text(row, "id"))
                .setOccurredAt(DossierFixture.at(text(row, "at")))
                .setType(DossierEventType.valueOf(text(row, "type")))
                .setUnitId(told(row, "unit"))
                .setAppointmentAt(due == null ? null : DossierFixture.at(due))
                .setChannel(channel == null ? SubmissionChannel.UNKNOWN : SubmissionChannel.valueOf(channel))
                .setFeeVnd(fee == null ? null : Long.valueOf(fee))
                .setOnlinePayment(payment == null ? OnlinePayment.UNKNOWN : OnlinePayment.valueOf(payment))
                .setInputDigitised(answer(row, "input"))
                .setDataReused(answer(row, "reused"))
                .setResultDigitised(answer(row, "result"))
                .setIdentityVerified(answer(row, "verified"))
                .build();
    }

    private static FeedbackEvent feedback(String eventId, Map<String, String> row) {
        String score = told(row, "score");
        return FeedbackEvent.newBuilder()
                .setEventId(eventId)
                .setSource("hand")
                .setCaseId(text(row, "id"))
                .setKind(FeedbackKind.valueOf(text(row, "topic").toUpperCase(Locale.ROOT)))
                .setOccurredAt(DossierFixture.at(text(row, "at")))
                .setType(FeedbackEventType.valueOf(text(row, "type")))
                .setUnitId(told(row, "unit"))
                .setDossierId(told(row, "about"))
                .setScore(score == null ? null : Integer.valueOf(score))
                .setCategoryCode(told(row, "category"))
                .build();
    }

    private static @Nullable Boolean answer(Map<String, String> row, String column) {
        String told = told(row, column);
        return told == null ? null : told.equals("yes");
    }

    private static @Nullable String told(Map<String, String> row, String column) {
        String value = text(row, column);
        return value.isEmpty() ? null : value;
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }

    private static List<String> lines() {
        try (InputStream in = HandComputedUnits.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
