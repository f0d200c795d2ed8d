package congvu.app.explain;

import congvu.domain.calendar.DeadlineLedger;
import congvu.schemas.result.Alert;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.PromiseEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is told about one obligation.
 *
 * @param unitName name of the unit that owns it, its id where it has none
 * @param zone zone of its office hours, in which every local time is told
 * @param counted the promise that the ledger counts, empty without any promise
 * @param countedFrom when that promise begins to run; null without any promise
 * @param ledger from the day on which it was made to its deadline
 * @param alerts the latest version of each, in the order in which their points are reached
 * @param remark what keeps the ledger from being exact, or null
 */
public record Explanation(
        Obligation obligation,
        String unitName,
        ZoneId zone,
        Optional<PromiseEntry> counted,
        @Nullable Instant countedFrom,
        DeadlineLedger ledger,
        List<Alert> alerts,
        @Nullable String remark) {

    public Explanation {
        alerts = List.copyOf(alerts);
    }
}
