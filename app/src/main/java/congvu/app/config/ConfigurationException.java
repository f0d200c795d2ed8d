package congvu.app.config;

import java.io.Serial;

/** Wrong use or configuration: nothing was started. The message names the key or the thing, and the way out. */
public final class ConfigurationException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
