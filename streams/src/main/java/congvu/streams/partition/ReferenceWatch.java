package congvu.streams.partition;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceProblem;
import congvu.streams.stage.PartitionAccount;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the reference data of one task come in: when it has come to rest, so that many records in a row cost one pass
 * over the dossiers, and what is wrong with it. Not thread safe.
 */
final class ReferenceWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceWatch.class);
    private static final long QUIET_MILLIS = 100;
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private final PartitionAccount account;
    private long seen;
    private long changedAt;
    private long firstChangedAt;
    private boolean waiting;
    private List<ReferenceProblem> problems = List.of();

    ReferenceWatch(PartitionAccount account) {
        this.account = account;
    }

    /**
     * @param wallMillis any clock that goes forward; only spans of it count
     * @param generation of the reference data, rising with each change
     * @return whether data that is new since the last time this said so has come to rest, or has waited long enough
     */
    boolean hasComeToRest(long wallMillis, long generation) {
        if (generation != seen) {
            seen = generation;
            firstChangedAt = waiting ? firstChangedAt : wallMillis;
            changedAt = wallMillis;
            waiting = true;
        }
        boolean rests = waiting
                && (wallMillis - changedAt >= QUIET_MILLIS || wallMillis - firstChangedAt >= LONGEST_WAIT_MILLIS);
        waiting = waiting && !rests;
        return rests;
    }

    /** Tells what cannot be used, each thing once: unit, calendar or procedure, and the way out. */
    void inspect(ReferenceBook book) {
        List<ReferenceProblem> found = book.problems();
        account.referenceProblems(found.size());
        for (ReferenceProblem problem : found) {
            if (!problems.contains(problem)) {
                LOG.atWarn()
                        .addKeyValue("partition", account.partition())
                        .addKeyValue("subject", problem.subjectId())
                        .log("Reference data cannot be used as it is: " + problem.message());
            }
        }
        problems = found;
    }
}
