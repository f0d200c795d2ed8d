package congvu.producers.gateway.http;

import congvu.producers.gateway.delivery.Outcome;
import congvu.producers.gateway.delivery.Outcome.Status;
import congvu.producers.gateway.event.Flaw;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last failure, as long as nothing was acknowledged since. */
public final class LastFailure {

    private volatile @Nullable String code;

    /** What became of the events of one request. */
    void note(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            Flaw flaw = outcome.flaw();
            if (outcome.status() == Status.ACCEPTED) {
                code = null;
            } else if (outcome.status() == Status.FAILED && flaw != null) {
                code = flaw.code().name();
            }
        }
    }

    /** Its code; null for none. */
    public @Nullable String code() {
        return code;
    }
}
