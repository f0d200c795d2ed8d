package congvu.schemas.registry;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the registry is and how patiently it is asked.
 *
 * @param base address with its path, for instance {@code http://localhost:8081} or
 *     {@code http://localhost:8080/apis/ccompat/v7}
 * @param user user for basic authentication; null for none
 * @param password its password; null for none
 * @param requestTimeout how long one request may take
 * @param attempts how often a request is tried while the registry cannot be reached, at least once
 * @param firstPause pause after the first failed attempt; it doubles each time, up to 30 s
 */
public record RegistryConfig(
        URI base,
        @Nullable String user,
        @Nullable String password,
        Duration requestTimeout,
        int attempts,
        Duration firstPause) {

    public RegistryConfig {
        String scheme = base.getScheme();
        if (!"http".equals(scheme) && !"https".equals(scheme)) {
            throw new IllegalArgumentException(
                    "Expected the registry's address to begin with http:// or https://, but found " + base + ".");
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException(
                    "Expected user and password of the registry together, but found only one of them.");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("Expected at least one attempt, but found " + attempts + ".");
        }
    }

    /** No authentication, 10 s a request, 6 attempts within about 6 s. */
    public static RegistryConfig at(String base) {
        return new RegistryConfig(URI.create(base), null, null, Duration.ofSeconds(10), 6, Duration.ofMillis(200));
    }

    /** The same with basic authentication. */
    public RegistryConfig withCredentials(String newUser, String newPassword) {
        return new RegistryConfig(base, newUser, newPassword, requestTimeout, attempts, firstPause);
    }

    /** The same with another patience. */
    public RegistryConfig withAttempts(int newAttempts, Duration newFirstPause) {
        return new RegistryConfig(base, user, password, requestTimeout, newAttempts, newFirstPause);
    }

    /** Never prints the password. */
    @Override
    public String toString() {
        return "RegistryConfig[base=" + base + ", user=" + user + ", attempts=" + attempts + "]";
    }
}
