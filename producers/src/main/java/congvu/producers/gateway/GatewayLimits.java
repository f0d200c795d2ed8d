package congvu.producers.gateway;

import java.time.Duration;

/**
 * What a gateway takes.
 *
 * @param requestBytes largest body
 * @param eventBytes largest event of a body
 * @param eventsPerRequest most events of a body
 * @param requestsUnderWay most requests at a time that hold a body or wait for Kafka; each needs several times its body, and
 *     many times one that is made for it, of empty objects
 * @param connections most connections
 * @param readWithin longest time for a whole body to come in
 * @param eventsPerSecond of each key that has no rate of its own
 * @param burstEvents so many at once after a pause, of each key
 */
public record GatewayLimits(
        int requestBytes,
        int eventBytes,
        int eventsPerRequest,
        int requestsUnderWay,
        int connections,
        Duration readWithin,
        int eventsPerSecond,
        int burstEvents) {

    public GatewayLimits {
        if (burstEvents < eventsPerRequest) {
            throw new IllegalArgumentException("Expected burstEvents to be at least eventsPerRequest, "
                    + eventsPerRequest + ", but found " + burstEvents + ": a full batch would never pass.");
        }
        if (eventBytes > requestBytes) {
            throw new IllegalArgumentException("Expected eventBytes to be at most requestBytes, " + requestBytes
                    + ", but found " + eventBytes + ".");
        }
    }

    /** The standard values. */
    public static GatewayLimits standard() {
        return new GatewayLimits(2_097_152, 65_536, 1_000, 32, 512, Duration.ofSeconds(10), 2_000, 10_000);
    }
}
