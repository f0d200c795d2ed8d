package congvu.domain.signal;

import congvu.domain.rule.UnitHit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The difference between what units were told of a file or person and what is to be told.
 *
 * @param told what units know after it
 * @param changes what to tell them
 */
public record UnitHitDifference(List<UnitHit> told, List<UnitHitChange> changes) {

    public static UnitHitDifference between(List<UnitHit> before, List<UnitHit> now) {
        if (before.isEmpty() && now.isEmpty()) {
            return new UnitHitDifference(List.of(), List.of());
        }
        List<UnitHitChange> changes = new ArrayList<>();
        for (UnitHit known : before) {
            if (find(now, known) == null) {
                changes.add(new UnitHitChange(known, false));
            }
        }
        for (UnitHit hit : now) {
            if (!hit.equals(find(before, hit))) {
                changes.add(new UnitHitChange(hit, true));
            }
        }
        return new UnitHitDifference(now, changes);
    }

    private static @Nullable UnitHit find(List<UnitHit> hits, UnitHit wanted) {
        for (UnitHit one : hits) {
            if (one.isSameHit(wanted)) {
                return one;
            }
        }
        return null;
    }
}
