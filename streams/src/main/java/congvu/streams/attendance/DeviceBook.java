package congvu.streams.attendance;

import congvu.domain.attendance.CoveredSpans;
import congvu.domain.attendance.DeviceCoverage;
import congvu.domain.attendance.DeviceReport;
import congvu.domain.attendance.TimeSpan;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import congvu.streams.stage.Recomputation;
import congvu.streams.store.Entry;
import congvu.streams.store.LoggedHashStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What devices have reported, kept under reserved keys of the store of persons, and who punches at which of them.
 *
 * <p>A report that releases days of many persons is worked through in pieces. Until that is done the device is marked in the
 * store, so that a restart in between begins with its persons again.
 */
final class DeviceBook implements DeviceCoverage {
    /** Longer than any device that reports each day can need; more gaps than that say that its reports are broken. */
    static final int MOST_SPANS = 2_000;

    private static final byte RESERVED = 0;
    private static final byte DEVICE = 'd';
    private static final byte DONE = 0;
    private static final byte PENDING = 1;

    private final LoggedHashStore store;
    private final Map<String, CoveredSpans> spansByDevice = new HashMap<>();
    private final Map<String, List<Entry>> staffByDevice = new HashMap<>();
    private final Set<String> pending = new TreeSet<>();
    private final Recomputation released = new Recomputation();
    private final PackedWriter out = new PackedWriter();
    private final PackedReader in = new PackedReader();

    DeviceBook(LoggedHashStore store) {
        this.store = store;
    }

    /** Whether a key of the store is a device's. */
    static boolean isDevice(byte[] storeKey) {
        return storeKey.length > 1 && storeKey[0] == RESERVED && storeKey[1] == DEVICE;
    }

    void clear() {
        spansByDevice.clear();
        staffByDevice.clear();
        pending.clear();
        released.restart();
    }

    /** Takes back what was kept of one device. */
    void restore(Entry entry) {
        String device = new String(entry.key(), 2, entry.key().length - 2, StandardCharsets.UTF_8);
        in.over(entry.value());
        if (in.get() == PENDING) {
            pending.add(device);
        }
        List<TimeSpan> spans = new ArrayList<>();
        long at = 0;
        for (int left = in.getUnsignedInt(); left > 0; left--) {
            long from = at + in.getSigned();
            at = from + in.getUnsigned();
            spans.add(new TimeSpan(from, at));
        }
        spansByDevice.put(device, CoveredSpans.of(spans));
    }

    /** When devices and persons are all there again: goes on with what was left over. */
    void restored() {
        List.copyOf(pending).forEach(this::release);
    }

    @Override
    public boolean covers(String deviceId, long from, long to) {
        return spansOf(deviceId).covers(from, to);
    }

    /** Whether a report would leave more gaps than anyone could want to keep. */
    boolean isTooMuch(DeviceReport report, long keptSince) {
        return with(report, keptSince).spans().size() > MOST_SPANS;
    }

    /**
     * Keeps a report; one that says nothing new changes nothing.
     *
     * @param keptSince no day that is kept asks about anything before, epoch milliseconds
     */
    void add(DeviceReport report, long keptSince) {
        String device = report.deviceId();
        CoveredSpans next = with(report, keptSince);
        if (!next.spans().equals(spansOf(device).spans())) {
            spansByDevice.put(device, next);
            release(device);
            save(device);
        }
    }

    /** From now on this person is looked at when the device is heard of. */
    void addStaff(String device, Entry person) {
        staffByDevice.computeIfAbsent(device, none -> new ArrayList<>()).add(person);
    }

    /** Persons who still wait to be looked at. */
    Recomputation released() {
        return released;
    }

    /** To be called when nobody waits any more. */
    void settled() {
        List<String> done = List.copyOf(pending);
        pending.clear();
        done.forEach(this::save);
    }

    private CoveredSpans with(DeviceReport report, long keptSince) {
        return spansOf(report.deviceId())
                .with(new TimeSpan(report.coveredFrom(), report.coveredTo()))
                .prune(keptSince);
    }

    private CoveredSpans spansOf(String device) {
        return spansByDevice.getOrDefault(device, CoveredSpans.none());
    }

    /** Only those are looked at of whom a day is not finally told: mostly nobody. Who has left the device does no harm. */
    private void release(String device) {
        for (Entry person : staffByDevice.getOrDefault(device, List.of())) {
            if (AttendanceCodec.isUncertain(person.value())) {
                released.add(person);
                pending.add(device);
            }
        }
    }

    private void save(String device) {
        out.reset();
        out.put(pending.contains(device) ? PENDING : DONE);
        List<TimeSpan> spans = spansOf(device).spans();
        out.putUnsigned(spans.size());
        long at = 0;
        for (TimeSpan span : spans) {
            out.putSigned(span.from() - at);
            out.putUnsigned(span.to() - span.from());
            at = span.to();
        }
        byte[] key = keyOf(device);
        Entry entry = store.find(key);
        if (entry == null) {
            store.put(key, out.toBytes());
        } else {
            store.put(entry, out.toBytes());
        }
    }

    private static byte[] keyOf(String device) {
        byte[] id = device.getBytes(StandardCharsets.UTF_8);
        byte[] key = new byte[2 + id.length];
        key[0] = RESERVED;
        key[1] = DEVICE;
        System.arraycopy(id, 0, key, 2, id.length);
        return key;
    }
}
