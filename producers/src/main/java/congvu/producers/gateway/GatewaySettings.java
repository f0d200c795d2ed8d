package congvu.producers.gateway;

import java.time.Duration;

/**
 * How a gateway runs.
 *
 * @param host address to listen on; in clear text, so loopback, with a reverse proxy before it
 * @param port 0 for any free one
 * @param limits of what is taken
 * @param acknowledgeWithin how long Kafka is waited for before an event counts as failed
 * @param referenceStale after so long without having seen the end of the reference topic no unit is known any more
 * @param recentEvents acknowledged events that are remembered; 0 for none
 */
public record GatewaySettings(
        String host,
        int port,
        GatewayLimits limits,
        Duration acknowledgeWithin,
        Duration referenceStale,
        int recentEvents) {

    private static final int ANY_PORT = 0;
    private static final int STANDARD_RECENT = 200_000;

    /** The standard values on a free port, for tests and trials. */
    public static GatewaySettings standard() {
        return new GatewaySettings(
                "127.0.0.1",
                ANY_PORT,
                GatewayLimits.standard(),
                Duration.ofSeconds(15),
                Duration.ofSeconds(60),
                STANDARD_RECENT);
    }

    /** The same with other limits. */
    public GatewaySettings with(GatewayLimits others) {
        return new GatewaySettings(host, port, others, acknowledgeWithin, referenceStale, recentEvents);
    }

    /** The same on a port of its own. */
    public GatewaySettings at(int otherPort) {
        return new GatewaySettings(host, otherPort, limits, acknowledgeWithin, referenceStale, recentEvents);
    }

    /** The same with another patience for Kafka. */
    public GatewaySettings acknowledging(Duration within) {
        return new GatewaySettings(host, port, limits, within, referenceStale, recentEvents);
    }
}
