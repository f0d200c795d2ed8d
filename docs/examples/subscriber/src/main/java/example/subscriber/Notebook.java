package example.subscriber;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * The board and how far the topics have been read, in one file that is replaced as a whole: whoever is killed finds both as
 * they belong together. A database does the same in one transaction.
 */
final class Notebook {
    private final ObjectMapper json = new ObjectMapper();
    private final Path file;

    Notebook(Path folder) {
        this.file = folder.resolve("board.json");
    }

    /** Fills the board with what was kept, and returns the next offset of each partition, by {@code topic/partition}. */
    Map<String, Long> open(Board board) {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try {
            JsonNode kept = json.readTree(file.toFile());
            board.items()
                    .putAll(json.convertValue(
                            kept.path("items"), new TypeReference<TreeMap<String, TreeMap<String, Board.Item>>>() {}));
            board.rates()
                    .putAll(json.convertValue(
                            kept.path("rates"), new TypeReference<TreeMap<String, Board.Share>>() {}));
            return json.convertValue(kept.path("positions"), new TypeReference<TreeMap<String, Long>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(Board board, Map<String, Long> positions) {
        Path next = file.resolveSibling("board.json.next");
        try {
            json.writeValue(
                    next.toFile(), Map.of("items", board.items(), "rates", board.rates(), "positions", positions));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
