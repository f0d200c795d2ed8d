package congvu.domain.fact;

import congvu.domain.rule.Fact;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.FactPlace;
import congvu.domain.rule.RuleSubject;
import congvu.domain.rule.SignalRule;
import org.jspecify.annotations.Nullable;

/**
 * A norm checked at an inspection, by a person.
 *
 * @param key id of the check
 * @param isOfPerson whether a person was checked and not a unit
 * @param normId for instance D2
 * @param isCompliant whether it was found as the norm asks
 * @param isSurprise whether the inspection came unannounced
 */
public record CheckFact(
        String key,
        String unitId,
        long at,
        int epochDay,
        @Nullable FactPlace place,
        boolean isOfPerson,
        String normId,
        boolean isCompliant,
        boolean isSurprise)
        implements Fact {

    @Override
    public FactKind kind() {
        return FactKind.CHECK;
    }

    /** A rule about persons counts checks of persons only. */
    @Override
    public boolean isFor(SignalRule rule) {
        return rule.subject() != RuleSubject.STAFF || isOfPerson;
    }
}
