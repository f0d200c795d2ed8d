package congvu.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Client of any registry that speaks the Confluent REST interface. Every answer is remembered for ever, so that a
 * registry that goes down is missed only by schemas that were never asked for.
 */
public final class SchemaRegistryClient implements SchemaRegistry {

    private static final int MOST_REFERENCES = 200;

    private final RegistryRest rest;
    private final Map<Integer, Schema> schemasById = new ConcurrentHashMap<>();
    private final Map<SubjectSchema, Integer> idsBySchema = new ConcurrentHashMap<>();

    public SchemaRegistryClient(RegistryConfig config) {
        this.rest = new RegistryRest(config);
    }

    @Override
    public int register(String subject, Schema schema) {
        SubjectSchema asked = new SubjectSchema(subject, schema.toString());
        Integer known = idsBySchema.get(asked);
        return known != null ? known : ask(asked, "/versions", schema);
    }

    @Override
    public int idOf(String subject, Schema schema) {
        SubjectSchema asked = new SubjectSchema(subject, schema.toString());
        Integer known = idsBySchema.get(asked);
        return known != null ? known : ask(asked, "", schema);
    }

    @Override
    public Schema schema(int id) {
        Schema known = schemasById.get(id);
        if (known != null) {
            return known;
        }
        JsonNode answer = rest.get("/schemas/ids/" + id);
        Schema schema = parse(answer);
        schemasById.putIfAbsent(id, schema);
        return schema;
    }

    @Override
    public RegisteredSchema version(String subject, int version) {
        JsonNode answer = rest.get(versionPath(subject, version));
        return new RegisteredSchema(subject, version, number(answer, "id"), parse(answer));
    }

    private int ask(SubjectSchema asked, String action, Schema schema) {
        JsonNode answer = rest.post(
                "/subjects/" + RegistryRest.segment(asked.subject()) + action, Map.of("schema", asked.json()));
        int id = number(answer, "id");
        idsBySchema.put(asked, id);
        schemasById.putIfAbsent(id, schema);
        return id;
    }

    private static String versionPath(String subject, int version) {
        return "/subjects/" + RegistryRest.segment(subject) + "/versions/" + version;
    }

    private Schema parse(JsonNode answer) {
        Map<String, String> parts = new LinkedHashMap<>();
        collectReferences(answer, parts, new HashSet<>());
        List<Schema> known = new ArrayList<>();
        try {
            for (String part : parts.values()) {
                known.add(new Schema.Parser().addTypes(known).parse(part));
            }
            return new Schema.Parser().addTypes(known).parse(text(answer, "schema"));
        } catch (AvroRuntimeException e) {
            throw new RegistryException(
                    RegistryFault.INVALID,
                    "Expected an Avro schema from the registry at " + rest.base() + ", but it cannot be read.",
                    e);
        }
    }

    /** Depth first, so that each part comes after the parts that it refers to. */
    private void collectReferences(JsonNode answer, Map<String, String> parts, Set<String> onTheWay) {
        for (JsonNode reference : answer.path("references")) {
            String path = versionPath(text(reference, "subject"), number(reference, "version"));
            if (parts.containsKey(path) || !onTheWay.add(path)) {
                continue;
            }
            if (onTheWay.size() > MOST_REFERENCES) {
                throw new RegistryException(
                        RegistryFault.INVALID,
                        "Expected a schema with at most " + MOST_REFERENCES + " references, but found more.");
            }
            JsonNode part = rest.get(path);
            collectReferences(part, parts, onTheWay);
            parts.put(path, text(part, "schema"));
        }
    }

    private String text(JsonNode answer, String field) {
        JsonNode value = answer.path(field);
        if (!value.isTextual()) {
            throw rest.badAnswer("no text \"" + field + "\"");
        }
        return value.textValue();
    }

    private int number(JsonNode answer, String field) {
        JsonNode value = answer.path(field);
        if (!value.canConvertToInt()) {
            throw rest.badAnswer("no number \"" + field + "\"");
        }
        return value.intValue();
    }

    private record SubjectSchema(String subject, String json) {}
}
