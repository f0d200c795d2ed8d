package congvu.domain.scorecard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How scorecards are scored: maxima, curves, what counts where there is nothing to divide by, bands. All of it is
 * reference data: the calculation note of the index and what portals show differ, and nobody has published the bands.
 *
 * @param id stable
 * @param version rises with every change
 * @param validFrom first day of the periods that it scores, by their first day; null: all before {@code validTo}
 * @param validTo last such day, inclusive; null: until further notice
 * @param components in the order in which they are told, each id once
 * @param bands highest first
 */
public record ScorecardPolicy(
        String id,
        int version,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<ComponentPolicy> components,
        List<ScoreBand> bands,
        BandBasis bandBasis) {

    public ScorecardPolicy {
        components = List.copyOf(components);
        bands = bands.stream()
                .sorted(Comparator.comparing(ScoreBand::fromPoints).reversed())
                .toList();
        Set<String> ids = new HashSet<>();
        for (ComponentPolicy component : components) {
            if (!ids.add(component.id())) {
                throw new IllegalArgumentException("Expected each component once in scorecard policy " + id
                        + ", but found " + component.id() + " twice.");
            }
        }
    }

    /** Whether periods that begin on this local day are scored by it. */
    public boolean isInForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
