package congvu.producers.simulate.chance;

/**
 * Throws that depend on a seed and a name made of numbers alone: the same dice fall the same way whenever they are asked
 * for. SplitMix64.
 */
public final class Dice {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice of their own for a thing of a kind. */
    public static Dice of(long seed, long kind, long thing) {
        return new Dice(hash(seed, kind, thing));
    }

    /** The same for one part of the thing. */
    public static Dice of(long seed, long kind, long thing, long part) {
        return new Dice(hash(hash(seed, kind, thing), part, 0));
    }

    /** A number that looks like chance. */
    public static long hash(long seed, long kind, long thing) {
        return mixed(mixed(mixed(seed) + kind * GAMMA) + thing);
    }

    /** The same as a fraction, at least 0, less than 1. */
    public static double fraction(long hash) {
        return (hash >>> 11) * UNIT;
    }

    /** Different numbers for different values, without any order. */
    public static long mixed(long value) {
        long bits = value + GAMMA;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }

    /** At least 0, less than 1. */
    public double fraction() {
        state += GAMMA;
        return fraction(mixed(state));
    }

    /** At least {@code low}, less than {@code high}. */
    public double between(double low, double high) {
        return low + fraction() * (high - low);
    }

    /** At least {@code low}, less than {@code high}. */
    public long between(long low, long high) {
        return low + (long) (fraction() * (high - low));
    }

    /** At least 0, less than {@code count}. */
    public int below(int count) {
        return (int) (fraction() * count);
    }

    public boolean chance(double share) {
        return fraction() < share;
    }
}
