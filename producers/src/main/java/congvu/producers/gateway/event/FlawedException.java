package congvu.producers.gateway.event;

import java.io.Serial;

/** Ends the reading of one event. Has neither stack nor message: a flood of bad events must stay cheap, and say nothing. */
final class FlawedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Flaw flaw;

    FlawedException(Flaw flaw) {
        super(null, null, false, false);
        this.flaw = flaw;
    }

    FlawedException(EventCode code, String field) {
        this(Flaw.of(code, field));
    }

    Flaw flaw() {
        return flaw;
    }
}
