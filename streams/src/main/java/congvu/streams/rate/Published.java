package congvu.streams.rate;

import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was published of a group: the sums from which, and whether as final. */
final class Published {

    private static final byte NOTHING = 0;
    private static final byte NOT_FINAL = 1;
    private static final byte FINAL = 2;

    private final int[] sums;
    private final boolean isFinal;

    Published(int[] sums, boolean isFinal) {
        this.sums = sums;
        this.isFinal = isFinal;
    }

    static @Nullable Published read(PackedReader in) {
        byte mark = in.get();
        return mark == NOTHING ? null : new Published(Sums.read(in), mark == FINAL);
    }

    static void write(PackedWriter out, @Nullable Published published) {
        if (published == null) {
            out.put(NOTHING);
        } else {
            out.put(published.isFinal ? FINAL : NOT_FINAL);
            Sums.write(out, published.sums);
        }
    }

    /** See {@link Sums}; not a copy. */
    int[] sums() {
        return sums;
    }

    boolean isFinal() {
        return isFinal;
    }

    boolean says(int[] otherSums, boolean otherFinal) {
        return isFinal == otherFinal && Arrays.equals(sums, otherSums);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Published that && says(that.sums, that.isFinal);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums) * 31 + Boolean.hashCode(isFinal);
    }

    @Override
    public String toString() {
        return Arrays.toString(sums) + (isFinal ? " final" : "");
    }
}
