package congvu.domain.calendar;

import java.io.Serial;

/**
 * A calendar or office hours that cannot be used: bad configuration, found when it is loaded, never later.
 *
 * <p>The message names the calendar or office hours, what was found, and the way out.
 */
public final class CalendarException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String subjectId;

    public CalendarException(String subjectId, String message) {
        super(message);
        this.subjectId = subjectId;
    }

    /** The id of the calendar or office hours that is at fault. */
    public String subjectId() {
        return subjectId;
    }
}
