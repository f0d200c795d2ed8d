package congvu.testkit.attendance;

import congvu.domain.calendar.OfficeHours;
import congvu.domain.reference.Unit;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.DeviceReport;
import congvu.testkit.fixtures.ScheduleReading;
import congvu.testkit.model.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** What was told of persons and their devices, in the order in which it came, and which days follow from it. */
public final class HeardPersons {

    /** How long a punch may be on its way, and what the closings of a nation are spread over, by default. */
    private static final long GRACE_MILLIS = 60_000L;

    private static final long SPREAD_MILLIS = 15 * 60_000L;

    /** Nights reach over the ends of what is asked for, and nothing is further away than this. */
    private static final int DAYS_AROUND = 7;

    private final Map<String, List<AttendanceEvent>> persons = new LinkedHashMap<>();
    private final Map<String, List<DeviceReport>> reports = new HashMap<>();

    /** Takes a day of a person. */
    @FunctionalInterface
    public interface DaySink {

        /** @param closingDelay how long after its window a day of this person closes, in milliseconds */
        void accept(String staffToken, long closingDelay, ExpectedDay day);
    }

    public void hear(AttendanceEvent told) {
        persons.computeIfAbsent(told.getStaffToken(), none -> new ArrayList<>()).add(told);
    }

    public void hear(DeviceReport told) {
        reports.computeIfAbsent(told.getDeviceId(), none -> new ArrayList<>()).add(told);
    }

    /**
     * Every day of every person that the model knows.
     *
     * @param records of reference data, of which the schedules are read
     * @param first and
     * @param last local day of what was told
     * @param tick the highest one, epoch milliseconds
     */
    public void forEachDay(
            ReferenceData reference,
            Collection<SpecificRecord> records,
            LocalDate first,
            LocalDate last,
            long tick,
            DaySink sink) {
        StaffReference staff = staffReference(reference, records);
        persons.forEach((token, events) -> {
            long delay = closingDelay(token);
            AttendanceModel model = new AttendanceModel(staff, events, reportsOn(events), delay);
            first.minusDays(DAYS_AROUND).datesUntil(last.plusDays(DAYS_AROUND)).forEach(date -> {
                ExpectedDay day = model.expect(date, tick);
                if (day != null) {
                    sink.accept(token, delay, day);
                }
            });
        });
    }

    private static StaffReference staffReference(ReferenceData reference, Collection<SpecificRecord> records) {
        Map<String, OfficeHours> hours =
                reference.officeHours().stream().collect(Collectors.toMap(OfficeHours::id, Function.identity()));
        return new StaffReference(
                hours.values().iterator().next().zone(),
                reference.calendars().getFirst(),
                reference.units().stream()
                        .collect(Collectors.toMap(
                                Unit::id, unit -> Objects.requireNonNull(hours.get(unit.officeHoursId())))),
                ScheduleReading.of(records),
                List.of());
    }

    /** Of the devices of a person alone; the model looks through all that it is given. */
    private List<DeviceReport> reportsOn(List<AttendanceEvent> events) {
        return events.stream()
                .flatMap(event -> event.getDeviceIds().stream())
                .distinct()
                .flatMap(device -> reports.getOrDefault(device, List.of()).stream())
                .toList();
    }

    /** The sum of the characters, each times 31 to the power of its place, in 32 bits. */
    private static long closingDelay(String staffToken) {
        int hash = 0;
        for (int i = 0; i < staffToken.length(); i++) {
            hash = 31 * hash + staffToken.charAt(i);
        }
        return GRACE_MILLIS + (hash % SPREAD_MILLIS + SPREAD_MILLIS) % SPREAD_MILLIS;
    }
}
