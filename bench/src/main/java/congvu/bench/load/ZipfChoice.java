package congvu.bench.load;

import java.util.Arrays;

/** Chooses the k-th of n in proportion to 1/k^s: few procedures make most of the work. */
final class ZipfChoice {

    private final double[] upTo;

    ZipfChoice(int count, double exponent) {
        upTo = new double[count];
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += 1 / Math.pow(k + 1, exponent);
            upTo[k] = sum;
        }
        for (int k = 0; k < count; k++) {
            upTo[k] /= sum;
        }
    }

    /** @param fraction at least 0, less than 1 */
    int at(double fraction) {
        int found = Arrays.binarySearch(upTo, fraction);
        return Math.min(found >= 0 ? found + 1 : -found - 1, upTo.length - 1);
    }
}
