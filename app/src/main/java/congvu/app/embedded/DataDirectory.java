package congvu.app.embedded;

import congvu.app.config.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one embedded run: broker logs, registry, stores of the processors; held by one process at a time.
 *
 * <p>The holder writes its address beside the lock, so that {@code explain} and {@code watch} find a running demo. The
 * operating system lets go of the lock when the holder dies in whatever way; an address without a lock means nothing.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "congvu.lock";
    private static final String ADDRESS = "congvu.address";

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes hold of the directory, and makes it when it is not there.
     *
     * @throws ConfigurationException when another process holds it, naming it where it told its address
     */
    public static DataDirectory hold(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new ConfigurationException("Expected to use the data directory " + root
                        + ", but another congvu process holds it"
                        + address(root).map(held -> " (pid " + held.pid() + ")").orElse("")
                        + "; end that one, or choose another with --data-dir.");
            }
            Files.deleteIfExists(root.resolve(ADDRESS));
            return new DataDirectory(root, channel, lock);
        } catch (IOException unusable) {
            throw new ConfigurationException(
                    "Expected to make and write the data directory " + root + ", but found: " + unusable
                            + "; choose another with --data-dir.",
                    unusable);
        }
    }

    /** The address of the process that holds the directory now; empty when nobody does. */
    public static Optional<HolderAddress> holderOf(Path directory) {
        Path lockFile = directory.resolve(LOCK);
        if (!Files.exists(lockFile)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            FileLock free = tryLock(channel);
            if (free != null) {
                free.release();
                return Optional.empty();
            }
            return address(directory);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tells others where the services of this directory listen. Written in one step, so that nobody reads half. */
    public void announce(HolderAddress address) {
        try {
            Path draft = root.resolve(ADDRESS + ".new");
            Files.writeString(draft, address.toText(), StandardCharsets.UTF_8);
            Files.move(draft, root.resolve(ADDRESS), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public Path brokerLogs() {
        return root.resolve("kafka");
    }

    public Path registry() {
        return root.resolve("registry");
    }

    public Path streams() {
        return root.resolve("streams");
    }

    public Path reports() {
        return root.resolve("reports");
    }

    public Path root() {
        return root;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(root.resolve(ADDRESS));
            lock.release();
            channel.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static Optional<HolderAddress> address(Path root) {
        try {
            return Optional.of(HolderAddress.ofText(Files.readString(root.resolve(ADDRESS), StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException notTold) {
            return Optional.empty();
        }
    }
}
