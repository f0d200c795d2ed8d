package congvu.producers.importing.progress;

/** Follows an import. Called often, by one thread; must be quick. */
public interface ImportProgress extends AutoCloseable {

    /** Rows of the file are read; {@code rows} so far. */
    void read(long rows, long bytes, long allBytes);

    /** Events are accepted: {@code accepted} of {@code all}. */
    void sent(long accepted, long all);

    @Override
    void close();

    /** Tells nobody. */
    static ImportProgress silent() {
        return new ImportProgress() {
            @Override
            public void read(long rows, long bytes, long allBytes) {}

            @Override
            public void sent(long accepted, long all) {}

            @Override
            public void close() {}
        };
    }
}
