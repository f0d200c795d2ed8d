package congvu.intake.attendance;

import congvu.domain.attendance.AttendanceCorrection;
import congvu.domain.attendance.AttendanceEntry;
import congvu.domain.attendance.AttendanceEventCheck;
import congvu.domain.attendance.AttendanceEventType;
import congvu.domain.attendance.AttendanceRefusal;
import congvu.domain.attendance.DeviceReport;
import congvu.domain.dossier.EventCheck;
import congvu.intake.RecordKey;
import congvu.schemas.catalogue.DeviceKey;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.AttendanceEventDecoder;
import congvu.schemas.wire.AttendanceEventView;
import congvu.schemas.wire.RecordDecoder;
import congvu.schemas.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * From the bytes of a record to an event or a report that can be used, or to the reason why not. The key says which of the two
 * it is. Not thread safe.
 *
 * <p>A schema that was never met while the registry is away is neither: that exception goes on, and the record waits.
 */
public final class AttendanceIntake {
    private final AttendanceEventDecoder events;
    private final RecordDecoder<SpecificRecord> records;
    private final AttendanceEventView view = new AttendanceEventView();

    /** @param records of the topic, of whatever kind */
    public AttendanceIntake(AttendanceEventDecoder events, RecordDecoder<SpecificRecord> records) {
        this.events = events;
        this.records = records;
    }

    /** What a record says, or why it cannot be taken. */
    public Told take(byte @Nullable [] key, byte @Nullable [] value) {
        if (key == null || RecordKey.isReserved(key)) {
            return new Told.Refused(RefusalReason.MISSING_KEY, null);
        }
        boolean isDevice = DeviceKey.isDevice(key);
        if (key.length - (isDevice ? DeviceKey.PREFIX.length() : 0) > EventCheck.MAX_ID_CHARS) {
            return new Told.Refused(RefusalReason.ID_TOO_LONG, isDevice ? "deviceId" : "staffToken");
        }
        if (value == null) {
            return new Told.Refused(RefusalReason.BAD_FRAME, null);
        }
        try {
            return isDevice ? report(key, value) : event(key, value);
        } catch (WireException e) {
            return new Told.Refused(e.reason(), e.field());
        }
    }

    private Told report(byte[] key, byte[] value) {
        if (!(records.decode(value) instanceof congvu.schemas.event.DeviceReport told)) {
            return new Told.Refused(RefusalReason.UNKNOWN_SCHEMA, null);
        }
        byte[] id = told.getDeviceId().getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(key, DeviceKey.PREFIX.length(), key.length, id, 0, id.length)) {
            return new Told.Refused(RefusalReason.KEY_MISMATCH, "deviceId");
        }
        DeviceReport report = new DeviceReport(
                told.getDeviceId(),
                told.getCoveredFrom().toEpochMilli(),
                told.getCoveredTo().toEpochMilli());
        AttendanceRefusal refusal = AttendanceEventCheck.refusalOf(report);
        return refusal == null ? new Told.Report(report) : refused(refusal);
    }

    private Told event(byte[] key, byte[] value) {
        events.decode(value, view);
        if (!view.staffToken().contentEquals(key)) {
            return new Told.Refused(RefusalReason.KEY_MISMATCH, "staffToken");
        }
        AttendanceEventType type = AttendanceNames.toDomain(view.type());
        if (type == null) {
            return new Told.Refused(RefusalReason.UNKNOWN_TYPE, "type");
        }
        AttendanceEntry entry = entry(type);
        AttendanceRefusal refusal =
                AttendanceEventCheck.refusalOf(view.staffToken().requiredText(), entry);
        return refusal == null ? new Told.Event(entry) : refused(refusal);
    }

    private AttendanceEntry entry(AttendanceEventType type) {
        return AttendanceEntry.of(view.source().requiredText(), view.eventId().requiredText(), type, view.occurredAt())
                .approval(view.approvalId().text())
                .unit(view.unitId().text())
                .schedule(view.scheduleId().text())
                .devices(view.deviceIds())
                .days(day(view.fromDay()), day(view.toDay()))
                .span(view.fromAt(), view.toAt())
                .punch(
                        AttendanceNames.toDomain(view.direction()),
                        view.deviceId().text(),
                        AttendanceNames.toDomain(view.method()))
                .reason(view.reasonCode().text())
                .correction(type == AttendanceEventType.CORRECTED ? correction() : null)
                .build();
    }

    private @Nullable AttendanceCorrection correction() {
        String target = view.correctsEventId().text();
        return target == null
                ? null
                : new AttendanceCorrection(target, view.voidsCorrected(), view.correctedOccurredAt());
    }

    private static @Nullable LocalDate day(int epochDay) {
        return epochDay == AttendanceEventView.NO_DAY ? null : LocalDate.ofEpochDay(epochDay);
    }

    private static Told.Refused refused(AttendanceRefusal refusal) {
        RefusalReason reason = switch (refusal.reason()) {
            case MISSING_FIELD -> RefusalReason.MISSING_FIELD;
            case ID_TOO_LONG -> RefusalReason.ID_TOO_LONG;
            case UNUSABLE_ID -> RefusalReason.UNDECODABLE;
            case TOO_MANY -> RefusalReason.TOO_LARGE;
            case TIME_OUT_OF_RANGE, FROM_AFTER_TO -> RefusalReason.TIME_OUT_OF_RANGE;
        };
        return new Told.Refused(reason, refusal.field());
    }
}
