package congvu.producers.simulate;

import congvu.producers.simulate.told.Flow;
import congvu.producers.simulate.told.Told;

/** A flow that does something, once, when it is over. */
final class LastWord implements Flow {

    private final Flow flow;
    private final Runnable whenOver;
    private boolean isSaid;

    LastWord(Flow flow, Runnable whenOver) {
        this.flow = flow;
        this.whenOver = whenOver;
    }

    @Override
    public long nextAt() {
        long at = flow.nextAt();
        if (at == OVER && !isSaid) {
            isSaid = true;
            whenOver.run();
        }
        return at;
    }

    @Override
    public Told.Event next() {
        return flow.next();
    }
}
