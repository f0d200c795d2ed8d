package congvu.producers.gateway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One hostile request and the answer that it must get. {@code CANARY} stands for what must be seen nowhere afterwards.
 *
 * @param name of the case
 * @param path and the media type and body of the request
 * @param key of the sender; null for none
 * @param good ids of events in it that must be taken all the same
 */
record Hostile(
        String name,
        String path,
        String type,
        String key,
        List<String> headers,
        String body,
        int status,
        String code,
        List<String> good) {

    /** Names, numbers and words of persons that no answer, log or topic may hold. */
    static final String CANARY = "Tran-Thi-Canary-0912345678";

    private static final String JSON = "application/json";
    private static final String CLOUD_EVENT = "application/cloudevents+json";
    private static final String CLOUD_EVENTS = "application/cloudevents-batch+json";
    private static final String FEEDBACK = """
            {"eventId":"f","source":"portal","caseId":"C-1","occurredAt":"2026-03-02T08:00:00Z","type":"RECEIVED",\
            "kind":"DENUNCIATION","unitId":"P1-C7"}""";

    /** A request that breaks a whole request: nothing of it is taken. */
    private static Hostile whole(String name, String path, String type, String body, int status, String code) {
        return new Hostile(name, path, type, GatewayOnFakeLog.ALL, List.of(), body, status, code, List.of());
    }

    private static Hostile by(String name, String key, int status, String code, String... headers) {
        String body = Events.dossier("h-key");
        return new Hostile(name, "/v1/dossiers", JSON, key, Arrays.asList(headers), body, status, code, List.of());
    }

    /** A bad event between two good ones. */
    private static Hostile among(String name, String path, String bad, String code) {
        String before = good(path, name + "-1");
        String after = good(path, name + "-2");
        return new Hostile(
                name,
                path,
                JSON,
                GatewayOnFakeLog.ALL,
                List.of(),
                "[" + before + "," + bad + "," + after + "]",
                207,
                code,
                List.of(name + "-1", name + "-2"));
    }

    private static String good(String path, String id) {
        return switch (path) {
            case "/v1/dossiers" -> Events.dossier(id);
            case "/v1/feedback" -> FEEDBACK.replace("\"f\"", "\"" + id + "\"").replace("C-1", "C-" + id);
            case "/v1/attendance" -> """
                    {"eventId":"%s","source":"hr","staffToken":"s-1","occurredAt":"2026-03-02T08:00:00Z","type":"PUNCHED"}""".formatted(id);
            case "/v1/inspections" -> """
                    {"eventId":"%s","source":"hr","subjectId":"P1","subjectKind":"UNIT","checkId":"c","occurredAt":0,\
                    "type":"WITHDRAWN"}""".formatted(id).replace(":0,", ":1772413200000,");
            default -> throw new IllegalArgumentException(path);
        };
    }

    private static Hostile dossier(String name, String from, String to, String code) {
        return among(name, "/v1/dossiers", Events.dossier("h-" + name).replace(from, to), code);
    }

    private static Hostile dossierWith(String name, String more, String code) {
        return among(name, "/v1/dossiers", Events.with(Events.dossier("h-" + name), more), code);
    }

    private static Hostile feedbackWith(String name, String more, String code) {
        return among(name, "/v1/feedback", Events.with(FEEDBACK, more), code);
    }

    /** All of them. */
    static List<Hostile> all() {
        List<Hostile> all = new ArrayList<>();
        all.addAll(ofPersons());
        all.addAll(ofValues());
        all.addAll(ofBodies());
        all.addAll(ofEnvelopes());
        all.addAll(ofSenders());
        return all;
    }

    private static List<Hostile> ofPersons() {
        return List.of(
                feedbackWith("denouncer", "\"denouncer\":\"" + CANARY + "\"", "FORBIDDEN_FIELD"),
                feedbackWith("denouncer-in-vietnamese", "\"nguoiToCao\":\"" + CANARY + "\"", "FORBIDDEN_FIELD"),
                feedbackWith("denouncer-within", "\"more\":{\"Denouncer_Name\":\"" + CANARY + "\"}", "FORBIDDEN_FIELD"),
                feedbackWith(
                        "denouncer-in-a-list", "\"more\":[{\"whistleblower\":\"" + CANARY + "\"}]", "FORBIDDEN_FIELD"),
                feedbackWith("accused", "\"staffToken\":\"s-1\"", "FORBIDDEN_FIELD"),
                feedbackWith("applicant", "\"Họ và tên\":\"" + CANARY + "\"", "FORBIDDEN_FIELD"),
                feedbackWith("telephone", "\"phone_number\":\"" + CANARY + "\"", "FORBIDDEN_FIELD"),
                feedbackWith("person-as-a-name", "\"" + CANARY + "\":true", "UNKNOWN_FIELD"),
                feedbackWith("words-as-a-category", "\"categoryCode\":\"" + CANARY + " said so\"", "UNDECODABLE"),
                feedbackWith("number-as-a-reason", "\"reasonCode\":\"0912345678\"", "UNDECODABLE"));
    }

    private static List<Hostile> ofValues() {
        return List.of(
                dossierWith("unknown-field", "\"unitID\":\"" + CANARY + "\"", "UNKNOWN_FIELD"),
                dossierWith("twice", "\"unitId\":\"" + CANARY + "\"", "UNDECODABLE"),
                dossierWith("forged-line", "\"stepId\":\"a\\nERROR " + CANARY + "\"", "UNDECODABLE"),
                dossierWith("lone-surrogate", "\"stepId\":\"\\ud800" + CANARY + "\"", "UNDECODABLE"),
                dossierWith("huge-number", "\"feeVnd\":" + "9".repeat(500), "UNDECODABLE"),
                dossierWith("fraction", "\"statusCode\":1.5", "UNDECODABLE"),
                dossierWith("number-as-text", "\"statusCode\":\"" + CANARY + "\"", "UNDECODABLE"),
                dossierWith("flag-as-text", "\"voidsCorrected\":\"true\"", "UNDECODABLE"),
                dossierWith("nested", "\"stepId\":" + "[".repeat(200) + "]".repeat(200), "UNDECODABLE"),
                dossierWith("too-large", "\"stepId\":\"" + "x".repeat(3_000) + "\"", "TOO_LARGE"),
                dossierWith("long-id", "\"stepId\":\"" + "x".repeat(201) + "\"", "ID_TOO_LONG"),
                dossierWith("bar-in-an-id", "\"stepId\":\"" + CANARY + "|*\"", "UNDECODABLE"),
                dossier("unit-with-all-below", "\"P1-C7\"", "\"P1/**\"", "UNDECODABLE"),
                dossier("step-as-a-dossier", "D-h-step-as-a-dossier", CANARY + "/s/1", "UNDECODABLE"),
                dossier("unknown-symbol", "\"ACCEPTED\"", "\"" + CANARY + "\"", "UNKNOWN_TYPE"),
                dossier("unknown-type", "\"ACCEPTED\"", "\"UNKNOWN\"", "UNKNOWN_TYPE"),
                dossier("no-unit", ",\"unitId\":\"P1-C7\"", "", "MISSING_FIELD"),
                dossier("null-id", "\"h-null-id\"", "null", "MISSING_FIELD"),
                dossier("empty-id", "\"D-h-empty-id\"", "\"\"", "MISSING_FIELD"),
                dossier("reserved-key", "D-h-reserved-key", "\\u0000" + CANARY, "UNDECODABLE"),
                dossier("local-time", "2026-03-02T08:00:00+07:00", "2026-03-02T08:00:00", "UNDECODABLE"),
                dossier("far-future", "2026-03-02", "9999-03-02", "TIME_OUT_OF_RANGE"),
                dossier("seconds", "\"2026-03-02T08:00:00+07:00\"", "1772413200", "TIME_OUT_OF_RANGE"),
                dossier("other-source", "\"onestop\"", "\"" + CANARY + "\"", "SOURCE_NOT_ALLOWED"),
                among("not-an-event", "/v1/dossiers", "\"" + CANARY + "\"", "NOT_AN_EVENT"),
                among("device-as-a-person", "/v1/attendance", """
                        {"eventId":"h","source":"hr","staffToken":"device/G1","occurredAt":1772413200000,"type":"PUNCHED"}""", "UNDECODABLE"),
                among("unknown-norm", "/v1/inspections", """
                        {"eventId":"h","source":"hr","subjectId":"P1","subjectKind":"UNIT","checkId":"c2",\
                        "occurredAt":1772413200000,"type":"CHECKED","unitId":"P1","normId":"nobody","finding":"COMPLIANT"}""", "UNKNOWN_NORM"));
    }

    private static List<Hostile> ofBodies() {
        String event = Events.dossier("h-body");
        return List.of(
                whole("cut-off", "/v1/dossiers", JSON, event.substring(0, 60) + CANARY, 400, "MALFORMED_JSON"),
                whole("empty", "/v1/dossiers", JSON, "", 400, "EMPTY_BODY"),
                whole("empty-batch", "/v1/dossiers", JSON, "[]", 400, "EMPTY_BODY"),
                whole("two-values", "/v1/dossiers", JSON, event + event, 400, "MALFORMED_JSON"),
                whole("bottomless", "/v1/dossiers", JSON, "[".repeat(5_000), 400, "MALFORMED_JSON"),
                whole("xml", "/v1/dossiers", "application/xml", "<e>" + CANARY + "</e>", 415, "UNSUPPORTED_MEDIA_TYPE"),
                whole("latin", "/v1/dossiers", JSON + "; charset=latin1", event, 415, "UNSUPPORTED_MEDIA_TYPE"),
                whole("too-many", "/v1/dossiers", JSON, "[" + "1,".repeat(20) + "1]", 413, "TOO_MANY_EVENTS"),
                whole("too-many-bytes", "/v1/dossiers", JSON, " ".repeat(30_000) + event, 413, "REQUEST_TOO_LARGE"),
                whole("no-such-address", "/v1/" + CANARY, JSON, event, 404, "NOT_FOUND"),
                whole("traversal", "/v1/..%2f..%2fetc%2fpasswd", JSON, event, 404, "NOT_FOUND"),
                whole("actions", "/v1/actions", JSON, event, 404, "NOT_FOUND"),
                whole("reference", "/v1/reference", JSON, event, 404, "NOT_FOUND"));
    }

    private static List<Hostile> ofEnvelopes() {
        String data = "{\"dossierId\":\"D\",\"type\":\"ACCEPTED\",\"unitId\":\"P1\"}";
        String event = Events.cloudEvent("h", "onestop", "vn.congvu.DossierEvent", data);
        return List.of(
                whole("plain-anywhere", "/v1/events", JSON, Events.dossier("h"), 415, "UNSUPPORTED_MEDIA_TYPE"),
                whole(
                        "other-type",
                        "/v1/events",
                        CLOUD_EVENT,
                        event.replace("vn.congvu", CANARY),
                        422,
                        "UNKNOWN_CLOUD_EVENT"),
                whole("other-stream", "/v1/tasks", CLOUD_EVENT, event, 422, "UNKNOWN_CLOUD_EVENT"),
                whole(
                        "other-version",
                        "/v1/events",
                        CLOUD_EVENT,
                        event.replace("1.0", "0.3"),
                        422,
                        "UNKNOWN_CLOUD_EVENT"),
                whole("no-list", "/v1/events", CLOUD_EVENTS, event, 400, "MALFORMED_JSON"),
                whole(
                        "person-as-an-extension",
                        "/v1/events",
                        CLOUD_EVENT,
                        Events.with(event, "\"denouncer\":\"" + CANARY + "\""),
                        422,
                        "FORBIDDEN_FIELD"),
                whole(
                        "encoded-data",
                        "/v1/events",
                        CLOUD_EVENT,
                        Events.with(event, "\"data_base64\":\"AAAA\""),
                        422,
                        "UNKNOWN_CLOUD_EVENT"));
    }

    private static List<Hostile> ofSenders() {
        String binary = "1.0";
        return List.of(
                by("no-key", null, 401, "UNAUTHENTICATED"),
                by("unknown-key", CANARY, 401, "UNAUTHENTICATED"),
                by(
                        "hash-as-a-key",
                        congvu.producers.gateway.key.NewKey.hashOf(GatewayOnFakeLog.ALL),
                        401,
                        "UNAUTHENTICATED"),
                by("two-keys", GatewayOnFakeLog.ALL, 401, "UNAUTHENTICATED", "Authorization", "Basic " + CANARY),
                by("compressed", GatewayOnFakeLog.ALL, 415, "UNSUPPORTED_MEDIA_TYPE", "Content-Encoding", "gzip"),
                by(
                        "half-percent",
                        GatewayOnFakeLog.ALL,
                        400,
                        "BAD_CLOUD_EVENT",
                        "ce-specversion",
                        binary,
                        "ce-id",
                        "%4"),
                new Hostile(
                        "unit-of-others",
                        "/v1/dossiers",
                        JSON,
                        GatewayOnFakeLog.BOUND,
                        List.of(),
                        Events.dossier("h-unit", "D", "onestop", CANARY),
                        422,
                        "UNIT_NOT_ALLOWED",
                        List.of()));
    }
}
