package congvu.domain.signal;

import congvu.domain.rule.Hit;
import congvu.domain.rule.SignalRule;

/**
 * Two numbers for what a signal says. Of a rate that is still moving only the full percent counts: each closed file of a
 * month would otherwise be a new version. Once its period is over the very fraction counts.
 *
 * @param moving differs when anything differs, of a rate the full percent
 * @param exact differs when anything differs
 */
public record SignalFingerprint(long moving, long exact) {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    static SignalFingerprint of(StandingSignal signal) {
        long facts = facts(signal);
        long moving = facts;
        long exact = facts;
        for (LegEvidence leg : signal.evidence()) {
            RateReading rate = leg.rate();
            if (rate != null) {
                moving = rate.denominator() > 0 ? add(moving, rate.numerator() * 100 / rate.denominator()) : moving;
                exact = add(add(exact, rate.numerator()), rate.denominator());
            }
        }
        return new SignalFingerprint(moving, exact);
    }

    /** Whether a signal that was told with the other one says something else now. */
    boolean saysElse(SignalFingerprint told, boolean isOver) {
        return isOver ? exact != told.exact : moving != told.moving;
    }

    private static long facts(StandingSignal signal) {
        SignalRule rule = signal.rule();
        long sum = add(add(17, rule.packId()), rule.version());
        sum = add(add(sum, signal.unitId()), signal.epochDay());
        sum = add(add(sum, signal.from()), signal.until());
        for (LegEvidence leg : signal.evidence()) {
            sum = add(add(sum, leg.leg().legId()), leg.count());
            for (Hit hit : leg.hits()) {
                sum = add(add(add(sum, hit.factKey()), hit.at()), hit.epochDay());
            }
        }
        return sum;
    }

    private static long add(long sum, String text) {
        return add(add(sum, text.hashCode()), text.length());
    }

    private static long add(long sum, long number) {
        long mixed = (sum ^ number) * PRIME;
        return mixed ^ (mixed >>> 29);
    }
}
