package congvu.domain.alert;

import org.jspecify.annotations.Nullable;

/**
 * How people have handled an alert so far.
 *
 * @param isAcknowledged whether somebody has taken it on
 * @param actorToken who acted last
 * @param assigneeToken who is to look after it, null for nobody in particular
 * @param silencedUntil end of the silence, epoch milliseconds; 0 without one
 */
public record Handling(
        boolean isAcknowledged,
        @Nullable String actorToken,
        @Nullable String assigneeToken,
        long silencedUntil) {

    static final Handling NOTHING_YET = new Handling(false, null, null, 0);

    Handling after(AlertAction action) {
        return switch (action.type()) {
            case ACKNOWLEDGED -> new Handling(true, action.actorToken(), assigneeToken, silencedUntil);
            case ASSIGNED -> new Handling(true, action.actorToken(), action.assigneeToken(), silencedUntil);
            case SILENCED -> new Handling(isAcknowledged, action.actorToken(), assigneeToken, action.until());
        };
    }
}
