package congvu.producers.gateway;

import congvu.domain.reference.ReferenceBook;
import congvu.producers.gateway.key.UnitTree;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The tree of units as the reference topic has it. */
final class FollowedUnits implements UnitTree {

    private final Supplier<ReferenceBook> book;
    private final BooleanSupplier isCurrent;

    /** @param isCurrent whether the book is what is published */
    FollowedUnits(Supplier<ReferenceBook> book, BooleanSupplier isCurrent) {
        this.book = book;
        this.isCurrent = isCurrent;
    }

    @Override
    public boolean isCurrent() {
        return isCurrent.getAsBoolean();
    }

    @Override
    public boolean isWithin(String unitId, Set<String> roots) {
        ReferenceBook now = book.get();
        return now.unit(unitId) != null
                && (roots.contains(unitId) || now.ancestorsOf(unitId).stream().anyMatch(roots::contains));
    }
}
