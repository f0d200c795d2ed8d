package congvu.producers.gateway.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Reads a body whole, and gives up when it is too large or takes too long: also one that comes byte by byte. */
final class BodyReader {

    private static final int CHUNK_BYTES = 16_384;

    private final int mostBytes;
    private final long mostNanos;
    private final LongSupplier monotonicNanos;

    BodyReader(int mostBytes, Duration within, LongSupplier monotonicNanos) {
        this.mostBytes = mostBytes;
        this.mostNanos = within.toNanos();
        this.monotonicNanos = monotonicNanos;
    }

    /** @param declaredBytes as the request says; -1 where it does not */
    byte[] read(InputStream body, long declaredBytes) throws ProblemException {
        if (declaredBytes > mostBytes) {
            throw new ProblemException(ProblemCode.REQUEST_TOO_LARGE);
        }
        long deadline = monotonicNanos.getAsLong() + mostNanos;
        ByteArrayOutputStream whole = new ByteArrayOutputStream((int) Math.max(declaredBytes, CHUNK_BYTES));
        byte[] chunk = new byte[CHUNK_BYTES];
        try {
            for (int got = body.read(chunk); got >= 0; got = body.read(chunk)) {
                whole.write(chunk, 0, got);
                if (whole.size() > mostBytes) {
                    throw new ProblemException(ProblemCode.REQUEST_TOO_LARGE);
                }
                if (monotonicNanos.getAsLong() > deadline) {
                    throw new ProblemException(ProblemCode.TOO_SLOW);
                }
            }
        } catch (IOException cutOff) {
            // Nothing came for as long as a connection may be idle, or the sender is gone.
            throw new ProblemException(ProblemCode.TOO_SLOW);
        }
        return whole.toByteArray();
    }
}
