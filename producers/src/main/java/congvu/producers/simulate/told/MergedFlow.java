package congvu.producers.simulate.told;

import java.util.List;
import java.util.NoSuchElementException;

/** Several flows as one; of events of the same instant those of the earlier flow come first. */
public final class MergedFlow implements Flow {

    private final List<Flow> flows;

    public MergedFlow(List<? extends Flow> flows) {
        this.flows = List.copyOf(flows);
    }

    @Override
    public long nextAt() {
        long first = OVER;
        for (Flow flow : flows) {
            first = Math.min(first, flow.nextAt());
        }
        return first;
    }

    @Override
    public Told.Event next() {
        long first = nextAt();
        for (Flow flow : flows) {
            if (first != OVER && flow.nextAt() == first) {
                return flow.next();
            }
        }
        throw new NoSuchElementException("Expected another event, but all of them have been told.");
    }
}
