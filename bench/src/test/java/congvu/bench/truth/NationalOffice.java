package congvu.bench.truth;

import congvu.domain.calendar.DayCount;
import congvu.domain.calendar.Term;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.Unit;
import congvu.producers.reference.ReferenceFiles;
import congvu.producers.reference.ReferenceSet;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.AttendanceEventType;
import congvu.schemas.event.DeviceReport;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.reference.WorkScheduleRecord;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.AttendanceDay;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.Rate;
import congvu.testkit.fixtures.DossierFixture;
import congvu.testkit.fixtures.ReferenceRecords;
import congvu.testkit.model.ReferenceData;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * An office under the shipped national calendar and hours, Monday to Friday 07:30-11:30 and 13:30-17:30, before the whole
 * topology. Times are wall clock in Ho Chi Minh City.
 */
final class NationalOffice implements AutoCloseable {

    /** Its procedures: two working hours with a cut-off at 15:00, and so many working days of eight hours. */
    static final String SAME_DAY = "same-day";

    static final String TWO_DAYS = "two-days";
    static final String FOUR_DAYS = "four-days";
    static final String FIVE_DAYS = "five-days";

    private static final ReferenceSet NATIONAL = ReferenceFiles.read(List.of(
            Path.of("../reference/vn/calendar.yaml"),
            Path.of("../reference/vn/office-hours.yaml"),
            Path.of("../reference/vn/schedules.yaml")));

    private static final LocalTime CUT_OFF = LocalTime.of(15, 0);

    private final ToldTopology topology = new ToldTopology();

    /** Stands open with these units. */
    NationalOffice(List<Unit> units) {
        topology.reference(reference(units));
    }

    /** Stands open with its one unit, {@code unit-1}. */
    static NationalOffice open() {
        return new NationalOffice(List.of(Unit.of("unit-1", null, "The one office")));
    }

    static Map<String, SpecificRecord> reference(List<Unit> units) {
        List<Procedure> procedures = List.of(
                new Procedure(
                        SAME_DAY,
                        SAME_DAY,
                        List.of(new ProcedureVersion(
                                1, null, null, Term.workingHours(2), CUT_OFF, true, false, List.of()))),
                days(TWO_DAYS, 2),
                days(FOUR_DAYS, 4),
                days(FIVE_DAYS, 5));
        Map<String, SpecificRecord> records = new LinkedHashMap<>(ReferenceRecords.of(
                new ReferenceData(units, procedures, NATIONAL.calendars(), NATIONAL.officeHours())));
        for (WorkScheduleRecord schedule : NATIONAL.schedules()) {
            records.put("schedule/" + schedule.getScheduleId(), schedule);
        }
        return records;
    }

    private static Procedure days(String id, int days) {
        return new Procedure(id, id, List.of(ProcedureVersion.of(1, Term.workingDays(days, DayCount.AS_HOURS))));
    }

    NationalOffice told(DossierFixture dossier) {
        dossier.events().forEach(this::told);
        return this;
    }

    NationalOffice told(SpecificRecord event) {
        switch (event) {
            case DossierEvent one -> topology.tell(ToldTopology.topics().dossiers(), one.getDossierId(), one);
            case AttendanceEvent one -> topology.tell(ToldTopology.topics().attendance(), one.getStaffToken(), one);
            case DeviceReport one ->
                topology.tell(ToldTopology.topics().attendance(), "device/" + one.getDeviceId(), one);
            default ->
                throw new IllegalArgumentException("Expected an event of an office, but found " + event.getClass());
        }
        return this;
    }

    /** The time is told, and all that follows from it is done. */
    NationalOffice at(String localDateTime) {
        topology.tick(DossierFixture.at(localDateTime));
        topology.settle();
        return this;
    }

    /** What is published of a dossier, null while nothing is. */
    @Nullable
    Obligation find(String dossierId) {
        return topology.results().obligations().get(dossierId);
    }

    Obligation file(String dossierId) {
        return Objects.requireNonNull(find(dossierId));
    }

    @Nullable
    AttendanceDay day(String token, String date) {
        return topology.results().days().get(token + "|" + date);
    }

    /** Numerator and denominator of a month, "-" where no rate is published. */
    String rate(String unitId, String month, String formula) {
        Rate rate = topology.results().rates().get(unitId + "|*|" + month + "|" + formula);
        return rate == null ? "-" : rate.getNumerator() + "/" + rate.getDenominator();
    }

    Map<String, Rate> rates() {
        return topology.results().rates();
    }

    /** Every version of the alerts of a dossier by one rule. */
    List<Alert> history(String dossierId, AlertRule rule) {
        return topology.transitions().stream()
                .filter(alert -> alert.getDossierId().equals(dossierId) && alert.getRule() == rule)
                .toList();
    }

    List<AlertState> states(String dossierId, AlertRule rule) {
        return history(dossierId, rule).stream().map(Alert::getState).toList();
    }

    ToldTopology topology() {
        return topology;
    }

    static AttendanceEvent assigned(String token, String unit, String fromDay, String... devices) {
        AttendanceEvent event = event(token, AttendanceEventType.ASSIGNED, fromDay + "T00:00");
        event.setUnitId(unit);
        event.setScheduleId("office-2-punches");
        event.setDeviceIds(List.of(devices));
        event.setFromDay(LocalDate.parse(fromDay));
        return event;
    }

    static AttendanceEvent punched(String token, String at) {
        return event(token, AttendanceEventType.PUNCHED, at);
    }

    static AttendanceEvent leave(String token, String approvedAt, String from, String to) {
        AttendanceEvent event = event(token, AttendanceEventType.LEAVE_APPROVED, approvedAt);
        event.setApprovalId("leave-" + from);
        event.setFromAt(DossierFixture.at(from));
        event.setToAt(DossierFixture.at(to));
        return event;
    }

    static DeviceReport report(String device, String from, String to) {
        return new DeviceReport(device + "/" + to, "devices", device, DossierFixture.at(from), DossierFixture.at(to));
    }

    static Instant time(String localDateTime) {
        return DossierFixture.at(localDateTime);
    }

    private static AttendanceEvent event(String token, AttendanceEventType type, String at) {
        return AttendanceEvent.newBuilder()
                .setEventId(token + "/" + type + "/" + at)
                .setSource("test")
                .setStaffToken(token)
                .setOccurredAt(DossierFixture.at(at))
                .setType(type)
                .build();
    }

    @Override
    public void close() {
        topology.close();
    }
}
