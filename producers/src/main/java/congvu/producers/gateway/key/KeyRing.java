package congvu.producers.gateway.key;

import congvu.producers.gateway.event.EventStream;
import congvu.producers.yaml.YamlFile;
import congvu.producers.yaml.YamlMap;
import congvu.producers.yaml.YamlProblem;
import congvu.producers.yaml.YamlText;
import congvu.producers.yaml.YamlValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All keys of a gateway, read from a file once. A key is random, so that its plain SHA-256 cannot be turned back by trying;
 * a guess is compared with every hash, each in the time that any other takes.
 */
public final class KeyRing {

    private static final int MOST_KEY_CHARS = 200;
    private static final int MOST_EVENTS_PER_SECOND = 1_000_000;
    private static final String ALL = "all";

    private final List<ApiKey> keys;
    private final List<byte[]> hashes;

    private KeyRing(List<ApiKey> keys) {
        this.keys = List.copyOf(keys);
        this.hashes = keys.stream().map(ApiKey::hash).toList();
    }

    /** A ring of keys that differ in id and hash. */
    public static KeyRing of(List<ApiKey> keys) {
        Set<String> seen = new HashSet<>();
        for (ApiKey key : keys) {
            if (!seen.add(key.id()) || !seen.add(key.sha256())) {
                throw new IllegalArgumentException("Expected each key once, but the id or the hash of " + key.id()
                        + " stands there a second time.");
            }
        }
        return new KeyRing(keys);
    }

    /**
     * Reads a file of keys: docs/gateway.md says what stands in it.
     *
     * @throws YamlProblem naming the place of what is wrong
     */
    public static KeyRing read(Path file) {
        return YamlFile.read(file, KeyRing::read);
    }

    private static KeyRing read(YamlMap top) {
        List<ApiKey> keys = top.required("keys").asList().maps(KeyRing::key);
        if (keys.isEmpty()) {
            throw top.required("keys")
                    .place()
                    .problem(
                            "Expected at least one key, but there is none. Make one with:" + " congvu gateway new-key");
        }
        return of(keys);
    }

    private static ApiKey key(YamlMap map) {
        return new ApiKey(
                map.text("id"),
                map.text("sha256"),
                texts(map.required("sources")),
                streams(map.required("streams")),
                units(map.required("units")),
                map.optional("eventsPerSecond", value -> (int) value.asText().number(1, MOST_EVENTS_PER_SECOND)));
    }

    private static Set<String> texts(YamlValue value) {
        return new LinkedHashSet<>(value.asList().texts());
    }

    private static Set<EventStream> streams(YamlValue value) {
        Set<EventStream> streams = new LinkedHashSet<>();
        for (YamlValue item : value.asList().items()) {
            YamlText label = item.asText();
            streams.add(EventStream.ofLabel(label.text())
                    .orElseThrow(() -> label.place()
                            .problem("Expected a stream such as dossiers or device-reports, but found '" + label.text()
                                    + "'.")));
        }
        return streams;
    }

    /** Nothing said is not all: that must be written. */
    private static @Nullable Set<String> units(YamlValue value) {
        return value instanceof YamlText text && text.text().equals(ALL) ? null : texts(value);
    }

    /** Whose key this is. */
    public Optional<ApiKey> find(String presented) {
        byte[] hash = sha256(presented.length() > MOST_KEY_CHARS ? "" : presented);
        ApiKey found = null;
        for (int i = 0; i < hashes.size(); i++) {
            if (MessageDigest.isEqual(hashes.get(i), hash)) {
                found = keys.get(i);
            }
        }
        return Optional.ofNullable(found);
    }

    public List<ApiKey> keys() {
        return keys;
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Expected every Java to know SHA-256, but this one does not.", missing);
        }
    }
}
