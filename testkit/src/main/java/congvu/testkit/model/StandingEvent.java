package congvu.testkit.model;

import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One event as it stands after its correction.
 *
 * @param at when it happened, epoch milliseconds
 */
record StandingEvent(
        DossierEventType type,
        long at,
        String source,
        String eventId,
        @Nullable String unitId,
        @Nullable String procedureId,
        @Nullable Instant appointmentAt,
        @Nullable String stepId,
        @Nullable Instant stepDueAt,
        @Nullable String reasonCode) {

    /** S3: time, then the place of the type in the life cycle, then source and event id. */
    static final Comparator<StandingEvent> ORDER = Comparator.comparingLong(StandingEvent::at)
            .thenComparing(StandingEvent::type)
            .thenComparing(StandingEvent::source)
            .thenComparing(StandingEvent::eventId);

    static StandingEvent asStated(DossierEvent event) {
        return new StandingEvent(
                event.getType(),
                event.getOccurredAt().toEpochMilli(),
                event.getSource(),
                event.getEventId(),
                event.getUnitId(),
                event.getProcedureId(),
                event.getAppointmentAt(),
                event.getStepId(),
                event.getStepDueAt(),
                event.getReasonCode());
    }

    /** What the correction states replaces, what it leaves out stays. */
    StandingEvent correctedBy(DossierEvent correction) {
        Instant movedTo = correction.getCorrectedOccurredAt();
        return new StandingEvent(
                type,
                movedTo == null ? at : movedTo.toEpochMilli(),
                source,
                eventId,
                firstNonNull(correction.getUnitId(), unitId),
                firstNonNull(correction.getProcedureId(), procedureId),
                firstNonNull(correction.getAppointmentAt(), appointmentAt),
                stepId,
                firstNonNull(correction.getStepDueAt(), stepDueAt),
                reasonCode);
    }

    /** Whether this kind of event can end a cycle. */
    boolean ends() {
        return switch (type) {
            case DECIDED, DELIVERED, REFUSED, STOPPED, WITHDRAWN -> true;
            default -> false;
        };
    }

    boolean requestsSupplement() {
        return type == DossierEventType.SUPPLEMENT_REQUESTED;
    }

    private static <T> @Nullable T firstNonNull(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
