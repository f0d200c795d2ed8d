package congvu.producers.gateway;

import congvu.producers.gateway.event.EventStream;

/** Events as sources write them. */
final class Events {

    private Events() {}

    static String dossier(String eventId) {
        return dossier(eventId, "D-" + eventId, "onestop", "P1-C7");
    }

    static String dossier(String eventId, String dossierId, String source, String unitId) {
        return """
                {"eventId":"%s","source":"%s","dossierId":"%s","occurredAt":"2026-03-02T08:00:00+07:00",\
                "type":"ACCEPTED","unitId":"%s","procedureId":"1.004873","channel":"ONLINE"}""".formatted(eventId, source, dossierId, unitId);
    }

    /** A good event of a stream. */
    static String good(EventStream stream, String eventId) {
        String common = "{\"eventId\":\"" + eventId + "\",\"source\":\"onestop\",";
        String at = "\"occurredAt\":\"2026-03-02T08:00:00+07:00\",";
        return switch (stream) {
            case DOSSIERS -> dossier(eventId);
            case TASKS ->
                common + at + "\"taskId\":\"T-1\",\"type\":\"ASSIGNED\",\"unitId\":\"P1\",\"dueAt\":1773000000000}";
            case FEEDBACK ->
                common + at
                        + "\"caseId\":\"C-1\",\"type\":\"RATED\",\"kind\":\"RATING\",\"unitId\":\"P1\",\"score\":5}";
            case ATTENDANCE ->
                common + at
                        + "\"staffToken\":\"s-1\",\"type\":\"ASSIGNED\",\"unitId\":\"P1\",\"scheduleId\":\"office\","
                        + "\"deviceIds\":[\"G1\"],\"fromDay\":\"2026-01-01\"}";
            case DEVICE_REPORTS ->
                common
                        + "\"deviceId\":\"G1\",\"coveredFrom\":\"2026-03-02T00:00:00Z\",\"coveredTo\":\"2026-03-03T00:00:00Z\"}";
            case INSPECTIONS ->
                common + at
                        + "\"subjectId\":\"P1\",\"subjectKind\":\"UNIT\",\"checkId\":\"K1\",\"type\":\"WITHDRAWN\"}";
        };
    }

    /** The same event with more in it, such as {@code "x":1}. */
    static String with(String event, String more) {
        return event.substring(0, event.length() - 1) + "," + more + "}";
    }

    /** An event inside a CloudEvent, its common fields as attributes. */
    static String cloudEvent(String id, String source, String type, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"%s","type":"%s","time":"2026-03-02T01:00:00Z","data":%s}""".formatted(id, source, type, data);
    }
}
