package congvu.schemas.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * What our own registry knows: schemas by id, and the versions of each subject. Ids begin at 1, rise by one and are
 * never used again; equal content has one id in every subject.
 *
 * <p>Safe for use by several threads.
 */
final class RegistryBook {

    private static final int NOWHERE = -1;

    private final List<Content> contents = new ArrayList<>();
    private final Map<String, List<Integer>> idsBySubject = new LinkedHashMap<>();

    /**
     * What was registered.
     *
     * @param schema JSON text as Avro prints it, references left as names
     * @param references where those names are defined
     */
    record Content(String schema, List<SchemaReference> references) {
        Content {
            references = List.copyOf(references);
        }
    }

    /** A version of a subject. */
    record Version(String subject, int version, int id, Content content) {}

    /** Version of the content in the subject, added if it is new there and may follow what is there. */
    synchronized Version register(String subject, Content asked) {
        Schema candidate = parse(asked);
        Content content = normal(asked, candidate);
        List<Integer> ids = idsBySubject.getOrDefault(subject, List.of());
        int known = ids.indexOf(contents.indexOf(content) + 1);
        if (known >= 0) {
            return new Version(subject, known + 1, ids.get(known), content);
        }
        List<Schema> released =
                ids.stream().map(id -> parse(contents.get(id - 1))).toList();
        List<String> problems = Evolution.problems(candidate, released);
        if (!problems.isEmpty()) {
            throw new RegistryException(
                    RegistryFault.INCOMPATIBLE,
                    "Expected a schema for " + subject + " that is fully compatible with every version, but: "
                            + String.join(" ", problems));
        }
        return append(subject, content);
    }

    private Version append(String subject, Content content) {
        int id = contents.indexOf(content) + 1;
        if (id == 0) {
            contents.add(content);
            id = contents.size();
        }
        List<Integer> ids = idsBySubject.computeIfAbsent(subject, ignored -> new ArrayList<>());
        ids.add(id);
        return new Version(subject, ids.size(), id, content);
    }

    /** The version that holds this content. */
    synchronized Version find(String subject, Content asked) {
        List<Integer> ids = idsOf(subject);
        Content content = normal(asked, parse(asked));
        int at = ids.indexOf(contents.indexOf(content) + 1);
        if (at == NOWHERE) {
            throw notFound("a version of " + subject + " with this schema");
        }
        return new Version(subject, at + 1, ids.get(at), content);
    }

    /** The content with this id. */
    synchronized Content content(int id) {
        if (id < 1 || id > contents.size()) {
            throw notFound("a schema with id " + id);
        }
        return contents.get(id - 1);
    }

    /** A version of a subject. */
    synchronized Version version(String subject, int version) {
        List<Integer> ids = idsOf(subject);
        if (version < 1 || version > ids.size()) {
            throw notFound("version " + version + " of " + subject);
        }
        int id = ids.get(version - 1);
        return new Version(subject, version, id, contents.get(id - 1));
    }

    /** How many versions a subject has; 0 when there is no such subject. */
    synchronized int versions(String subject) {
        return idsBySubject.getOrDefault(subject, List.of()).size();
    }

    /** Every subject. */
    synchronized Set<String> subjects() {
        return Set.copyOf(idsBySubject.keySet());
    }

    /** Everything, to be kept. */
    synchronized Snapshot snapshot() {
        Map<String, List<Integer>> copy = new LinkedHashMap<>();
        idsBySubject.forEach((subject, ids) -> copy.put(subject, List.copyOf(ids)));
        return new Snapshot(List.copyOf(contents), copy);
    }

    /** Takes up what was kept; only into an empty book. */
    synchronized void restore(Snapshot snapshot) {
        contents.addAll(snapshot.contents());
        snapshot.idsBySubject().forEach((subject, ids) -> idsBySubject.put(subject, new ArrayList<>(ids)));
    }

    /** What a book holds: the content with id n is at n - 1; a subject's version v is at v - 1. */
    record Snapshot(List<Content> contents, Map<String, List<Integer>> idsBySubject) {}

    /** The schema of a content, its references resolved. */
    synchronized Schema parse(Content content) {
        Map<SchemaReference, Schema> parts = new LinkedHashMap<>();
        content.references().forEach(reference -> resolve(reference, parts));
        return parse(content.schema(), parts.values());
    }

    private void resolve(SchemaReference reference, Map<SchemaReference, Schema> parts) {
        // Each is resolved once: a chain in which each names the one before twice would cost twice as much with each
        // link.
        if (parts.containsKey(reference)) {
            return;
        }
        Content part = version(reference.subject(), reference.version()).content();
        // No endless loop: what is registered refers only to what was registered before.
        part.references().forEach(inner -> resolve(inner, parts));
        parts.put(reference, parse(part.schema(), parts.values()));
    }

    private static Schema parse(String schema, Collection<Schema> known) {
        try {
            return new Schema.Parser().addTypes(known).parse(schema);
        } catch (AvroRuntimeException e) {
            throw new RegistryException(
                    RegistryFault.INVALID, "Expected an Avro schema, but it cannot be read: " + e.getMessage(), e);
        }
    }

    /** Without references the text as Avro prints it, so that blanks make no new version. */
    private static Content normal(Content asked, Schema parsed) {
        return asked.references().isEmpty() ? new Content(parsed.toString(), List.of()) : asked;
    }

    private List<Integer> idsOf(String subject) {
        List<Integer> ids = idsBySubject.get(subject);
        if (ids == null) {
            throw notFound("a subject " + subject);
        }
        return ids;
    }

    private static RegistryException notFound(String what) {
        return new RegistryException(
                RegistryFault.NOT_FOUND, "Expected " + what + " in the registry, but there is none.");
    }
}
