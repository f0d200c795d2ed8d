package congvu.domain.signal;

import congvu.domain.rule.UnitHit;

/**
 * What a unit is to be told of a file or person.
 *
 * @param isThere whether the hit is there, in place of what was told of it before; otherwise it is gone
 */
public record UnitHitChange(UnitHit hit, boolean isThere) {}
