package congvu.domain.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of one pack with all its versions.
 *
 * @param scopeUnitId it is for this unit and all below it; {@link #EVERYWHERE} for all
 * @param versions of those in force on a day the highest counts
 */
public record Rule(String packId, String ruleId, String scopeUnitId, List<SignalRule> versions) {

    /** The scope of rules for all units. */
    public static final String EVERYWHERE = "*";

    public Rule {
        versions = List.copyOf(versions);
    }

    /** The version in force on a local day, null when there is none. */
    public @Nullable SignalRule inForceOn(LocalDate day) {
        SignalRule best = null;
        for (SignalRule version : versions) {
            if (version.isInForceOn(day) && (best == null || version.version() > best.version())) {
                best = version;
            }
        }
        return best;
    }
}
