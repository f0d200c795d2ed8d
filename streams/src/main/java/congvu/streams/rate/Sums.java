package congvu.streams.rate;

import congvu.domain.rate.Contribution;
import congvu.domain.rate.Counter;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import java.util.Arrays;

/**
 * One sum per {@link Counter}, by its place.
 *
 * <p>Arrays of numbers without a class of their own: there is one per cell, and a header would be a tenth of it.
 */
final class Sums {

    static final int COUNT = Counter.COUNT;

    private Sums() {}

    static long[] zero() {
        return new long[COUNT];
    }

    static void add(long[] sums, Contribution contribution, int sign) {
        int mask = contribution.mask();
        while (mask != 0) {
            int place = Integer.numberOfTrailingZeros(mask);
            sums[place] += sign;
            mask &= mask - 1;
        }
    }

    static void add(long[] sums, long[] others) {
        for (int i = 0; i < COUNT; i++) {
            sums[i] += others[i];
        }
    }

    static void subtract(long[] sums, long[] others) {
        for (int i = 0; i < COUNT; i++) {
            sums[i] -= others[i];
        }
    }

    static boolean isEmpty(long[] sums) {
        return sums[Counter.RECEIVED.place()] == 0;
    }

    static boolean isZero(long[] sums) {
        for (long sum : sums) {
            if (sum != 0) {
                return false;
            }
        }
        return true;
    }

    static void clear(long[] sums) {
        Arrays.fill(sums, 0);
    }

    /** Which sums are not zero in one number, then those. */
    static void write(PackedWriter out, long[] sums) {
        int present = 0;
        for (int i = 0; i < COUNT; i++) {
            present |= sums[i] == 0 ? 0 : 1 << i;
        }
        out.putUnsigned(present);
        for (int i = 0; i < COUNT; i++) {
            if (sums[i] != 0) {
                out.putSigned(sums[i]);
            }
        }
    }

    static long[] read(PackedReader in) {
        long[] sums = zero();
        int present = in.getUnsignedInt();
        for (int i = 0; i < COUNT; i++) {
            if ((present >>> i & 1) != 0) {
                sums[i] = in.getSigned();
            }
        }
        return sums;
    }
}
