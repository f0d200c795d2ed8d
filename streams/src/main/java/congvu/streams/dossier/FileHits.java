package congvu.streams.dossier;

import congvu.domain.rule.Hit;
import congvu.domain.rule.UnitHit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Which facts of a file meet which rules.
 *
 * @param own of rules about the file
 * @param ofUnits of rules about units
 */
record FileHits(List<Hit> own, List<UnitHit> ofUnits) {

    /** No fact meets any rule. */
    static final FileHits NONE = new FileHits(List.of(), List.of());

    boolean isEmpty() {
        return own.isEmpty() && ofUnits.isEmpty();
    }

    /** These with what an event changed: what it brought is added, what it took is gone, the rest stays as it is. */
    FileHits changed(FileHits before, FileHits after) {
        return before.equals(after)
                ? this
                : new FileHits(
                        changed(own, before.own, after.own, Hit::isSameHit),
                        changed(ofUnits, before.ofUnits, after.ofUnits, UnitHit::isSameHit));
    }

    /** @param isSame whether both are of the same fact and rule, whatever else they say */
    private static <T> List<T> changed(List<T> kept, List<T> before, List<T> after, BiPredicate<T, T> isSame) {
        List<T> changed = new ArrayList<>();
        for (T one : kept) {
            boolean isTouched = before.stream().anyMatch(known -> isSame.test(known, one) && !after.contains(known));
            if (!isTouched) {
                changed.add(one);
            }
        }
        for (T one : after) {
            boolean isThere = changed.stream().anyMatch(known -> isSame.test(known, one));
            if (!before.contains(one) && !isThere) {
                changed.add(one);
            }
        }
        return changed;
    }
}
