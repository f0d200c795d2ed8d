package congvu.producers.fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over all bytes added, in their order. Not safe for use by several threads. */
public final class Fingerprint {

    private static final int CHUNK_BYTES = 1 << 16;

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Expected every Java to know SHA-256, but this one does not.", missing);
        }
    }

    /** The fingerprint of a text's UTF-8 bytes, 64 hexadecimal digits. */
    public static String of(String text) {
        Fingerprint fingerprint = new Fingerprint();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        fingerprint.add(bytes, 0, bytes.length);
        return fingerprint.hex();
    }

    public void add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    /** Adds what is left of a stream. */
    public void addAll(InputStream bytes) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int got = bytes.read(chunk); got >= 0; got = bytes.read(chunk)) {
            add(chunk, 0, got);
        }
    }

    /** 64 hexadecimal digits; once only, for it begins anew afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
