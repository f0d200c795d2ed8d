package congvu.schemas.contract;

import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** The topics as a page: {@code docs/topics.md} is this text, and a test holds it to that. */
public final class TopicsPage {
    private static final String NOTHING = "";

    private final TopicCatalogue catalogue;
    private final TypeBook types;
    private final Set<String> told = new HashSet<>();

    private TopicsPage(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
        this.types = new TypeBook(catalogue.all().stream()
                .flatMap(topic -> topic.values().stream())
                .toList());
    }

    /** The whole page, in Markdown. */
    public static String markdown(TopicCatalogue catalogue) {
        return new TopicsPage(catalogue).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        text.append("## Overview\n\n| topic | what it holds | law | class |\n|---|---|---|---|\n");
        for (TopicSpec topic : catalogue.all()) {
            text.append(row(
                    "[`" + topic.name() + "`](#" + TypeBook.anchor(topic.name()) + ")",
                    topic.purpose(),
                    "[" + RecordLaw.of(topic) + "](#laws)",
                    Wording.tag(topic.visibility())));
        }
        text.append("\n## Laws\n\n");
        for (RecordLaw law : RecordLaw.values()) {
            text.append(section(law));
        }
        catalogue.all().forEach(topic -> text.append(section(topic)));
        text.append("## Types\n\n");
        types.innerTypes()
                .forEach(type -> text.append("### ")
                        .append(type.getName())
                        .append("\n\n")
                        .append(body(type)));
        return text.toString().stripTrailing() + "\n";
    }

    private static String section(RecordLaw law) {
        return "**" + law + "**: " + law.title() + ".\n\n"
                + "- Same record again: " + law.identity() + ".\n"
                + "- Order: " + law.order() + ".\n"
                + "- Taken back: " + law.retraction() + ".\n"
                + "- No value (tombstone): " + law.tombstone() + ".\n\n";
    }

    private String section(TopicSpec topic) {
        StringBuilder text = new StringBuilder("## `" + topic.name() + "`\n\n" + topic.purpose() + ".\n\n");
        text.append("| | |\n|---|---|\n");
        text.append(row("key", topic.key()));
        text.append(row(
                "value",
                topic.values().stream()
                        .map(value -> "`" + value.getFullName() + "`")
                        .collect(Collectors.joining(", "))));
        text.append(row("law", "[" + RecordLaw.of(topic) + "](#laws)"));
        if (RecordLaw.of(topic) == RecordLaw.TRANSITION) {
            text.append(row(
                    "stands",
                    "unless its state is "
                            + RecordLaw.endings(topic.value()).stream()
                                    .map(symbol -> "`" + symbol + "`")
                                    .collect(Collectors.joining(" or "))));
        }
        text.append(row("partitions", Wording.kind(topic.kind())));
        text.append(row("kept", Wording.cleanup(topic)));
        text.append(row("compaction lag", Wording.compactionLag(topic)));
        text.append(row("timestamp", Wording.timestampType(topic.timestampType())));
        text.append(row("written by", Wording.room(topic.writer())));
        text.append(row("may be read by", Wording.readers(topic.readers())));
        text.append(row("class", Wording.visibility(topic.visibility())));
        text.append(row(
                "subjects",
                Wording.naming(topic.naming()) + ": "
                        + topic.subjects().stream()
                                .map(subject -> "`" + subject + "`")
                                .collect(Collectors.joining(", "))));
        text.append('\n');
        for (Schema value : topic.values()) {
            text.append(
                    told.add(value.getFullName())
                            ? "### " + value.getName() + "\n\n" + body(value)
                            : "Its record: " + TypeBook.describe(value) + ".\n\n");
        }
        return text.toString();
    }

    private static String body(Schema type) {
        String doc = type.getDoc() == null ? NOTHING : type.getDoc() + "\n\n";
        return switch (type.getType()) {
            case RECORD -> doc + fields(type.getFields());
            case ENUM -> doc + symbols(type);
            default -> doc;
        };
    }

    private static String fields(List<Schema.Field> fields) {
        StringBuilder text = new StringBuilder("| field | type | meaning |\n|---|---|---|\n");
        for (Schema.Field field : fields) {
            text.append(row(
                    "`" + field.name() + "`",
                    TypeBook.describe(field.schema()),
                    field.doc() == null ? NOTHING : field.doc()));
        }
        return text.append('\n').toString();
    }

    private static String symbols(Schema type) {
        return type.getEnumSymbols().stream().map(symbol -> "`" + symbol + "`").collect(Collectors.joining(", "))
                + ". A symbol that is newer than your schema reads as `" + type.getEnumDefault() + "`.\n\n";
    }

    private static String row(String... cells) {
        StringBuilder text = new StringBuilder("|");
        for (String cell : cells) {
            text.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        return text.append('\n').toString();
    }

    private static final String INTRODUCTION = """
            # Topics

            Generated from `congvu.schemas.catalogue.TopicCatalogue` and the schemas in `schemas/src/main/avro`; `ContractDocumentsTest`
            fails when this page and the code differ. The same for machines: [asyncapi.json](asyncapi.json). How to subscribe, with
            an example that runs: [subscribing.md](subscribing.md).

            ## On every topic

            - **Wire format.** Keys are UTF-8 text. A value is byte 0, the id of the writer's schema in 4 bytes (high byte first), then
              Avro binary: what the serializers of Confluent and Apicurio (4-byte ids) write and read. The schema of an id is at
              `GET /schemas/ids/<id>` of any registry with Confluent's REST interface. Batches are compressed with LZ4, which every client
              for Kafka can read; with some (KafkaJS) you must bring the codec.
            - **Transactions.** Results are written in transactions: read with `isolation.level=read_committed`, or you see what was
              never said.
            - **Schemas** only grow, `FULL_TRANSITIVE`: every release reads what every other one wrote. Read with the schema that you
              were built with as reader's schema: fields that you do not know are left out, fields that the writer did not know have
              their default.
            - **Symbols.** Each enumeration has `UNKNOWN` as its default: a symbol that is newer than your schema reads as that.
              UNKNOWN never ends anything: what is in a state that you do not know still stands.
            - **Once or more.** A committed record is in the topic once. You may still read it again: after a restart, a rebalance, a
              mirror. Each topic has a law below that says what is the same record again and which of two is the newer.
            - **Times** are milliseconds since 1970-01-01 UTC, dates are local days of the offices. Units stand last in names (`lateMillis`).
            - **Persons** are tokens. No topic has a name of a person, a phone number or free text of a citizen, and a denouncer has no
              field in any schema.
            - What is not in this list you may meet all the same: new topics, new records in a topic with several, headers. Pass over
              what you do not know, and count it.

            """;
}
