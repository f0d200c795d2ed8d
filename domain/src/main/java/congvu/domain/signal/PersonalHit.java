package congvu.domain.signal;

import congvu.domain.identity.StableId;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.Hit;
import congvu.domain.rule.UnitHit;

/**
 * A hit of a fact of a person, as it leaves the task that keeps the person: neither the token nor the fact nor the event
 * can be read from it, and nothing tells that two of them are of one person. It is only told apart.
 */
public final class PersonalHit {
    /** Who tells: the same for everybody, since the hits tell themselves apart. No id holds a bar. */
    public static final String TELLER = "|staff";

    private PersonalHit() {}

    static UnitHit of(String staffToken, UnitHit told) {
        Hit hit = told.hit();
        return new UnitHit(told.targetUnitId(), hit.at(keyOf(staffToken, hit.kind(), hit.factKey()), null));
    }

    /** The first 128 bits of SHA-256 over person and fact, in hexadecimal. */
    static String keyOf(String staffToken, FactKind kind, String factKey) {
        return StableId.of("staff|" + staffToken + "|" + kind + "|" + factKey);
    }
}
