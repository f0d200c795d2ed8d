package congvu.domain.obligation;

/**
 * Requests for papers (form 02) over a file's life, as the national index needs them.
 *
 * @param requested how many after acceptance
 * @param firstRequestedAt epoch milliseconds of the first, meaningless when {@code requested} is 0
 * @param completedMillis elapsed time from request to receipt, summed over those that were answered in the latest cycle
 */
public record Supplements(int requested, long firstRequestedAt, long completedMillis) {
    public static final Supplements NONE = new Supplements(0, 0, 0);
}
