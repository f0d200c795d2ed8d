package congvu.bench.worker;

/** What runs in a process of its own. */
public enum WorkerRole {
    /** The broker and the registry. */
    BROKER,

    /** The topology as it runs in earnest. */
    STREAMS,

    /** Reads the events of a topic and decodes them, and nothing else. */
    RAW_LIMIT,

    /** Decodes, keeps a hash map, produces: one thread, nothing survives a fault. */
    BARE_JOB,

    /** The gateway as it runs in earnest. */
    GATEWAY,

    /** The real processor without a broker, with few and with many open deadlines. */
    TICK
}
