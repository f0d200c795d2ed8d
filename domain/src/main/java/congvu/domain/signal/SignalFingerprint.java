package congvu.domain.signal;

import congvu.domain.rule.Hit;
import congvu.domain.rule.SignalRule;

/**
 * A number for what a signal says. Of a rate that is still moving only the full percent counts: each closed file of a
 * month would otherwise be a new version.
 */
final class SignalFingerprint {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private long sum = 17;

    private SignalFingerprint() {}

    static long of(StandingSignal signal) {
        SignalFingerprint print = new SignalFingerprint();
        SignalRule rule = signal.rule();
        print.add(rule.packId());
        print.add(rule.version());
        print.add(signal.unitId());
        print.add(signal.epochDay());
        print.add(signal.from());
        print.add(signal.until());
        for (LegEvidence leg : signal.evidence()) {
            print.add(leg, signal.isOver());
        }
        return print.sum;
    }

    private void add(LegEvidence evidence, boolean isOver) {
        add(evidence.leg().legId());
        add(evidence.count());
        for (Hit hit : evidence.hits()) {
            add(hit.factKey());
            add(hit.at());
            add(hit.epochDay());
        }
        RateReading rate = evidence.rate();
        if (rate != null && isOver) {
            add(rate.numerator());
            add(rate.denominator());
        } else if (rate != null && rate.denominator() > 0) {
            add(rate.numerator() * 100 / rate.denominator());
        }
    }

    private void add(String text) {
        add(text.hashCode());
        add(text.length());
    }

    private void add(long number) {
        sum = (sum ^ number) * PRIME;
        sum ^= sum >>> 29;
    }
}
