package congvu.producers.importing.profile;

import congvu.producers.fingerprint.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Fingerprint of a profile file, so that a changed profile is a new import.
 *
 * <p>Reference files are left out: they change no event, and what changed in them is published with each import.
 */
final class ProfileDigest {

    private ProfileDigest() {}

    static String of(Path file) {
        Fingerprint fingerprint = new Fingerprint();
        try (InputStream bytes = Files.newInputStream(file)) {
            fingerprint.addAll(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fingerprint.hex();
    }
}
