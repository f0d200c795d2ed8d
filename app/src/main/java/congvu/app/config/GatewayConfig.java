package congvu.app.config;

import congvu.producers.gateway.GatewayLimits;
import congvu.producers.gateway.GatewaySettings;
import congvu.producers.gateway.delivery.EventDesk;
import congvu.producers.gateway.key.KeyRing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How the gateway runs.
 *
 * @param role its address, limits and patience
 * @param keysFile file of the keys that may send
 */
public record GatewayConfig(GatewaySettings role, Path keysFile) {

    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int MOST_EVENTS = 100_000;
    private static final int MOST_REQUESTS = 10_000;
    private static final int MOST_SECONDS = 600;
    private static final int MOST_RATE = 1_000_000;
    private static final int MOST_RECENT = 10_000_000;

    /** @throws ConfigurationException naming the key that has a bad value */
    public static GatewayConfig of(Settings settings) {
        String host = settings.text(Setting.GATEWAY_HOST);
        if (host.isBlank()) {
            throw settings.wrong(Setting.GATEWAY_HOST, "an address to listen on");
        }
        Path keys = Path.of(settings.text(Setting.GATEWAY_KEYS_FILE));
        if (!Files.isRegularFile(keys)) {
            throw settings.wrong(
                    Setting.GATEWAY_KEYS_FILE, "a file of keys (congvu gateway new-key makes the first one)");
        }
        GatewaySettings role = new GatewaySettings(
                host,
                settings.number(Setting.GATEWAY_PORT, 0, HIGHEST_PORT),
                limits(settings),
                seconds(settings, Setting.GATEWAY_ACKNOWLEDGE_SECONDS),
                seconds(settings, Setting.GATEWAY_REFERENCE_STALE_SECONDS),
                settings.number(Setting.GATEWAY_RECENT_EVENTS, 0, MOST_RECENT));
        return new GatewayConfig(role, keys);
    }

    private static GatewayLimits limits(Settings settings) {
        int requestBytes = settings.number(Setting.GATEWAY_REQUEST_BYTES, 1, MOST_BYTES);
        int events = settings.number(Setting.GATEWAY_EVENTS_PER_REQUEST, 1, MOST_EVENTS);
        return new GatewayLimits(
                requestBytes,
                settings.number(Setting.GATEWAY_EVENT_BYTES, 1, Math.min(requestBytes, EventDesk.MOST_RECORD_BYTES)),
                events,
                settings.number(Setting.GATEWAY_REQUESTS_UNDER_WAY, 1, MOST_REQUESTS),
                settings.number(Setting.GATEWAY_CONNECTIONS, 1, MOST_REQUESTS),
                seconds(settings, Setting.GATEWAY_READ_SECONDS),
                settings.number(Setting.GATEWAY_EVENTS_PER_SECOND, 1, MOST_RATE),
                settings.number(Setting.GATEWAY_BURST_EVENTS, events, MOST_RATE));
    }

    private static Duration seconds(Settings settings, Setting setting) {
        return Duration.ofSeconds(settings.number(setting, 1, MOST_SECONDS));
    }

    /**
     * The keys, read now.
     *
     * @throws congvu.producers.yaml.YamlProblem naming the place of what is wrong
     */
    public KeyRing keys() {
        return KeyRing.read(keysFile);
    }
}
