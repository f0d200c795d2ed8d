package congvu.app.outcome;

/**
 * What became of every event of the input topics: {@code events = accepted + duplicates + rejected}.
 *
 * @param events that stand on the topics
 * @param accepted taken into a journal
 * @param duplicates already in a journal: changed nothing
 * @param rejected refused, each with a record that tells why
 */
public record InputAccounting(long events, long accepted, long duplicates, long rejected) {

    /** Whether nothing was lost on the way. */
    public boolean isBalanced() {
        return events == accepted + duplicates + rejected;
    }
}
