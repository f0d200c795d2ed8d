package congvu.domain.rule;

import org.jspecify.annotations.Nullable;

/** Something that rules may speak of; of each kind there is one record. Instants are epoch milliseconds, UTC. */
public interface Fact {

    FactKind kind();

    /** Which fact this is, among those of its kind and subject: the same in any order of arrival. */
    String key();

    /** The unit that answers for it. */
    String unitId();

    /** When it came about. */
    long at();

    /** The local day on which it counts. */
    int epochDay();

    /** Where the event stands that says it; null where it follows from several events, or from silence. */
    @Nullable
    FactPlace place();

    /** Whether a rule may count it at all, whatever its condition says. */
    default boolean isFor(SignalRule rule) {
        return true;
    }
}
