package congvu.app.outcome;

/**
 * What became of every record of the dossier topic: {@code events = accepted + duplicates + rejected}.
 *
 * @param events records that the processors met
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
