package congvu.producers.gateway;

import org.jspecify.annotations.Nullable;

/**
 * What a gateway says of itself.
 *
 * @param state running, failing or stopping
 * @param isHealthy whether events are being acknowledged, as far as any were sent, and units are known
 * @param underWay requests at this moment
 * @param isReferenceCurrent whether the tree of units is what is published
 * @param lastFailure code of the last failure, while nothing was acknowledged since
 */
public record GatewayHealth(
        String state,
        boolean isHealthy,
        int underWay,
        boolean isReferenceCurrent,
        @Nullable String lastFailure) {}
