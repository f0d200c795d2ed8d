package congvu.domain.signal;

import org.jspecify.annotations.Nullable;

/**
 * What a person did about one signal. Times are epoch milliseconds. People are tokens.
 *
 * @param eventId unique within its source
 * @param signalId which signal, by its {@link SignalId}
 * @param actorToken who did it
 * @param assigneeToken who is to look after it, exactly for ASSIGNED
 * @param reasonCode why, as a code; null for none
 * @param until end of the silence, exactly for SILENCED; 0 otherwise
 */
public record SignalAction(
        String eventId,
        String source,
        SignalActionType type,
        String signalId,
        long occurredAt,
        String actorToken,
        @Nullable String assigneeToken,
        @Nullable String reasonCode,
        long until)
        implements Comparable<SignalAction> {

    /** Whether this and the other are the same action: same source, same id. */
    public boolean isSameAction(SignalAction other) {
        return eventId.equals(other.eventId) && source.equals(other.source);
    }

    /** By time, then by kind, source and id: the same in any order of arrival. */
    @Override
    public int compareTo(SignalAction other) {
        if (occurredAt != other.occurredAt) {
            return Long.compare(occurredAt, other.occurredAt);
        }
        int byType = type.compareTo(other.type);
        if (byType != 0) {
            return byType;
        }
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : eventId.compareTo(other.eventId);
    }
}
