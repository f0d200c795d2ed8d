package congvu.testkit.subscriber;

/** What the contract allows to happen to a subscriber, each of which a naive one gets wrong in its own way. */
public enum Hazard {
    /** Nothing out of the ordinary: whoever fails here has not read the schemas. */
    PLAIN,
    /** The same record twice: at its offset after a rebalance, or the same version at another offset through a mirror. */
    REPEATED,
    /** An older record after a newer one, as retries and mirrors hand it over. */
    REORDERED,
    /** What was told turns out not to be true, and may come true again; or something else takes its place. */
    RETRACTED,
    /** A state that the subscriber's schema does not have. */
    UNKNOWN_SYMBOL,
    /** A field that the subscriber's schema does not have, before those that it has. */
    NEWER_SCHEMA,
    /** A record without a value, and an older one that comes again after it. */
    WITHDRAWN,
    /** A topic or a record that the subscriber does not know, a value that is no frame. */
    FOREIGN,
    /** The subscriber is killed between two polls, and in the middle of one. */
    RESTART
}
