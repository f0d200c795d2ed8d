package congvu.streams.rate;

import congvu.domain.rate.RateFormula;
import congvu.domain.rate.RateValue;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a compacted topic of rates would hold, as text. */
final class Topic implements RateSink, CardSink {

    final Map<String, String> rates = new TreeMap<>();
    final Map<String, String> cards = new TreeMap<>();
    int partials;
    final Map<String, Integer> publishedByKey = new HashMap<>();

    static String text(RateValue value, long revision, boolean isFinal) {
        return value.numerator() + "/" + value.denominator() + " x" + value.excluded() + " r" + revision
                + (isFinal ? " final" : " open");
    }

    @Override
    public void publish(RateId id, RateFormula formula, RateValue value, long revision, boolean isFinal) {
        rates.put(id.key(formula.id()), text(value, revision, isFinal));
        publishedByKey.merge(id.key(formula.id()), 1, Integer::sum);
    }

    @Override
    public void publish(CardId id, byte[] framed) {
        String before = cards.put(id.key(), HexFormat.of().formatHex(framed));
        if (HexFormat.of().formatHex(framed).equals(before)) {
            throw new IllegalStateException("Expected differences only, but found " + id + " told again.");
        }
    }

    @Override
    public void withdraw(CardId id) {
        cards.remove(id.key());
    }

    @Override
    public void officer(RateId id, int @Nullable [] sums) {
        throw new IllegalStateException("Expected rates of units only, but found one of a person.");
    }

    @Override
    public void withdraw(RateId id, RateFormula formula) {
        rates.remove(id.key(formula.id()));
    }
}
