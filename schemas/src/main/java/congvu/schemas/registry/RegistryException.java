package congvu.schemas.registry;

/** A registry gave no answer. The message names what was asked and the way out, never a schema's content. */
public final class RegistryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RegistryFault fault;

    public RegistryException(RegistryFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public RegistryException(RegistryFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    /** What kind of no it is. */
    public RegistryFault fault() {
        return fault;
    }

    /** True when the registry could not be reached: whoever asked may wait and ask again. */
    public boolean isUnavailable() {
        return fault == RegistryFault.UNAVAILABLE;
    }
}
