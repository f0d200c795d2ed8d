package congvu.producers.gateway.event;

import org.jspecify.annotations.Nullable;

/** One event of a request, before anybody has asked what it says. */
public sealed interface ToldEvent {

    /** Which stream it is for, and its fields. */
    record Told(EventStream stream, JsonValue.Fields fields) implements ToldEvent {}

    /**
     * None that could be read so far.
     *
     * @param stream where that is known
     */
    record Flawed(@Nullable EventStream stream, Flaw flaw) implements ToldEvent {}
}
