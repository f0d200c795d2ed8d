package congvu.producers.gateway;

/** The gateway cannot listen where it was told to. The message names the way out. */
public final class AddressTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AddressTakenException(String host, int port, Throwable cause) {
        super(
                "Expected to take events on " + host + ":" + port
                        + ", but that cannot be listened on: it is in use, or not"
                        + " of this machine; set gateway.port to another port or to 0 for any free one, or gateway.host.",
                cause);
    }
}
