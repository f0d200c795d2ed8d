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
 */
public record DossierFacts(@Nullable Obligation file, List<Obligation> steps, long refusedAt) {

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
