package congvu.producers.gateway.http;

import java.io.Serial;

/** Ends a request whole. Has neither stack nor message: a flood of bad requests must stay cheap, and say nothing. */
final class ProblemException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final long retryAfterSeconds;

    ProblemException(ProblemCode code) {
        this(code, 0);
    }

    ProblemException(ProblemCode code, long retryAfterSeconds) {
        super(null, null, false, false);
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    ProblemCode code() {
        return code;
    }

    /** 0 for none. */
    long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
