package congvu.schemas.catalogue;

import org.apache.avro.Schema;

/** How the subject in the registry is named, as the serdes of the ecosystem name it. */
public enum SubjectNaming {
    /** {@code <topic>-value}: one schema in the topic. */
    TOPIC {
        @Override
        public String subject(String topic, Schema value) {
            return topic + "-value";
        }
    },
    /** {@code <topic>-<full name of the record>}: several schemas in the topic, each evolves by itself. */
    TOPIC_AND_RECORD {
        @Override
        public String subject(String topic, Schema value) {
            return topic + "-" + value.getFullName();
        }
    };

    /** Subject under which the schema of a value of the topic is registered. */
    public abstract String subject(String topic, Schema value);
}
