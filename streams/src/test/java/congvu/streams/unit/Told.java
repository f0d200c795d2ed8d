package congvu.streams.unit;

import congvu.domain.rule.FactKind;
import congvu.domain.rule.FactPlace;
import congvu.domain.rule.Hit;
import congvu.domain.rule.UnitHit;
import congvu.domain.signal.PersonalHit;
import congvu.domain.signal.UnitHitChange;
import congvu.streams.signal.UnitHits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a file or person tells a unit. */
record Told(String unit, String teller, Hit hit, boolean isThere) {

    /** A file says that a fact of it meets a leg; the fact is of the unit itself. */
    static Told file(String unit, String ruleId, String leg, FactKind kind, String key, String at) {
        return ofBelow(unit, unit, ruleId, leg, kind, key, at);
    }

    /** The same of a unit below the one that is told. */
    static Told ofBelow(String unit, String below, String ruleId, String leg, FactKind kind, String key, String at) {
        FactPlace place = new FactPlace("e-" + key, "congvu.dossiers", 1, 7);
        return new Told(unit, "file-" + key, hit(ruleId, leg, kind, key, below, at, place), true);
    }

    /** A person, who does not say who that is. */
    static Told person(String unit, String ruleId, String leg, String hashedKey, String at) {
        return new Told(unit, PersonalHit.TELLER, hit(ruleId, leg, FactKind.DAY, hashedKey, unit, at, null), true);
    }

    /** The same, of a later version of the rule. */
    Told byVersion(int version) {
        Hit newer = new Hit(
                hit.ruleId(),
                hit.legId(),
                hit.packId(),
                version,
                hit.kind(),
                hit.factKey(),
                hit.unitId(),
                hit.epochDay(),
                hit.at(),
                hit.place());
        return new Told(unit, teller, newer, isThere);
    }

    Told gone() {
        return new Told(unit, teller, hit, false);
    }

    UnitHits message() {
        return new UnitHits(unit, teller, List.of(new UnitHitChange(new UnitHit(unit, hit), isThere)));
    }

    private static Hit hit(
            String ruleId, String leg, FactKind kind, String key, String unit, String at, FactPlace place) {
        int day = (int) LocalDate.parse(at.substring(0, "2026-03-02".length())).toEpochDay();
        long instant = Instant.parse(at.length() > 10 ? at : at + "T03:00:00Z").toEpochMilli();
        return new Hit(ruleId, leg, "default", 1, kind, key, unit, day, instant, place);
    }
}
