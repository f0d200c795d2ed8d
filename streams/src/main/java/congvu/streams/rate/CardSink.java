package congvu.streams.rate;

/** Takes scorecards that are to be published. */
interface CardSink {

    /** @param framed the record in its frame */
    void publish(CardId id, byte[] framed);

    /** The unit has nothing in this period any more, or nobody says how to score it. */
    void withdraw(CardId id);
}
