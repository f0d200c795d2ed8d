package congvu.domain.dossier;

import congvu.domain.calendar.Deadlines;
import congvu.domain.obligation.Ending;
import congvu.domain.obligation.Obligation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier's journal says.
 *
 * @param file null until an acceptance is known: without one there is no obligation, and the dossier is in no rate
 * @param steps obligations of single steps that have a due date
 * @param refusedAt the last refusal, stop or withdrawal of a dossier that was never accepted; {@link Deadlines#NEVER}
 *     otherwise
 * @param traits what was told of it beside its deadline, as {@link DossierTraits} packs it
 */
public record DossierFacts(@Nullable Obligation file, List<Obligation> steps, long refusedAt, int traits) {

    /** The same with another file and other steps. */
    public DossierFacts with(@Nullable Obligation otherFile, List<Obligation> otherSteps) {
        return new DossierFacts(otherFile, otherSteps, refusedAt, traits);
    }

    /** The same with one trait told. */
    public DossierFacts told(DossierTraits.Trait trait, int value) {
        return new DossierFacts(file, steps, refusedAt, DossierTraits.with(traits, trait, value));
    }

    /** The file first, if there is one, then its steps. */
    public List<Obligation> obligations() {
        if (file == null) {
            return steps;
        }
        if (steps.isEmpty()) {
            return List.of(file);
        }
        List<Obligation> all = new ArrayList<>(1 + steps.size());
        all.add(file);
        all.addAll(steps);
        return all;
    }

    /** From when only late events can still change it, in epoch milliseconds; {@link Deadlines#NEVER} while open. */
    public long settledAt() {
        long settled = refusedAt;
        if (file != null) {
            Ending ending = file.ending();
            settled = ending == null ? Deadlines.NEVER : ending.at();
        }
        for (Obligation step : steps) {
            Ending ending = step.ending();
            settled = ending == null ? Deadlines.NEVER : Math.max(settled, ending.at());
        }
        return settled;
    }
}
