package congvu.streams.rate;

import java.util.concurrent.atomic.AtomicLong;

/** What one task of rates has done since it started. Written by the task's thread, read by any. */
public final class RateAccount {

    private final int partition;
    private final AtomicLong partials = new AtomicLong();
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong withdrawn = new AtomicLong();
    private final AtomicLong scorecards = new AtomicLong();
    private final AtomicLong pending = new AtomicLong();

    RateAccount(int partition) {
        this.partition = partition;
    }

    public int partition() {
        return partition;
    }

    /** Records of partial rates taken. */
    public long partials() {
        return partials.get();
    }

    /** Rates published. */
    public long published() {
        return published.get();
    }

    /** Rates withdrawn, since their group has become empty. */
    public long withdrawn() {
        return withdrawn.get();
    }

    /** Scorecards published or withdrawn. */
    public long scorecards() {
        return scorecards.get();
    }

    /** Groups that have changed and wait to be published. */
    public long pending() {
        return pending.get();
    }

    void partial() {
        partials.lazySet(partials.getPlain() + 1);
    }

    void publish() {
        published.lazySet(published.getPlain() + 1);
    }

    void scorecard() {
        scorecards.lazySet(scorecards.getPlain() + 1);
    }

    void withdraw() {
        withdrawn.lazySet(withdrawn.getPlain() + 1);
    }

    void pending(int groups) {
        pending.lazySet(groups);
    }
}
