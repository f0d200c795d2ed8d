package congvu.streams.role;

/** A setting that keeps the role from starting; the message names the key, what was found, and what is expected. */
public final class RoleConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    RoleConfigException(String key, String message) {
        super(message);
        this.key = key;
    }

    /** The key at fault. */
    public String key() {
        return key;
    }
}
