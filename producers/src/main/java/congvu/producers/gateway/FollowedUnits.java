package congvu.producers.gateway;

import congvu.domain.reference.ReferenceBook;
import congvu.producers.gateway.key.UnitTree;
import congvu.producers.reference.ReferenceFollower;
import java.util.Set;

/** The tree of units as the reference topic has it. */
final class FollowedUnits implements UnitTree {

    private final ReferenceFollower reference;

    FollowedUnits(ReferenceFollower reference) {
        this.reference = reference;
    }

    @Override
    public boolean isCurrent() {
        return reference.isCurrent();
    }

    @Override
    public boolean isWithin(String unitId, Set<String> roots) {
        ReferenceBook book = reference.book();
        return book.unit(unitId) != null
                && (roots.contains(unitId) || book.ancestorsOf(unitId).stream().anyMatch(roots::contains));
    }
}
