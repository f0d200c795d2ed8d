package congvu.testkit.history;

import java.util.List;
import java.util.Random;

/** Seeded chance, in the words of a story. */
public final class Dice {

    private final Random random;

    public Dice(long seed) {
        this.random = new Random(seed);
    }

    public boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public long upTo(long most) {
        return (long) (random.nextDouble() * most);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
