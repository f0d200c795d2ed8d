package congvu.app.outcome;

import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.catalogue.DeviceKey;
import congvu.schemas.catalogue.TopicKind;
import congvu.schemas.catalogue.TopicSpec;

/** How many events stand on the input topics: counted from the log, so that what the processors tell can be held to it. */
public final class InputCount {

    private InputCount() {}

    /** Reads every input topic to its end. Reports of devices are no events. */
    public static long of(KafkaAccess kafka) {
        TopicReader reader = new TopicReader(kafka);
        long[] events = {0};
        for (TopicSpec topic : kafka.topics().all()) {
            if (topic.kind() == TopicKind.INPUT) {
                reader.scan(topic, found -> events[0] += DeviceKey.isDevice(found.key()) ? 0 : 1);
            }
        }
        return events[0];
    }
}
