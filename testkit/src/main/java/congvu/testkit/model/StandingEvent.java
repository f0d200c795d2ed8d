package congvu.testkit.model;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One event as it stands after its correction.
 *
 * @param rank place of the type in the schema of its topic
 * @param at when it happened, epoch milliseconds
 */
record StandingEvent(
        Happening type,
        int rank,
        long at,
        String source,
        String eventId,
        @Nullable String unitId,
        @Nullable String procedureId,
        @Nullable CaseTraits traits,
        @Nullable Instant appointmentAt,
        @Nullable String stepId,
        @Nullable Instant stepDueAt,
        @Nullable String reasonCode,
        @Nullable Integer progressPermille) {

    /** S3: time, then the place of the type in the life cycle, then source and event id. */
    static final Comparator<StandingEvent> ORDER = Comparator.comparingLong(StandingEvent::at)
            .thenComparing(StandingEvent::rank)
            .thenComparing(StandingEvent::source)
            .thenComparing(StandingEvent::eventId);

    static StandingEvent asStated(Statement event) {
        return new StandingEvent(
                event.happening(),
                event.rank(),
                event.occurredAt().toEpochMilli(),
                event.source(),
                event.eventId(),
                event.unitId(),
                event.procedureId(),
                event.traits(),
                event.appointmentAt(),
                event.stepId(),
                event.stepDueAt(),
                event.reasonCode(),
                event.progressPermille());
    }

    /** What the correction states replaces, what it leaves out stays. */
    StandingEvent correctedBy(Statement correction) {
        Instant movedTo = correction.correctedOccurredAt();
        return new StandingEvent(
                type,
                rank,
                movedTo == null ? at : movedTo.toEpochMilli(),
                source,
                eventId,
                firstNonNull(correction.unitId(), unitId),
                firstNonNull(correction.procedureId(), procedureId),
                traits,
                firstNonNull(correction.appointmentAt(), appointmentAt),
                stepId,
                firstNonNull(correction.stepDueAt(), stepDueAt),
                reasonCode,
                progressPermille);
    }

    /** Whether this kind of event can end a cycle. */
    boolean ends() {
        return type.ends();
    }

    boolean requestsSupplement() {
        return type == Happening.SUPPLEMENT_REQUESTED;
    }

    /** Whether it gives the file to the unit that it names. */
    boolean handsOver() {
        return type == Happening.ACCEPTED || type == Happening.TRANSFERRED;
    }

    /** The unit that owns the file after this event. */
    String ownerAfter(String before) {
        return handsOver() && unitId != null ? unitId : before;
    }

    private static <T> @Nullable T firstNonNull(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
