package congvu.streams.role;

import java.util.List;

/** The topics are missing, or weaker than the catalogue says: nothing is started on them. */
public final class WeakTopicsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WeakTopicsException(List<String> messages) {
        super(String.join(System.lineSeparator(), messages));
    }
}
