package congvu.streams.rate;

import congvu.domain.count.Counter;
import congvu.domain.rate.Contribution;
import congvu.streams.packed.PackedReader;
import congvu.streams.packed.PackedWriter;
import java.util.Arrays;

/**
 * One sum per {@link Counter}, by its place.
 *
 * <p>Arrays of numbers without a class of their own: there is one per cell, and a header would be a tenth of it. Of ints,
 * since a nation's dossiers of a year are thirty millions; a sum that left the range would stop the task, not lie.
 */
final class Sums {

    static final int COUNT = Counter.COUNT;

    private Sums() {}

    static int[] zero() {
        return new int[COUNT];
    }

    static void add(int[] sums, Contribution contribution, int sign) {
        int mask = contribution.mask();
        while (mask != 0) {
            int place = Integer.numberOfTrailingZeros(mask);
            sums[place] += sign;
            mask &= mask - 1;
        }
    }

    static void add(int[] sums, int[] others) {
        for (int i = 0; i < COUNT; i++) {
            sums[i] = Math.addExact(sums[i], others[i]);
        }
    }

    static void subtract(int[] sums, int[] others) {
        for (int i = 0; i < COUNT; i++) {
            sums[i] -= others[i];
        }
    }

    static boolean isEmpty(int[] sums) {
        return sums[Counter.RECEIVED.place()] == 0;
    }

    static boolean isZero(int[] sums) {
        for (int sum : sums) {
            if (sum != 0) {
                return false;
            }
        }
        return true;
    }

    static void clear(int[] sums) {
        Arrays.fill(sums, 0);
    }

    /** Which sums are not zero in one number, then those. */
    static void write(PackedWriter out, int[] sums) {
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

    static int[] read(PackedReader in) {
        int[] sums = zero();
        int present = in.getUnsignedInt();
        for (int i = 0; i < COUNT; i++) {
            if ((present >>> i & 1) != 0) {
                sums[i] = Math.toIntExact(in.getSigned());
            }
        }
        return sums;
    }
}
