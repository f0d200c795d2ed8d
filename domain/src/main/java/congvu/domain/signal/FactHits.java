package congvu.domain.signal;

import congvu.domain.rule.FactKind;
import congvu.domain.rule.Hit;
import congvu.domain.rule.Matches;
import congvu.domain.rule.UnitHit;
import java.util.List;

/**
 * What one fact of a person meets of the rules, now and once it is settled: a day can still be explained for a while, and
 * a rule may ask whether that time is over.
 *
 * @param kind with {@code factKey} tells which fact of the person
 * @param now what it meets until {@code settlesAt}
 * @param settled what it meets from that tick on
 * @param settlesAt epoch milliseconds; {@link Long#MAX_VALUE} where nothing changes by time
 */
public record FactHits(FactKind kind, String factKey, Met now, Met settled, long settlesAt) {

    /**
     * What meets rules.
     *
     * @param own hits of rules about the person
     * @param ofUnits hits of rules about units
     */
    public record Met(List<Hit> own, List<UnitHit> ofUnits) {

        /** No rule. */
        public static final Met NOTHING = new Met(List.of(), List.of());

        public Met {
            own = List.copyOf(own);
            ofUnits = List.copyOf(ofUnits);
        }

        public static Met of(Matches matches) {
            return new Met(matches.own(), matches.ofUnits());
        }

        public boolean isEmpty() {
            return own.isEmpty() && ofUnits.isEmpty();
        }
    }

    /** A fact that is not there, or that meets no rule. */
    public static FactHits none(FactKind kind, String factKey) {
        return of(kind, factKey, Met.NOTHING);
    }

    /** A fact that no time changes. */
    public static FactHits of(FactKind kind, String factKey, Met met) {
        return new FactHits(kind, factKey, met, met, Long.MAX_VALUE);
    }

    /** Whether it meets no rule, and will not. */
    public boolean isEmpty() {
        return now.isEmpty() && (settlesAt == Long.MAX_VALUE || settled.isEmpty());
    }

    /** Whether another tick makes another fact of it. */
    boolean waits() {
        return settlesAt != Long.MAX_VALUE && !settled.equals(now);
    }

    boolean isAbout(FactKind otherKind, String otherKey) {
        return kind == otherKind && factKey.equals(otherKey);
    }

    /** As it stands from the tick on at which it settles. */
    FactHits whenSettled() {
        return of(kind, factKey, settled);
    }
}
