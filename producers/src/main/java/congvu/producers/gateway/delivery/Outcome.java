package congvu.producers.gateway.delivery;

import congvu.producers.gateway.event.EventStream;
import congvu.producers.gateway.event.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * What became of one event.
 *
 * @param stream where that is known
 * @param eventId of an event that passed the door; an event that did not is named by its place only, since nobody has checked
 *     what stands in its id
 * @param flaw why, for what was refused or failed
 */
public record Outcome(
        Status status,
        @Nullable EventStream stream,
        @Nullable String eventId,
        @Nullable Flaw flaw) {

    /** The four things that can become of an event. */
    public enum Status {
        /** Every replica in sync has it. */
        ACCEPTED("accepted"),
        /** It was acknowledged a short while ago, or earlier in the same request. */
        DUPLICATE("duplicate"),
        /** It will never be taken as it is. */
        REFUSED("refused"),
        /** Kafka did not acknowledge it: send it again. */
        FAILED("failed");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** In answers and meters. */
        public String label() {
            return label;
        }

        /** Whether it is safe with us. */
        public boolean isTaken() {
            return this == ACCEPTED || this == DUPLICATE;
        }
    }

    static Outcome taken(Status status, ReadyEvent event) {
        return new Outcome(status, event.stream(), event.eventId(), null);
    }

    static Outcome not(Status status, ReadyEvent event, Flaw flaw) {
        return new Outcome(status, event.stream(), event.eventId(), flaw);
    }

    static Outcome refused(@Nullable EventStream stream, Flaw flaw) {
        return new Outcome(Status.REFUSED, stream, null, flaw);
    }
}
