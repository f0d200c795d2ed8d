package congvu.producers.reference;

import congvu.domain.reference.ReferenceException;
import congvu.domain.reference.ReferenceProblem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What an apply would change, worked out and not sent yet. */
public final class ReferencePlan {

    private final ReferenceDifference difference;
    private final List<ReferenceProblem> refusals;
    private final Map<String, @Nullable SpecificRecord> toSend;

    ReferencePlan(
            ReferenceDifference difference,
            List<ReferenceProblem> refusals,
            Map<String, @Nullable SpecificRecord> toSend) {
        this.difference = difference;
        this.refusals = List.copyOf(refusals);
        this.toSend = Collections.unmodifiableMap(new LinkedHashMap<>(toSend));
    }

    public ReferenceDifference difference() {
        return difference;
    }

    /** How many records are to be sent, each to every partition. */
    public int size() {
        return toSend.size();
    }

    /** Changes that must not be made as they stand, each with its way out. */
    public List<ReferenceProblem> refusals() {
        return refusals;
    }

    /** Throws when there is one. */
    void refuse() {
        if (!refusals.isEmpty()) {
            throw new ReferenceException(refusals);
        }
    }

    Map<String, @Nullable SpecificRecord> toSend() {
        return toSend;
    }
}
