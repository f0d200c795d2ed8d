package congvu.producers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.gateway.GatewayOnFakeLog.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What sources see of the gateway. */
class GatewayHttpTest {

    private static final String CLOUD_EVENT = "application/cloudevents+json";
    private static final String CLOUD_EVENTS = "application/cloudevents-batch+json";
    private static final String DATA =
            "{\"dossierId\":\"D-1\",\"type\":\"ACCEPTED\",\"unitId\":\"P1-C7\",\"procedureId\":\"1.004873\"}";

    private final GatewayOnFakeLog gateway = new GatewayOnFakeLog();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void shouldTakeOneEventWhenItIsWhole() {
        // When
        Answer answer = gateway.post("/v1/dossiers", Events.dossier("e1"));

        // Then
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo("{\"accepted\":1,\"duplicates\":0,\"refused\":0,\"failed\":0,"
                        + "\"results\":[{\"index\":0,\"status\":\"accepted\",\"eventId\":\"e1\"}]}");
        assertThat(gateway.log.sentIds()).containsExactly("e1");
    }

    @Test
    void shouldTakeTheGoodOnesWhenOthersOfTheBatchAreBad() {
        // When
        Answer answer = gateway.post(
                "/v1/dossiers", "[" + Events.dossier("e1") + ",{\"eventId\":\"e2\"}," + Events.dossier("e3") + ",7]");

        // Then
        assertThat(answer.status()).isEqualTo(207);
        assertThat(IntStream.range(0, 4).mapToObj(answer::status))
                .containsExactly("accepted", "refused", "accepted", "refused");
        assertThat(answer.json().at("/results/1/code").asText()).isEqualTo("MISSING_FIELD");
        assertThat(answer.json().at("/results/3/code").asText()).isEqualTo("NOT_AN_EVENT");
        assertThat(gateway.log.sentIds()).containsExactly("e1", "e3");
    }

    @Test
    void shouldTakeOneEventALineWhenLinesAreSent() {
        // When
        Answer answer = gateway.post(
                "/v1/dossiers",
                "application/x-ndjson",
                GatewayOnFakeLog.ALL,
                Events.dossier("e1") + "\n" + Events.dossier("e2") + "\n");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(gateway.log.sentIds()).containsExactly("e1", "e2");
    }

    @Test
    void shouldSendTheSameBytesWhenAnEventComesAsACloudEventInAnyMode() {
        // Given
        String plain = """
                {"eventId":"e1","source":"onestop","occurredAt":1772413200000,"dossierId":"D-1","type":"ACCEPTED",\
                "unitId":"P1-C7","procedureId":"1.004873"}""";
        String structured = Events.cloudEvent("e1", "onestop", "vn.congvu.DossierEvent", DATA);

        // When
        byte[] sent = sentBy("/v1/dossiers", "application/json", plain);

        // Then
        assertThat(sentBy("/v1/events", CLOUD_EVENT, structured)).isEqualTo(sent);
        assertThat(sentBy("/v1/dossiers", CLOUD_EVENT, structured)).isEqualTo(sent);
        assertThat(sentBy("/v1/events", CLOUD_EVENTS, "[" + structured + "]")).isEqualTo(sent);
        assertThat(sentBy(
                        "/v1/events",
                        "application/json",
                        DATA,
                        "ce-specversion",
                        "1.0",
                        "ce-id",
                        "%651",
                        "ce-source",
                        "onestop",
                        "ce-type",
                        "vn.congvu.DossierEvent",
                        "ce-time",
                        "2026-03-02T08:00:00+07:00",
                        "ce-traceparent",
                        "00-ab-cd-01"))
                .isEqualTo(sent);
    }

    /** Sends to a fresh gateway, so that it is no repeat, and returns the value that went out. */
    private static byte[] sentBy(String path, String type, String body, String... headers) {
        try (GatewayOnFakeLog fresh = new GatewayOnFakeLog()) {
            Answer answer = fresh.post(path, type, GatewayOnFakeLog.ALL, body, headers);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(fresh.log.sent()).hasSize(1);
            return fresh.log.sent().getFirst().value();
        }
    }

    @Test
    void shouldRefuseAContradictionWhenAttributeAndFieldDiffer() {
        // Given
        String data = Events.with(DATA, "\"eventId\":\"other\"");

        // When
        Answer answer = gateway.post(
                "/v1/events",
                CLOUD_EVENT,
                GatewayOnFakeLog.ALL,
                Events.cloudEvent("e1", "onestop", "vn.congvu.DossierEvent", data));

        // Then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("CONFLICT");
        assertThat(answer.json().at("/results/0/field").asText()).isEqualTo("eventId");
    }

    @Test
    void shouldAnswerDuplicateWithoutSendingWhenAnEventIsRepeated() {
        // Given
        gateway.post("/v1/dossiers", Events.dossier("e1"));

        // When
        Answer again = gateway.post(
                "/v1/dossiers",
                "[" + Events.dossier("e1") + "," + Events.dossier("e2") + "," + Events.dossier("e2") + "]");

        // Then
        assertThat(again.status()).isEqualTo(200);
        assertThat(IntStream.range(0, 3).mapToObj(again::status)).containsExactly("duplicate", "accepted", "duplicate");
        assertThat(gateway.log.sentIds()).containsExactly("e1", "e2");
    }

    @Test
    void shouldRefuseAnIdWhenItSaysSomethingElseThanBefore() {
        // Given
        gateway.post("/v1/dossiers", Events.dossier("e1"));

        // When
        Answer answer = gateway.post("/v1/dossiers", Events.dossier("e1", "D-other", "onestop", "P1-C7"));

        // Then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("ID_REUSED");
        assertThat(gateway.log.sentIds()).containsExactly("e1");
    }

    @Test
    void shouldNotAnswerBeforeTheLogHasAnswered() throws Exception {
        // Given
        gateway.log.mood(FakeLog.Mood.WAITS);

        // When
        CompletableFuture<Answer> answer =
                CompletableFuture.supplyAsync(() -> gateway.post("/v1/dossiers", Events.dossier("e1")));
        while (gateway.log.sent().isEmpty()) {
            Thread.onSpinWait();
        }

        // Then: a request that came later has been answered meanwhile, so this one is being kept waiting
        gateway.log.mood(FakeLog.Mood.ACKNOWLEDGES);
        assertThat(gateway.post("/v1/dossiers", Events.dossier("e2")).status()).isEqualTo(200);
        assertThat(answer).isNotDone();
        gateway.log.acknowledge();
        assertThat(answer.get().status()).isEqualTo(200);
    }

    @Test
    void shouldAskForARepeatAndTakeItWhenTheLogFailed() {
        // Given
        gateway.log.mood(FakeLog.Mood.FAILS);
        Answer failed = gateway.post("/v1/dossiers", "[" + Events.dossier("e1") + "," + Events.dossier("e1") + "]");
        gateway.log.mood(FakeLog.Mood.ACKNOWLEDGES);

        // When
        Answer again = gateway.post("/v1/dossiers", Events.dossier("e1"));

        // Then
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.response().headers().firstValue("Retry-After")).hasValue("1");
        assertThat(failed.code()).isEqualTo("NOT_ACKNOWLEDGED");
        assertThat(failed.status(1)).isEqualTo("failed");
        assertThat(again.status(0)).isEqualTo("accepted");
    }

    @Test
    void shouldLetAKeySayOnlyWhatItMay() {
        // When / Then
        assertThat(bound("/v1/dossiers", Events.dossier("e1")).status()).isEqualTo(200);
        assertThat(bound("/v1/dossiers", Events.dossier("e2", "D", "hr", "P1-C7"))
                        .code())
                .isEqualTo("SOURCE_NOT_ALLOWED");
        assertThat(bound("/v1/dossiers", Events.dossier("e3", "D", "onestop", "P2"))
                        .code())
                .isEqualTo("UNIT_NOT_ALLOWED");
        assertThat(bound("/v1/dossiers", Events.dossier("e4", "D", "onestop", "nobody-knows"))
                        .code())
                .isEqualTo("UNIT_NOT_ALLOWED");
        assertThat(bound("/v1/dossiers", Events.dossier("e5").replace(",\"unitId\":\"P1-C7\"", ""))
                        .code())
                .isEqualTo("UNIT_NOT_TOLD");
        assertThat(bound("/v1/tasks", "{}").status()).isEqualTo(403);
        assertThat(gateway.post(
                                "/v1/events",
                                CLOUD_EVENT,
                                GatewayOnFakeLog.BOUND,
                                Events.cloudEvent("t1", "onestop", "vn.congvu.TaskEvent", """
                                        {"taskId":"T","type":"ASSIGNED","unitId":"P1"}"""))
                        .code())
                .isEqualTo("STREAM_NOT_ALLOWED");
        assertThat(bound("/v1/inspections", """
                {"eventId":"i1","source":"onestop","subjectId":"P2","subjectKind":"UNIT","checkId":"c",\
                "occurredAt":1772413200000,"type":"WITHDRAWN","unitId":"P1"}""").code()).isEqualTo("UNIT_NOT_ALLOWED");
        assertThat(gateway.log.sentIds()).containsExactly("e1");
    }

    @Test
    void shouldRefuseABoundKeyOnlyWhenTheTreeOfUnitsIsNotKnown() {
        // Given
        gateway.isTreeCurrent = false;

        // When / Then
        assertThat(bound("/v1/dossiers", Events.dossier("e1")).code()).isEqualTo("SCOPE_UNKNOWN");
        assertThat(gateway.post("/v1/dossiers", Events.dossier("e2")).status()).isEqualTo(200);
        assertThat(gateway.log.sentIds()).containsExactly("e2");
    }

    private Answer bound(String path, String body) {
        return gateway.post(path, "application/json", GatewayOnFakeLog.BOUND, body);
    }

    @Test
    void shouldLimitTheRateOfEachKeyByTheClockWhenItSendsTooMuch() {
        // Given
        gateway.post("/v1/dossiers", batch("a", 20));
        gateway.post("/v1/dossiers", batch("b", 20));

        // When
        Answer tooMuch = gateway.post("/v1/dossiers", batch("c", 20));
        Answer other = bound("/v1/dossiers", Events.dossier("e1"));
        gateway.nanos.addAndGet(200_000_000);
        Answer later = gateway.post("/v1/dossiers", batch("c", 20));

        // Then
        assertThat(tooMuch.status()).isEqualTo(429);
        assertThat(tooMuch.response().headers().firstValue("Retry-After")).hasValue("1");
        assertThat(tooMuch.code()).isEqualTo("RATE_LIMITED");
        assertThat(other.status()).isEqualTo(200);
        assertThat(later.status()).isEqualTo(200);
    }

    @Test
    void shouldTurnRequestsAwayWhenAsManyAsMayBeAreUnderWay() {
        // Given
        gateway.log.mood(FakeLog.Mood.WAITS);
        List<CompletableFuture<Answer>> waiting = IntStream.range(0, 2)
                .mapToObj(
                        i -> CompletableFuture.supplyAsync(() -> gateway.post("/v1/dossiers", Events.dossier("w" + i))))
                .toList();
        while (gateway.log.sent().size() < 2) {
            Thread.onSpinWait();
        }

        // When
        Answer third = gateway.post("/v1/dossiers", Events.dossier("e3"));

        // Then
        gateway.log.acknowledge();
        assertThat(third.code()).isEqualTo("BUSY");
        assertThat(third.status()).isEqualTo(503);
        assertThat(waiting)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
        assertThat(gateway.log.sentIds()).containsExactlyInAnyOrder("w0", "w1");
    }

    @Test
    void shouldAnswerWhatIsUnderWayWhenItEnds() {
        // Given
        gateway.log.mood(FakeLog.Mood.WAITS);
        CompletableFuture<Answer> waiting =
                CompletableFuture.supplyAsync(() -> gateway.post("/v1/dossiers", Events.dossier("e1")));
        while (gateway.log.sent().isEmpty()) {
            Thread.onSpinWait();
        }

        // When
        CompletableFuture<Void> end = CompletableFuture.runAsync(gateway.desk::close);
        while (!gateway.desk.isStopping()) {
            Thread.onSpinWait();
        }
        Answer late = gateway.post("/v1/dossiers", Events.dossier("e2"));
        gateway.log.acknowledge();

        // Then
        assertThat(waiting.join().status()).isEqualTo(200);
        end.join();
        assertThat(late.code()).isEqualTo("STOPPING");
        assertThat(gateway.log.sentIds()).containsExactly("e1");
    }

    @Test
    void shouldAccountForEveryEventWhenSomeAreBad() {
        // Given
        gateway.post("/v1/dossiers", "[" + Events.dossier("e1") + "," + Events.dossier("e1") + ",{},{\"x\":1}]");
        gateway.log.mood(FakeLog.Mood.FAILS);
        gateway.post("/v1/dossiers", Events.dossier("e2"));

        // When
        double in = gateway.meters.get("congvu.gateway.events.in").counter().count();

        // Then
        assertThat(in).isEqualTo(5);
        assertThat(List.of("accepted", "duplicate", "refused", "failed").stream()
                        .map(this::outcomes)
                        .toList())
                .containsExactly(1.0, 1.0, 2.0, 1.0);
        assertThat(gateway.meters
                        .get("congvu.gateway.requests")
                        .tag("status", "207")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private double outcomes(String outcome) {
        return gateway.meters.get("congvu.gateway.events").tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    @Test
    void shouldShowWhatThereIsToAnybody() {
        // When
        Answer answer = gateway.send(HttpRequest.newBuilder(URI.create(gateway.url() + "/openapi.json"))
                .build());

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("openapi").asText()).isEqualTo("3.1.0");
    }

    private static String batch(String prefix, int events) {
        return IntStream.range(0, events)
                .mapToObj(i -> Events.dossier(prefix + i))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
