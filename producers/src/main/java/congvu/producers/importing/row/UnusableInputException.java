package congvu.producers.importing.row;

/** The file as a whole is not what the profile says, so that nothing is sent. The message tells the way out. */
public final class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableInputException(String message) {
        super(message);
    }
}
