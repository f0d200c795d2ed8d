package congvu.schemas.catalogue;

/** The cluster could not be asked, or did not do what it was told. The message names the way out. */
public final class TopicAdminException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TopicAdminException(String message, Throwable cause) {
        super(message, cause);
    }
}
