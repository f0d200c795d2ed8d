package congvu.streams.dossier;

import congvu.domain.alert.PublishedAlert;
import congvu.domain.dossier.DossierFacts;
import congvu.domain.obligation.Obligation;
import congvu.domain.rate.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a file that has ended as it was told, though newer reference data would judge it otherwise.
 *
 * @param ids of the obligations that keep their verdicts
 * @param unheard ids of steps that newer reference data alone would add
 * @param contribution of the file to rates; null when the file keeps nothing
 * @param isAppraised whether the file is to be told again, with its verdict and with what is said of it now
 */
record Kept(Set<String> ids, Set<String> unheard, @Nullable Contribution contribution, boolean isAppraised) {

    /** Everything is judged by the reference data of now. */
    static final Kept NOTHING = new Kept(Set.of(), Set.of(), null, false);

    /** Whether the reference data of now tell everything as it stands. */
    boolean isNothing() {
        return ids.isEmpty() && unheard.isEmpty();
    }

    boolean holds(String id) {
        return ids.contains(id);
    }

    /** What is left to be judged, and what keeps its verdict. */
    DossierFacts heard(DossierFacts facts) {
        if (unheard.isEmpty()) {
            return facts;
        }
        List<Obligation> steps = facts.steps().stream()
                .filter(step -> !unheard.contains(step.id()))
                .toList();
        return facts.with(facts.file(), steps);
    }

    /** The alerts of what keeps its verdict. */
    List<PublishedAlert> alertsOf(List<PublishedAlert> published) {
        return ids.isEmpty()
                ? List.of()
                : published.stream()
                        .filter(alert -> ids.contains(alert.obligationId()))
                        .toList();
    }

    /** The alerts of everything else. */
    List<PublishedAlert> othersOf(List<PublishedAlert> published) {
        return ids.isEmpty()
                ? published
                : published.stream()
                        .filter(alert -> !ids.contains(alert.obligationId()))
                        .toList();
    }

    /** Both of them. */
    static List<PublishedAlert> joined(List<PublishedAlert> kept, List<PublishedAlert> others) {
        if (kept.isEmpty()) {
            return others;
        }
        List<PublishedAlert> all = new ArrayList<>(kept);
        all.addAll(others);
        return all;
    }
}
