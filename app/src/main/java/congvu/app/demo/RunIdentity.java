package congvu.app.demo;

import congvu.app.config.ConfigurationException;
import congvu.producers.fingerprint.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Which file was read with which profile: two of them must not share a data directory, for their figures would mix.
 *
 * @param name of the profile's file, for people
 * @param digest over both files' bytes, short
 */
public record RunIdentity(String name, String digest) {

    private static final String FILE = "congvu.run";
    private static final int DIGEST_CHARS = 12;

    /** @throws ConfigurationException when one of the files cannot be read */
    public static RunIdentity of(Path input, Path profile) {
        Fingerprint fingerprint = new Fingerprint();
        for (Path file : new Path[] {profile, input}) {
            try (InputStream bytes = Files.newInputStream(file)) {
                fingerprint.addAll(bytes);
            } catch (IOException unreadable) {
                throw new ConfigurationException(
                        "Expected to read the file " + file + ", but found: " + unreadable, unreadable);
            }
        }
        return new RunIdentity(
                profile.getFileName().toString().replaceFirst("\\.ya?ml$", ""),
                fingerprint.hex().substring(0, DIGEST_CHARS));
    }

    /**
     * Of a run whose input is made and not read.
     *
     * @param name for people
     * @param settings everything that the input depends on, as text
     */
    public static RunIdentity ofSettings(String name, String settings) {
        return new RunIdentity(name, Fingerprint.of(settings).substring(0, DIGEST_CHARS));
    }

    /** A directory of its own for this input. */
    public String directoryName() {
        return name + "-" + digest;
    }

    /**
     * Marks the directory as that of this run.
     *
     * @param notice what people must be told wherever its data is shown
     * @throws ConfigurationException when it is another run's
     */
    void claim(Path directory, @Nullable String notice) {
        Path marker = directory.resolve(FILE);
        try {
            if (Files.exists(marker)) {
                Properties found = read(marker);
                if (!digest.equals(found.getProperty("digest"))) {
                    throw new ConfigurationException("Expected the data directory " + directory + " to be of " + name
                            + ", but it holds a run of " + found.getProperty("name")
                            + " with another file or profile; choose another with --data-dir, or delete it.");
                }
                return;
            }
            Properties told = new Properties();
            told.setProperty("name", name);
            told.setProperty("digest", digest);
            told.setProperty("notice", notice == null ? "" : notice);
            Path draft = directory.resolve(FILE + ".new");
            try (var writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                told.store(writer, null);
            }
            Files.move(draft, marker, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new ConfigurationException("Expected to write " + marker + ", but found: " + unwritable, unwritable);
        }
    }

    /** Whether a run has marked the directory as its own. */
    public static boolean isMarked(Path directory) {
        return Files.isRegularFile(directory.resolve(FILE));
    }

    /** What people must be told about the data of a directory; empty for nothing. */
    public static String noticeOf(Path directory) {
        Path marker = directory.resolve(FILE);
        try {
            return Files.exists(marker) ? read(marker).getProperty("notice", "") : "";
        } catch (IOException unreadable) {
            throw new ConfigurationException("Expected to read " + marker + ", but found: " + unreadable, unreadable);
        }
    }

    private static Properties read(Path marker) throws IOException {
        Properties found = new Properties();
        try (var reader = Files.newBufferedReader(marker, StandardCharsets.UTF_8)) {
            found.load(reader);
        }
        return found;
    }
}
