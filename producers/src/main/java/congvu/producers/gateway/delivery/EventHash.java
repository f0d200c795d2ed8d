package congvu.producers.gateway.delivery;

import congvu.producers.gateway.event.EventStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Half a SHA-256: enough to tell events apart, and nothing to read ids from. */
public record EventHash(long high, long low) {

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(EventHash::sha256);

    /** Of a source's event: lengths go in, so that no two pairs of names run together. */
    static EventHash identity(EventStream stream, String source, String eventId) {
        byte[] name = source.getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = SHA_256.get();
        digest.update(stream.label().getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).flip());
        digest.update(name);
        return half(digest.digest(eventId.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of what an event says. */
    static EventHash content(byte[] value) {
        return half(SHA_256.get().digest(value));
    }

    private static EventHash half(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return new EventHash(bytes.getLong(), bytes.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Expected every Java to know SHA-256, but this one does not.", missing);
        }
    }
}
