package congvu.producers.simulate.told;

import org.apache.avro.specific.SpecificRecord;

/** One thing that a simulation tells. */
public sealed interface Told {

    /** When it is told, epoch milliseconds; never falling from one to the next. */
    long at();

    /**
     * An event.
     *
     * @param at when it arrives; what is told late or in disorder happened before
     * @param topic where it goes
     * @param key key of the record
     * @param record value of the record
     * @param isForEveryPartition whether every partition gets it
     */
    record Event(long at, InputTopic topic, String key, SpecificRecord record, boolean isForEveryPartition)
            implements Told {}

    /**
     * The time.
     *
     * @param at the time told
     */
    record Tick(long at) implements Told {}
}
