package congvu.producers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.gateway.GatewayOnFakeLog.Answer;
import congvu.producers.gateway.delivery.ReadyEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent gets its coded answer; nothing of it is repeated, and the good events beside it arrive. */
class HostileRequestsTest {

    private final LogLines logged = new LogLines();
    private final GatewayOnFakeLog gateway = new GatewayOnFakeLog();

    @AfterEach
    void close() {
        gateway.close();
        logged.close();
    }

    @Test
    void shouldNameADefectByItsClassOnlyWhenARequestMeetsOne() {
        // Given
        gateway.isBroken = true;

        // When
        Answer answer = gateway.post("/v1/dossiers", Events.dossier(Hostile.CANARY));

        // Then
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("INTERNAL");
        assertThat(logged.all())
                .anyMatch(line -> line.contains("could not be answered") && line.contains("IllegalStateException"))
                .noneMatch(line -> line.contains("Canary") || line.contains("broken"));
    }

    static Stream<Hostile> hostile() {
        return Hostile.all().stream();
    }

    @Test
    void shouldBeAsManyAsWasAskedFor() {
        // When / Then
        assertThat(Hostile.all())
                .hasSizeGreaterThanOrEqualTo(60)
                .extracting(Hostile::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void shouldGetItsCodedAnswerWhenARequestIsHostile(Hostile request) {
        // When
        Answer answer = gateway.post(
                request.path(),
                request.type(),
                request.key(),
                request.body(),
                request.headers().toArray(String[]::new));

        // Then
        assertThat(answer.status()).as(answer.text()).isEqualTo(request.status());
        assertThat(codes(answer)).as(answer.text()).contains(request.code());
        assertThat(answer.text() + answer.response().headers().map())
                .doesNotContainIgnoringCase("canary")
                .doesNotContain("0912345678", "Exception", "at congvu", "jetty", "javalin");
        assertThat(gateway.log.sentIds()).isEqualTo(request.good());
        assertThat(gateway.log.sent()).noneMatch(HostileRequestsTest::holdsTheCanary);
        assertThat(logged.all()).noneMatch(line -> line.contains("Canary") || line.contains("0912345678"));
    }

    private static boolean holdsTheCanary(ReadyEvent event) {
        return new String(event.value(), StandardCharsets.ISO_8859_1).contains("Canary");
    }

    private static List<String> codes(Answer answer) {
        List<String> codes = new ArrayList<>();
        codes.add(answer.json().path("code").asText());
        answer.json()
                .path("results")
                .forEach(result -> codes.add(result.path("code").asText()));
        return codes;
    }

    @ParameterizedTest
    @MethodSource("raw")
    void shouldGetItsCodedAnswerWhenARequestIsHardlyHttp(String request, String answer) throws IOException {
        // When
        String got = raw(request);

        // Then
        assertThat(got).startsWith("HTTP/1.1 " + answer.split(" ")[0]).contains(answer.split(" ")[1]);
        assertThat(got).doesNotContainIgnoringCase("canary").doesNotContainIgnoringCase("jetty");
        assertThat(gateway.log.sent()).isEmpty();
        assertThat(logged.all()).noneMatch(line -> line.contains("canary"));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> raw() {
        String host = "Host: x\r\nAuthorization: Bearer " + GatewayOnFakeLog.ALL + "\r\n";
        String json = "Content-Type: application/json\r\n";
        return Stream.of(
                raw("canary\r\n\r\n", "400 BAD_REQUEST"),
                raw("GET /" + "canary".repeat(5_000) + " HTTP/1.1\r\nHost: x\r\n\r\n", "414 URI_TOO_LONG"),
                raw("POST /v1/dossiers HTTP/1.1\r\nX: " + "canary".repeat(5_000) + "\r\n\r\n", "431 HEADERS_TOO_LARGE"),
                raw("POST /v1/dossiers HTTP/1.1\r\ncanary\r\n\r\n", "400 BAD_REQUEST"),
                raw("GET /v1/dossiers HTTP/1.1\r\n" + host + "\r\n", "405 METHOD_NOT_ALLOWED"),
                raw("DELETE /openapi.json HTTP/1.1\r\n" + host + "\r\n", "405 METHOD_NOT_ALLOWED"),
                raw("BREW /v1/dossiers HTTP/1.1\r\n" + host + "\r\n", "4 code"),
                raw(
                        "POST /v1/dossiers HTTP/1.1\r\n" + host + json
                                + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\ncanary",
                        "400 BAD_REQUEST"),
                raw(
                        "POST /v1/dossiers HTTP/1.1\r\n" + host + json + "Content-Length: 999999999\r\n\r\n{",
                        "413 REQUEST_TOO_LARGE"),
                raw(
                        "POST /v1/dossiers HTTP/1.1\r\n" + host + json + "Content-Length: 50\r\n\r\n{\"canary",
                        "408 TOO_SLOW"));
    }

    private static org.junit.jupiter.params.provider.Arguments raw(String request, String answer) {
        return org.junit.jupiter.params.provider.Arguments.of(request, answer);
    }

    /** Sends bytes as they are, and reads to the end of the connection. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.desk.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            byte[] answer = new byte[4_096];
            int got = 0;
            for (int more = 0; more >= 0 && !isWhole(answer, got); got += Math.max(more, 0)) {
                more = socket.getInputStream().read(answer, got, answer.length - got);
            }
            return new String(answer, 0, got, StandardCharsets.UTF_8);
        }
    }

    private static boolean isWhole(byte[] answer, int got) {
        String text = new String(answer, 0, got, StandardCharsets.UTF_8);
        return text.contains("\r\n\r\n") && text.endsWith("}");
    }
}
