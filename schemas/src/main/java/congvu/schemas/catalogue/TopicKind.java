package congvu.schemas.catalogue;

/** What a topic is for, which decides its partitions. */
public enum TopicKind {
    /** Spread by key; exactly as many partitions as every other input and broadcast topic. */
    INPUT,
    /** Each record goes to every partition; exactly as many partitions as the input topics. */
    BROADCAST,
    /** From one task of the stream processors to another, spread by key; exactly as many partitions as the input topics. */
    BETWEEN_TASKS,
    /** Written by stream processors; any number of partitions will do, the catalogue creates as many as inputs have. */
    RESULT;

    /** True when task i must own partition i of it together with that of every other such topic. */
    public boolean isCoPartitioned() {
        return this != RESULT;
    }
}
