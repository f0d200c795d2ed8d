package congvu.domain.obligation;

/**
 * Requests for papers (form 02) in the cycle that counts, as the national index needs them: it judges a reopened file by
 * its latest cycle, to which requests from before the reopening say nothing.
 *
 * @param requested how many after acceptance or reopening
 * @param firstRequestedAt epoch milliseconds of the first, meaningless when {@code requested} is 0
 * @param completedMillis elapsed time from request to receipt, summed over those that were answered by the
 *     end of the cycle
 */
public record Supplements(int requested, long firstRequestedAt, long completedMillis) {
    public static final Supplements NONE = new Supplements(0, 0, 0);
}
