package congvu.testkit.subscriber;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is put to the test. The kit drops it without a word to kill it: what it has not kept by then, it must read again. */
public interface Subscriber {

    /** Starts a subscriber. */
    @FunctionalInterface
    interface Start {

        /**
         * A subscriber that goes on where the one before it in the same folder was killed.
         *
         * @param folder where it keeps what it must not lose; empty at the first start
         * @param registryUrl registry that has the schemas of the records, with Confluent's REST interface
         */
        Subscriber in(Path folder, String registryUrl);
    }

    /** Where it wants to read on: the next offset of each partition; what is not named is read from its beginning. */
    Map<Place, Long> positions();

    /** Takes what one poll brought. */
    void take(List<Delivery> poll);

    /** What it shows now. */
    View view();
}
