package congvu.streams.judged;

import static congvu.testkit.fixtures.CaseFixture.complaint;
import static congvu.testkit.fixtures.CaseFixture.denunciation;
import static congvu.testkit.fixtures.CaseFixture.petition;
import static congvu.testkit.fixtures.TaskFixture.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import congvu.schemas.event.CaseComplexity;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.event.TaskEventType;
import congvu.schemas.rejected.RefusalReason;
import congvu.streams.stage.InputAccount;
import congvu.streams.stage.InputFamily;
import congvu.testkit.fixtures.CaseFixture;
import congvu.testkit.fixtures.TaskFixture;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is refused of tasks and feedback, with its code, and with nothing of what it said. */
class FamilyRefusalsTest {

    private static final String CANARY = "Nguyễn-Văn-Canary";
    private static final String NOON = "2026-03-02T12:00";

    private final RefusalBench bench = new RefusalBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldRefuseATaskWhenItLacksWhatItsTypeNeeds() {
        // When
        send(task("T1").happened(TaskEventType.ASSIGNED, NOON));
        send(task("T1").happened(TaskEventType.EXTENDED, NOON));
        send(task("T1").happened(TaskEventType.PROGRESSED, NOON));
        send(task("T1").happened(TaskEventType.CORRECTED, NOON));
        send(task("T1").happened(TaskEventType.UNKNOWN, NOON));

        // Then
        assertThat(bench.refusals())
                .containsExactly(
                        tuple(RefusalReason.MISSING_FIELD, "unitId"),
                        tuple(RefusalReason.MISSING_FIELD, "dueAt"),
                        tuple(RefusalReason.MISSING_FIELD, "progressPermille"),
                        tuple(RefusalReason.MISSING_FIELD, "correctsEventId"),
                        tuple(RefusalReason.UNKNOWN_TYPE, "type"));
        expectAccount(InputFamily.TASKS, 0, 5);
    }

    @Test
    void shouldTakeProgressUpToAThousandAndNoFurther() {
        // When
        for (int permille : new int[] {-1, 0, 1_000, 1_001}) {
            send(task("T" + permille)
                    .happened(TaskEventType.PROGRESSED, NOON)
                    .change(event -> event.setProgressPermille(permille)));
        }

        // Then
        assertThat(bench.refusals())
                .containsExactly(
                        tuple(RefusalReason.UNDECODABLE, "progressPermille"),
                        tuple(RefusalReason.UNDECODABLE, "progressPermille"));
        expectAccount(InputFamily.TASKS, 2, 2);
    }

    @Test
    void shouldRefuseWhenTheKeyIsOfAnother() {
        // When
        bench.send(InputFamily.TASKS, "T2", task("T1").completed(NOON).events().getFirst());
        bench.send(
                InputFamily.FEEDBACK,
                "C2",
                petition("C1").received(NOON).events().getFirst());

        // Then
        assertThat(bench.refusals())
                .containsExactly(
                        tuple(RefusalReason.KEY_MISMATCH, "taskId"), tuple(RefusalReason.KEY_MISMATCH, "caseId"));
    }

    @Test
    void shouldRefuseACaseWhenItLacksWhatItsTypeNeeds() {
        // When
        send(complaint("C1").happened(FeedbackEventType.RECEIVED, NOON));
        send(complaint("C1").happened(FeedbackEventType.ACCEPTED, NOON));
        send(petition("C1").happened(FeedbackEventType.RECEIVED, NOON));
        send(denunciation("C1").happened(FeedbackEventType.EXTENDED, NOON));
        send(denunciation("C1").found(NOON, CaseComplexity.UNKNOWN));
        send(complaint("C1").happened(FeedbackEventType.UNKNOWN, NOON));
        send(complaint("C1").happened(FeedbackEventType.RATED, NOON));
        send(complaint("C1").received(NOON).change(event -> event.setKind(FeedbackKind.UNKNOWN)));

        // Then
        assertThat(bench.refusals())
                .containsExactly(
                        tuple(RefusalReason.MISSING_FIELD, "unitId"),
                        tuple(RefusalReason.MISSING_FIELD, "unitId"),
                        tuple(RefusalReason.MISSING_FIELD, "unitId"),
                        tuple(RefusalReason.MISSING_FIELD, "appointmentAt"),
                        tuple(RefusalReason.MISSING_FIELD, "complexity"),
                        tuple(RefusalReason.UNKNOWN_TYPE, "type"),
                        tuple(RefusalReason.UNKNOWN_TYPE, "type"),
                        tuple(RefusalReason.UNKNOWN_TYPE, "kind"));
        expectAccount(InputFamily.FEEDBACK, 0, 8);
    }

    @Test
    void shouldRefuseADenunciationWhenItCarriesATokenAndTellNothingOfIt() {
        // When
        send(denunciation("C1").received(NOON).change(event -> event.setStaffToken(CANARY)));
        send(denunciation("C1").answered(NOON).change(event -> event.setStaffToken("")));

        // Then
        assertThat(bench.refusals())
                .containsExactly(
                        tuple(RefusalReason.FORBIDDEN_FIELD, "staffToken"),
                        tuple(RefusalReason.FORBIDDEN_FIELD, "staffToken"));
        assertThat(bench.everythingPublished()).doesNotContain(CANARY);
        expectAccount(InputFamily.FEEDBACK, 0, 2);
    }

    /** What a citizen wrote, with a number to call: in no field of a code, of no kind of feedback. */
    @Test
    void shouldRefuseFeedbackAndTellNothingOfItWhenASentenceStandsForACode() {
        // When
        send(petition("C1").received(NOON).change(event -> event.setChannelCode(CANARY + " 0912 345 678")));
        send(complaint("C2").received(NOON).change(event -> event.setCategoryCode("0912345678")));
        send(denunciation("C3").received(NOON).change(event -> event.setReasonCode(CANARY)));
        send(rating("C4").change(event -> event.setCategoryCode("")));
        send(rating("C5").change(event -> event.setChannelCode(CANARY)));
        send(rating("C6").change(event -> event.setReasonCode("R".repeat(201))));
        send(petition("C7")
                .received(NOON)
                .change(event -> event.setCategoryCode("LAND").setChannelCode("PORTAL:1.2")));

        // Then
        assertThat(bench.refusals())
                .containsExactly(
                        tuple(RefusalReason.UNDECODABLE, "channelCode"),
                        tuple(RefusalReason.UNDECODABLE, "categoryCode"),
                        tuple(RefusalReason.UNDECODABLE, "reasonCode"),
                        tuple(RefusalReason.UNDECODABLE, "categoryCode"),
                        tuple(RefusalReason.UNDECODABLE, "channelCode"),
                        tuple(RefusalReason.ID_TOO_LONG, "reasonCode"));
        assertThat(bench.everythingPublished()).doesNotContain(CANARY).doesNotContain("0912");
        expectAccount(InputFamily.FEEDBACK, 1, 6);
    }

    @Test
    void shouldRefuseBySchemaAloneWhenTheWriterKnowsADenouncer() {
        // Given: a writer whose schema of feedback has one more field, filled or not
        String ours = FeedbackEvent.getClassSchema().toString();
        Schema foreign = new Schema.Parser()
                .parse(ours.replace(
                        "{\"name\":\"reasonCode\"",
                        "{\"name\":\"Denouncer_Name\",\"type\":[\"null\",\"string\"],\"default\":null},"
                                + "{\"name\":\"reasonCode\""));
        assertThat(foreign.getField("Denouncer_Name")).isNotNull();

        // When
        bench.sendForeign(InputFamily.FEEDBACK, "C1", foreign(foreign, CANARY));
        bench.sendForeign(InputFamily.FEEDBACK, "C1", foreign(foreign, null));

        // Then
        assertThat(bench.refusals())
                .containsExactly(
                        tuple(RefusalReason.FORBIDDEN_FIELD, "denouncer"),
                        tuple(RefusalReason.FORBIDDEN_FIELD, "denouncer"));
        assertThat(bench.everythingPublished()).doesNotContain(CANARY).doesNotContain("Denouncer_Name");
        expectAccount(InputFamily.FEEDBACK, 0, 2);
    }

    @Test
    void shouldRefuseWhenTheKindOfACaseChanges() {
        // When
        send(petition("C1").received(NOON));
        send(complaint("C1").accepted("2026-03-03T12:00"));
        send(denunciation("C1").answered("2026-03-03T12:00"));
        send(petition("C1").answered("2026-03-03T12:00").change(event -> event.setEventId("answer")));

        // Then
        assertThat(bench.refusals())
                .containsExactly(tuple(RefusalReason.KEY_MISMATCH, "kind"), tuple(RefusalReason.KEY_MISMATCH, "kind"));
        expectAccount(InputFamily.FEEDBACK, 2, 2);
    }

    @Test
    void shouldKeepARatingApartWhenItBearsTheNumberOfACase() {
        // Given: the one is counted, the other owed; whichever comes first, neither may drive the other out
        send(petition("C1").received(NOON));
        send(rating("C1"));
        send(rating("R1"));

        // When
        send(petition("R1").received(NOON));

        // Then
        assertThat(bench.refusals()).isEmpty();
        expectAccount(InputFamily.FEEDBACK, 4, 0);
    }

    @Test
    void shouldSayWhereTheRefusedRecordStands() {
        // When
        send(task("T1").assigned("2026-03-02T08:00", "2026-03-04T17:00"));
        send(task("T1").happened(TaskEventType.UNKNOWN, NOON));

        // Then
        assertThat(bench.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.getSourceTopic()).isEqualTo("congvu.tasks");
            assertThat(rejected.getSourceOffset()).isEqualTo(1);
        });
        expectAccount(InputFamily.TASKS, 1, 1);
    }

    private static CaseFixture rating(String caseId) {
        return petition(caseId)
                .happened(FeedbackEventType.RATED, NOON)
                .change(event -> event.setKind(FeedbackKind.RATING)
                        .setEventId("rated")
                        .setUnitId("unit-1")
                        .setScore(5));
    }

    private static GenericRecord foreign(Schema schema, @Nullable String denouncer) {
        return new GenericRecordBuilder(schema)
                .set("eventId", "e")
                .set("source", "s")
                .set("caseId", "C1")
                .set("occurredAt", 1_772_400_000_000L)
                .set("type", new GenericData.EnumSymbol(schema.getField("type").schema(), "RECEIVED"))
                .set("kind", new GenericData.EnumSymbol(schema.getField("kind").schema(), "DENUNCIATION"))
                .set("unitId", "unit-1")
                .set("Denouncer_Name", denouncer)
                .build();
    }

    private void send(TaskFixture told) {
        for (TaskEvent event : told.events()) {
            bench.send(InputFamily.TASKS, event.getTaskId(), event);
        }
    }

    private void send(CaseFixture told) {
        for (FeedbackEvent event : told.events()) {
            bench.send(InputFamily.FEEDBACK, event.getCaseId(), event);
        }
    }

    /** in = accepted + duplicate + refused. */
    private void expectAccount(InputFamily topic, int accepted, int refused) {
        InputAccount account = bench.account(topic);
        assertThat(account.accepted()).isEqualTo(accepted);
        assertThat(account.refused()).isEqualTo(refused);
        assertThat(account.duplicates()).isZero();
        assertThat(bench.sent()).isEqualTo(accepted + refused);
    }
}
