package congvu.app.config;

import java.util.Locale;

/**
 * Where a role tells its meters and its health.
 *
 * @param host address to listen on
 * @param port 0 for any free one, {@link #OFF} for none
 */
public record HttpConfig(String host, int port) {

    /** No page at all. */
    public static final int OFF = -1;

    private static final int HIGHEST_PORT = 65_535;

    /** @throws ConfigurationException naming the key that has a bad value */
    public static HttpConfig of(Settings settings) {
        boolean off = settings.text(Setting.HTTP_PORT).toLowerCase(Locale.ROOT).equals("off");
        int port = off ? OFF : settings.number(Setting.HTTP_PORT, 0, HIGHEST_PORT);
        return new HttpConfig(settings.text(Setting.HTTP_HOST), port);
    }
}
