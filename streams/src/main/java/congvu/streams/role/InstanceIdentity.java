package congvu.streams.role;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * The name under which an instance is a member of its group, kept in the state folder. An instance that was killed comes
 * back under the same name and takes its work up at once; under a new one the group would wait for the old one first.
 */
final class InstanceIdentity {

    private static final String FILE = "instance-id";

    private InstanceIdentity() {}

    /** The name in this folder; drawn and written if there is none. */
    static String in(Path stateDirectory) {
        Path file = stateDirectory.resolve(FILE);
        try {
            if (Files.exists(file)) {
                String id = Files.readString(file, StandardCharsets.UTF_8).strip();
                if (id.matches("[a-f0-9-]{36}")) {
                    return id;
                }
            }
            Files.createDirectories(stateDirectory);
            String id = UUID.randomUUID().toString();
            Path written = Files.writeString(stateDirectory.resolve(FILE + ".new"), id + "\n", StandardCharsets.UTF_8);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Expected to keep the identity of this instance in " + file + ", but could not: "
                            + e.getClass().getSimpleName() + ".",
                    e);
        }
    }
}
