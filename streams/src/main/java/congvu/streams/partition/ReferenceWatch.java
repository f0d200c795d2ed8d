package congvu.streams.partition;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceProblem;
import congvu.streams.reference.ReferenceRest;
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

    private final PartitionAccount account;
    private final ReferenceRest rest = new ReferenceRest();
    private List<ReferenceProblem> problems = List.of();

    ReferenceWatch(PartitionAccount account) {
        this.account = account;
    }

    /** See {@link ReferenceRest#hasComeToRest}. */
    boolean hasComeToRest(long wallMillis, long generation) {
        return rest.hasComeToRest(wallMillis, generation);
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
