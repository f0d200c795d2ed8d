package congvu.bench.process;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has used.
 *
 * @param cpuNanos of all its threads, user and system, since it began
 * @param heapBytes in use; after a full collection what is alive
 * @param peakRssBytes most memory it ever had from the operating system; {@link #UNKNOWN} where that is not told
 */
public record Usage(long cpuNanos, long heapBytes, long peakRssBytes) {

    /** Where the operating system does not say. */
    public static final long UNKNOWN = -1;

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";
    private static final long KIB = 1024;

    /** Of this process, now. */
    public static Usage now() {
        return new Usage(
                system().getProcessCpuTime(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                peakRss());
    }

    /** Of this process, after it has thrown away all that is not alive. */
    public static Usage afterFullCollection() {
        // Twice: what a finalizer or a cleaner held is free only the second time.
        System.gc();
        System.gc();
        return now();
    }

    public Report toReport(String word) {
        return Report.of(word)
                .with("cpuNanos", cpuNanos)
                .with("heapBytes", heapBytes)
                .with("peakRssBytes", peakRssBytes);
    }

    public static Usage of(Report report) {
        return new Usage(report.number("cpuNanos"), report.number("heapBytes"), report.number("peakRssBytes"));
    }

    private static OperatingSystemMXBean system() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    private static long peakRss() {
        if (!Files.exists(STATUS)) {
            return UNKNOWN;
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
