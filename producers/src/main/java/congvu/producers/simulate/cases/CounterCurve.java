package congvu.producers.simulate.cases;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.world.DayShape;

/** When people come to a counter: while it is open, most of them in the middle of the morning and of the afternoon. */
final class CounterCurve {

    /** Of a day's visits, in its first, second, ... eighth of working time. */
    private static final double[] SHARES = {0.08, 0.17, 0.18, 0.13, 0.10, 0.14, 0.13, 0.07};

    private CounterCurve() {}

    static long instant(DayShape day, Dice dice) {
        double left = dice.fraction();
        int eighth = 0;
        while (eighth < SHARES.length - 1 && left >= SHARES[eighth]) {
            left -= SHARES[eighth++];
        }
        double place = (eighth + Math.min(left / SHARES[eighth], 0.999)) / SHARES.length;
        return day.after((long) (place * day.workMillis()));
    }
}
