package congvu.domain.rule;

/** A leg that counts facts, with the rule that it belongs to. */
public record RuleLeg(SignalRule rule, Leg.Facts leg) {

    /** The hit of a fact that meets it. */
    public Hit hit(Fact fact) {
        return new Hit(
                rule.ruleId(),
                leg.legId(),
                rule.packId(),
                rule.version(),
                fact.kind(),
                fact.key(),
                fact.unitId(),
                fact.epochDay(),
                fact.at(),
                fact.place());
    }
}
