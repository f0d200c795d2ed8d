package congvu.testkit.history;

import java.util.List;
import java.util.Random;

/** Seeded chance, in the words of a story. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    long upTo(long most) {
        return (long) (random.nextDouble() * most);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
