package congvu.producers.gateway.event;

import org.jspecify.annotations.Nullable;

/**
 * Why an event is not taken.
 *
 * @param field a name of ours that is at fault or was probably meant; never a name or a value that was sent
 */
public record Flaw(EventCode code, @Nullable String field) {

    public static Flaw of(EventCode code) {
        return new Flaw(code, null);
    }

    public static Flaw of(EventCode code, String field) {
        return new Flaw(code, field);
    }
}
