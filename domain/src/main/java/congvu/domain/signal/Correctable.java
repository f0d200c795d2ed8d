package congvu.domain.signal;

import congvu.domain.rule.FactKind;
import congvu.domain.rule.UnitHit;

/**
 * How long facts of persons can still change: so long the hits that units were told of are kept, to be taken back.
 *
 * @param dayMillis after a day of attendance
 * @param checkMillis after a check
 */
public record Correctable(long dayMillis, long checkMillis) {

    /** The first tick at which nobody can change the fact of a hit any more. */
    long until(UnitHit told) {
        return told.hit().at() + (told.hit().kind() == FactKind.DAY ? dayMillis : checkMillis) + 1;
    }
}
