package congvu.domain.attendance;

import java.util.HashMap;
import java.util.Map;

/** The coverage of several devices. Immutable. */
public final class CoveredDevices implements DeviceCoverage {
    private static final CoveredDevices NONE = new CoveredDevices(Map.of());

    private final Map<String, CoveredSpans> spansByDevice;

    private CoveredDevices(Map<String, CoveredSpans> spansByDevice) {
        this.spansByDevice = spansByDevice;
    }

    public static CoveredDevices none() {
        return NONE;
    }

    public CoveredDevices with(DeviceReport report) {
        Map<String, CoveredSpans> extended = new HashMap<>(spansByDevice);
        CoveredSpans known = extended.getOrDefault(report.deviceId(), CoveredSpans.none());
        extended.put(report.deviceId(), known.with(new TimeSpan(report.coveredFrom(), report.coveredTo())));
        return new CoveredDevices(extended);
    }

    @Override
    public boolean covers(String deviceId, long from, long to) {
        return spansByDevice.getOrDefault(deviceId, CoveredSpans.none()).covers(from, to);
    }
}
