package congvu.bench.scenario;

/**
 * What a pass over events took.
 *
 * @param events how many
 * @param nanos by the clock on the wall
 * @param jobCpuNanos processor time of the job
 * @param brokerCpuNanos of the broker meanwhile
 */
record Pass(long events, long nanos, long jobCpuNanos, long brokerCpuNanos) {
    private static final double NANOS_PER_SECOND = 1e9;

    double eventsPerSecond() {
        return events / seconds();
    }

    double seconds() {
        return nanos / NANOS_PER_SECOND;
    }

    double cpuSecondsPerMillion() {
        return perMillion(jobCpuNanos + brokerCpuNanos);
    }

    double jobCpuSecondsPerMillion() {
        return perMillion(jobCpuNanos);
    }

    double brokerCpuSecondsPerMillion() {
        return perMillion(brokerCpuNanos);
    }

    private double perMillion(long cpuNanos) {
        return cpuNanos / NANOS_PER_SECOND / (events / 1e6);
    }
}
