package congvu.bench.load;

/**
 * Chance that can be begun again anywhere: the throws for dossier n depend on the seed and n alone, so that a dossier
 * can be made again instead of being kept. SplitMix64.
 */
final class Dice {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    void begin(long seed, long stream) {
        state = mixed(seed ^ mixed(stream + GAMMA));
    }

    /** At least 0, less than 1. */
    double fraction() {
        return (next() >>> 11) * UNIT;
    }

    /** At least {@code low}, less than {@code high}. */
    double between(double low, double high) {
        return low + fraction() * (high - low);
    }

    boolean chance(double share) {
        return fraction() < share;
    }

    private long next() {
        state += GAMMA;
        return mixed(state);
    }

    private static long mixed(long value) {
        long bits = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }
}
