package congvu.producers.importing;

import congvu.domain.dossier.EventCheck;
import congvu.producers.fingerprint.Fingerprint;
import congvu.schemas.catalogue.DeviceKey;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.DeviceReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Which devices took punches, and the times of the first and the last one of each. */
final class DeviceSpans {

    private final Map<String, Instant> first = new TreeMap<>();
    private final Map<String, Instant> last = new TreeMap<>();

    /** Looks at an event of any kind. */
    void see(SpecificRecord event) {
        if (event instanceof AttendanceEvent punch
                && punch.getType() == AttendanceEventType.PUNCHED
                && punch.getDeviceId() != null) {
            Instant at = punch.getOccurredAt();
            first.merge(punch.getDeviceId(), at, (one, other) -> one.isBefore(other) ? one : other);
            last.merge(punch.getDeviceId(), at, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /**
     * A report for each device: from its first line to its last one, or as stated.
     *
     * @param from first instant covered, where it is stated
     * @param to end of the span, not part of it, where it is stated
     */
    List<DeviceReport> reports(String source, @Nullable Instant from, @Nullable Instant to) {
        return first.entrySet().stream()
                .map(device -> report(
                        source,
                        device.getKey(),
                        from == null ? device.getValue() : from,
                        to == null ? end(device.getKey()) : to))
                .toList();
    }

    /** The instant after the last line, which is covered itself. */
    private Instant end(String device) {
        return Objects.requireNonNull(last.get(device), device).plusMillis(1);
    }

    private static DeviceReport report(String source, String device, Instant from, Instant to) {
        String id = DeviceKey.of(device) + "/" + from.toEpochMilli() + "/" + to.toEpochMilli();
        return DeviceReport.newBuilder()
                .setEventId(id.length() <= EventCheck.MAX_ID_CHARS ? id : Fingerprint.of(id))
                .setSource(source)
                .setDeviceId(device)
                .setCoveredFrom(from)
                .setCoveredTo(to)
                .build();
    }
}
