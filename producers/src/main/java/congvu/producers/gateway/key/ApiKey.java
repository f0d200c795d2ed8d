package congvu.producers.gateway.key;

import congvu.domain.reference.IdRule;
import congvu.producers.gateway.event.EventStream;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may say what. The key itself is nowhere: only its hash.
 *
 * @param id name for logs and meters, short and of no person
 * @param sha256 hash of the key, 64 hexadecimal digits in small letters
 * @param sources names that events may carry as their source
 * @param streams what may be sent
 * @param units units whose subtrees events may name; null: the key speaks for all units of its sources
 * @param eventsPerSecond its own rate; null for that of the gateway
 */
public record ApiKey(
        String id,
        String sha256,
        Set<String> sources,
        Set<EventStream> streams,
        @Nullable Set<String> units,
        @Nullable Integer eventsPerSecond) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public ApiKey {
        sources = Set.copyOf(sources);
        streams = Set.copyOf(streams);
        units = units == null ? null : Set.copyOf(units);
        require(isName(id), "an id of small letters, digits, dots and dashes", "another one");
        require(
                HASH.matcher(sha256).matches(),
                "sha256 to be 64 hexadecimal digits in small letters",
                "something else");
        require(
                !sources.isEmpty() && sources.stream().allMatch(IdRule::isUsable),
                "at least one usable source",
                "none");
        require(!streams.isEmpty(), "at least one stream", "none");
        require(
                units == null || (!units.isEmpty() && units.stream().allMatch(IdRule::isUsableForUnit)),
                "units to be all, or a list of at least one unit",
                "no usable one");
    }

    /** Whether this can be the id of a key: 1 to 64 small letters, digits, dots, dashes and underscores. */
    public static boolean isName(String id) {
        return NAME.matcher(id).matches();
    }

    /** Whether events must name a unit below one of the key's. */
    public boolean isBoundToUnits() {
        return units != null;
    }

    byte[] hash() {
        return HexFormat.of().parseHex(sha256);
    }

    private static void require(boolean holds, String expected, String found) {
        if (!holds) {
            throw new IllegalArgumentException("Expected " + expected + ", but found " + found + ".");
        }
    }
}
