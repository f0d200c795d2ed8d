package congvu.domain.signal;

import congvu.domain.rule.RuleWindow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rates of a unit, over all procedures. */
public interface RateSource {

    /** No rate is known: files and persons have none. */
    RateSource NONE = new RateSource() {
        @Override
        public @Nullable RateReading read(
                String formulaId, boolean withDescendants, RuleWindow.Span span, LocalDate start) {
            return null;
        }

        @Override
        public List<LocalDate> starts(RuleWindow.Span span) {
            return List.of();
        }
    };

    /**
     * A rate over a period.
     *
     * @param start first day of the period
     * @return null when nothing was ever counted
     */
    @Nullable
    RateReading read(String formulaId, boolean withDescendants, RuleWindow.Span span, LocalDate start);

    /** The first days of all periods in which anything was counted, in order. */
    List<LocalDate> starts(RuleWindow.Span span);
}
