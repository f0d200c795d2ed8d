package congvu.schemas.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import congvu.schemas.catalogue.Room;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicKind;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.catalogue.Visibility;
import java.util.Locale;
import org.apache.avro.Schema;

/**
 * The topics as an AsyncAPI 3.0 document, seen from outside: a subscriber receives what it may read, a source sends
 * events. Topics that are open to neither are channels without an operation. {@code docs/asyncapi.json} is this text.
 */
public final class AsyncApiDocument {
    /** How many partitions it tells of: what topics are created with where nothing is said about it. */
    public static final int PARTITIONS = 12;

    private static final String VERSION = "3.0.0";

    /** What enumerations with defaults, and all else in our schemas, came with; the version that tools know by name. */
    private static final String AVRO_FORMAT = "application/vnd.apache.avro+json;version=1.9.0";

    private static final String CONTENT_TYPE = "avro/binary";
    private static final String WHO_RECEIVES =
            "Any subscriber whom the cluster lets read the topic. The law of the channel says what survives a restart.";
    private static final String WHO_SENDS =
            "A source, by way of the roles that write input topics and check what they are given; no other writes them.";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TopicCatalogue catalogue;
    private final ObjectNode root = JSON.createObjectNode();

    private AsyncApiDocument(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The whole document.
     *
     * @param release number of the release of the schemas that it tells of
     */
    public static String json(TopicCatalogue catalogue, int release) {
        AsyncApiDocument document = new AsyncApiDocument(catalogue);
        document.root.put("asyncapi", VERSION);
        document.addInfo(release);
        document.root.put("defaultContentType", CONTENT_TYPE);
        document.addServer();
        document.addTopics();
        return document.text();
    }

    private void addInfo(int release) {
        ObjectNode info = root.putObject("info");
        info.put("title", "Congvu");
        info.put("version", release + ".0.0");
        info.put(
                "description",
                "What Congvu publishes about deadlines, days of work and rates of public offices, and what it takes. Generated"
                        + " from the topic catalogue and the Avro schemas. The version is the release of the schemas; every"
                        + " release reads what every other one wrote (FULL_TRANSITIVE). Rules for subscribers: docs/topics.md"
                        + " and docs/subscribing.md.");
        ObjectNode license = info.putObject("license");
        license.put("name", "Apache-2.0");
        license.put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
        ArrayNode tags = info.putArray("tags");
        for (Visibility visibility : Visibility.values()) {
            ObjectNode tag = tags.addObject();
            tag.put("name", Wording.tag(visibility));
            tag.put("description", Wording.visibility(visibility));
        }
    }

    private void addServer() {
        ObjectNode server = root.putObject("servers").putObject("cluster");
        server.put("host", "{bootstrapServer}");
        server.put("protocol", "kafka");
        server.put(
                "description",
                "The cluster of whoever runs Congvu. Results are written in transactions: read with"
                        + " isolation.level=read_committed.");
        ObjectNode variable = server.putObject("variables").putObject("bootstrapServer");
        variable.put("default", "localhost:9092");
        variable.put("description", "One of its brokers, host:port.");
        ObjectNode binding = server.putObject("bindings").putObject("kafka");
        binding.put("schemaRegistryUrl", "http://localhost:8081");
        binding.put("schemaRegistryVendor", "confluent");
        binding.put("bindingVersion", KafkaBindings.VERSION);
    }

    private void addTopics() {
        ObjectNode channels = root.putObject("channels");
        ObjectNode operations = root.putObject("operations");
        ObjectNode messages = root.putObject("components").putObject("messages");
        for (TopicSpec topic : catalogue.all()) {
            channels.set(topic.name(), channel(topic));
            addOperation(operations, topic);
            topic.values().forEach(value -> messages.set(messageId(topic, value), message(topic, value)));
        }
    }

    private static ObjectNode channel(TopicSpec topic) {
        RecordLaw law = RecordLaw.of(topic);
        ObjectNode channel = JSON.createObjectNode();
        channel.put("address", topic.name());
        channel.put("summary", topic.purpose() + ".");
        channel.put(
                "description",
                law.title() + ". Same record again: " + law.identity() + ". Order: " + law.order() + ". Taken back: "
                        + law.retraction() + ". No value (tombstone): " + law.tombstone() + ".");
        ObjectNode messages = channel.putObject("messages");
        for (Schema value : topic.values()) {
            messages.putObject(value.getName()).put("$ref", "#/components/messages/" + messageId(topic, value));
        }
        tag(channel, topic);
        channel.putObject("bindings").set("kafka", KafkaBindings.ofChannel(JSON.createObjectNode(), topic));
        channel.put("x-congvu-law", law.name());
        if (law == RecordLaw.TRANSITION) {
            ArrayNode endings = channel.putArray("x-congvu-endings");
            RecordLaw.endings(topic.value()).forEach(endings::add);
        }
        channel.put("x-congvu-writer", lower(topic.writer()));
        ArrayNode readers = channel.putArray("x-congvu-readers");
        topic.readers().stream().sorted().map(AsyncApiDocument::lower).forEach(readers::add);
        return channel;
    }

    private static void addOperation(ObjectNode operations, TopicSpec topic) {
        if (topic.readers().contains(Room.SUBSCRIBERS)) {
            operations.set("receive-" + topic.name(), operation(topic, "receive", WHO_RECEIVES));
        }
        if (topic.kind() == TopicKind.INPUT) {
            operations.set("send-" + topic.name(), operation(topic, "send", WHO_SENDS));
        }
    }

    private static ObjectNode operation(TopicSpec topic, String action, String description) {
        ObjectNode operation = JSON.createObjectNode();
        operation.put("action", action);
        String channel = "#/channels/" + topic.name();
        operation.putObject("channel").put("$ref", channel);
        operation.put("summary", topic.purpose() + ".");
        operation.put("description", description);
        tag(operation, topic);
        ArrayNode messages = operation.putArray("messages");
        for (Schema value : topic.values()) {
            messages.addObject().put("$ref", channel + "/messages/" + value.getName());
        }
        return operation;
    }

    private static ObjectNode message(TopicSpec topic, Schema value) {
        ObjectNode message = JSON.createObjectNode();
        message.put("name", value.getFullName());
        message.put("title", value.getName());
        message.put("summary", value.getDoc());
        message.put("contentType", CONTENT_TYPE);
        ObjectNode payload = message.putObject("payload");
        payload.put("schemaFormat", AVRO_FORMAT);
        try {
            payload.set("schema", JSON.readTree(value.toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected Avro to write " + value.getFullName() + " as JSON.", e);
        }
        tag(message, topic);
        message.putObject("bindings").set("kafka", KafkaBindings.ofMessage(JSON.createObjectNode(), topic, value));
        return message;
    }

    /** The same record may be in several topics, under another subject in each. */
    private static String messageId(TopicSpec topic, Schema value) {
        return topic.name() + "." + value.getName();
    }

    private static void tag(ObjectNode about, TopicSpec topic) {
        about.putArray("tags").addObject().put("name", Wording.tag(topic.visibility()));
    }

    private static String lower(Room room) {
        return room.name().toLowerCase(Locale.ROOT);
    }

    private String text() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try {
            return JSON.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected a tree to be written as JSON.", e);
        }
    }
}
