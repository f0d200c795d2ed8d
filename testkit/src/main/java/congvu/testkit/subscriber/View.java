package congvu.testkit.subscriber;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber shows.
 *
 * @param standing by name of a topic with states, keys of what stands; topics that it does not keep are left out
 * @param rates by key, each rate; null when it keeps none
 */
public record View(
        Map<String, Set<String>> standing, @Nullable Map<String, Share> rates) {

    /**
     * A rate as it stands.
     *
     * @param numerator cases that count for it
     * @param denominator cases that count at all
     */
    public record Share(long numerator, long denominator) {}

    public View {
        standing = Map.copyOf(standing);
        rates = rates == null ? null : Map.copyOf(rates);
    }
}
