package congvu.streams.attendance;

import congvu.domain.attendance.AttendancePolicy;
import congvu.domain.calendar.OfficeHours;
import congvu.domain.reference.Unit;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.DeviceReport;
import congvu.schemas.result.AttendanceState;
import congvu.testkit.attendance.AttendanceModel;
import congvu.testkit.attendance.ExpectedDay;
import congvu.testkit.attendance.RandomStaff;
import congvu.testkit.attendance.StaffMonth;
import congvu.testkit.attendance.StaffReference;
import congvu.testkit.fixtures.ReferenceRecords;
import congvu.testkit.fixtures.ScheduleRecords;
import congvu.testkit.model.ReferenceData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** Some persons under one roof for some weeks, in random histories, and what the model says of their days. */
final class Office {
    static final AttendancePolicy POLICY = new AttendancePolicy(60_000, 900_000);
    private static final int PERSONS = 4;
    private static final long HOUR = 3_600_000;

    final List<StaffMonth> months = new ArrayList<>();
    final StaffReference reference;
    final List<DeviceReport> reports = new ArrayList<>();
    private final LocalDate first;
    private final LocalDate last;

    Office(long seed) {
        for (int i = 0; i < PERSONS; i++) {
            StaffMonth month = RandomStaff.of(1_000 + seed * PERSONS + i);
            months.add(month);
            reports.addAll(month.reports());
        }
        reference = months.getFirst().reference();
        first = months.getFirst().first();
        last = months.getFirst().last();
    }

    /** When everything has closed, and nothing is too late. */
    Instant end() {
        return last.plusDays(8).atTime(12, 0).atZone(reference.zone()).toInstant();
    }

    /** Units and their hours. */
    ReferenceData data() {
        List<Unit> units = new ArrayList<>();
        units.add(Unit.of("city", null, "city"));
        reference.hoursByUnit().keySet().stream().sorted().forEach(id -> units.add(unitBelow(id)));
        List<OfficeHours> hours = List.copyOf(reference.hoursByUnit().values());
        return new ReferenceData(units, List.of(), List.of(reference.holidays()), hours);
    }

    Map<String, SpecificRecord> references() {
        Map<String, SpecificRecord> records = new LinkedHashMap<>(ReferenceRecords.of(data()));
        reference.schedules().forEach(one -> records.put("schedule/" + one.id(), ScheduleRecords.of(one)));
        return records;
    }

    private Unit unitBelow(String id) {
        for (StaffReference.Closure closure : reference.closures()) {
            if (closure.unitId().equals(id)) {
                return new Unit(id, "city", id, id, null, closure.lastDay(), closure.successorId());
            }
        }
        return new Unit(id, "city", id, id, null, null, null);
    }

    /** Events and reports as they were made, with a tick every six hours. */
    List<Object> inOrder() {
        TreeMap<Long, List<Object>> arrivals = new TreeMap<>();
        for (StaffMonth month : months) {
            month.events().forEach(event -> add(arrivals, event.getOccurredAt().toEpochMilli(), event));
        }
        reports.forEach(report -> add(arrivals, report.getCoveredTo().toEpochMilli(), report));
        return withTicks(arrivals);
    }

    /** All of it late and out of order, one in five twice. */
    List<Object> shuffled(long seed) {
        Random random = new Random(seed);
        long from = millis(first.minusDays(6));
        long span = end().toEpochMilli() - from;
        TreeMap<Long, List<Object>> arrivals = new TreeMap<>();
        List<Object> told = new ArrayList<>(reports);
        months.forEach(month -> told.addAll(month.events()));
        for (Object one : told) {
            for (int times = random.nextInt(5) == 0 ? 2 : 1; times > 0; times--) {
                add(arrivals, from + (long) (random.nextDouble() * span), one);
            }
        }
        return withTicks(arrivals);
    }

    private static void add(NavigableMap<Long, List<Object>> arrivals, long at, Object one) {
        arrivals.computeIfAbsent(at, none -> new ArrayList<>()).add(one);
    }

    private List<Object> withTicks(NavigableMap<Long, List<Object>> arrivals) {
        List<Object> deliveries = new ArrayList<>();
        for (long tick = millis(first.minusDays(6)); tick < end().toEpochMilli(); tick += 6 * HOUR) {
            Map<Long, List<Object>> due = arrivals.headMap(tick, true);
            due.values().forEach(deliveries::addAll);
            due.clear();
            deliveries.add(Instant.ofEpochMilli(tick));
        }
        arrivals.values().forEach(deliveries::addAll);
        deliveries.add(end());
        return deliveries;
    }

    /** What is to be told at the end, by key of the topic. */
    Map<String, ExpectedDay> expected() {
        Map<String, ExpectedDay> expected = new TreeMap<>();
        for (StaffMonth month : months) {
            AttendanceModel model =
                    new AttendanceModel(reference, month.events(), reports, delayOf(month.staffToken()));
            for (LocalDate day = first.minusDays(10); !day.isAfter(last.plusDays(12)); day = day.plusDays(1)) {
                ExpectedDay found = model.expect(day, end().toEpochMilli());
                if (found != null && (found.state() != AttendanceState.OPEN || found.lateMillis() > 0)) {
                    expected.put(month.staffToken() + "|" + day, found);
                }
            }
        }
        return expected;
    }

    int events() {
        return months.stream().mapToInt(month -> month.events().size()).sum();
    }

    /** The sum of the characters, each times 31 to the power of its place, in 32 bits. */
    static long delayOf(String staffToken) {
        int hash = 0;
        for (int i = 0; i < staffToken.length(); i++) {
            hash = 31 * hash + staffToken.charAt(i);
        }
        long spread = POLICY.spreadMillis();
        return POLICY.firingGraceMillis() + (hash % spread + spread) % spread;
    }

    private long millis(LocalDate day) {
        return day.atStartOfDay(reference.zone()).toInstant().toEpochMilli();
    }

    /** The key under which something told is sent. */
    static String keyOf(Object told) {
        return told instanceof DeviceReport report
                ? "device/" + report.getDeviceId()
                : ((AttendanceEvent) told).getStaffToken();
    }
}
