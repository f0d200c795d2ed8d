package congvu.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * Where a registry keeps what it knows: one JSON file, replaced as a whole, so that a kill leaves the old one or the
 * new one. Records in Kafka are worth nothing without it.
 */
final class RegistryFile {

    private static final String NAME = "registry.json";
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Path file;

    RegistryFile(Path directory) {
        this.file = directory.resolve(NAME);
    }

    /** What was kept; empty at the first start. */
    RegistryBook.Snapshot load() {
        if (!Files.exists(file)) {
            return new RegistryBook.Snapshot(List.of(), Map.of());
        }
        try {
            Kept kept = JSON.readValue(Files.readString(file), Kept.class);
            if (kept.format() != FORMAT) {
                throw damaged("format " + kept.format());
            }
            checkIds(kept);
            return new RegistryBook.Snapshot(kept.contents(), kept.subjects());
        } catch (JsonProcessingException e) {
            throw damaged("no JSON of that kind");
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read " + file + ", but could not.", e);
        }
    }

    /** Keeps everything; when it returns it is on the disk. */
    void save(RegistryBook.Snapshot snapshot) {
        Path fresh = file.resolveSibling(NAME + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            byte[] json = JSON.writeValueAsBytes(new Kept(FORMAT, snapshot.contents(), snapshot.idsBySubject()));
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer rest = ByteBuffer.wrap(json);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to keep the schemas in " + file + ", but could not.", e);
        }
    }

    private void checkIds(Kept kept) {
        boolean sound = kept.subjects().values().stream()
                .flatMap(List::stream)
                .allMatch(id -> id >= 1 && id <= kept.contents().size());
        if (!sound) {
            throw damaged("an id without its schema");
        }
    }

    private RegistryException damaged(String found) {
        return new RegistryException(
                RegistryFault.INVALID,
                "Expected the schemas of the embedded registry in " + file + ", but found " + found
                        + ". Put back a copy of the file: without it the records in the topics cannot be read.");
    }

    /** The file as JSON. */
    private record Kept(int format, List<RegistryBook.Content> contents, Map<String, List<Integer>> subjects) {}
}
