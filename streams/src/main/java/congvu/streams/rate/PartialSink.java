package congvu.streams.rate;

/** Takes packed records for the internal topic of partial rates. */
@FunctionalInterface
public interface PartialSink {

    /**
     * @param key the scope as text; empty for a record that every rate task must get
     * @param value a packed {@link RatePartial}
     */
    void accept(byte[] key, byte[] value);
}
