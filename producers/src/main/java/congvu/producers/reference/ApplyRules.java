package congvu.producers.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an apply may do.
 *
 * @param today changes of what was in force before are refused; null: they are not looked for, and what has a version may
 *     change under the same one, but never under a lower one
 * @param correctsThePast whether such changes are wanted
 * @param removesMissing whether what the topic has and the files have not goes
 */
public record ApplyRules(@Nullable LocalDate today, boolean correctsThePast, boolean removesMissing) {

    /** What goes with a file of historic data: nothing is removed, and the past is the file's own. */
    static ApplyRules ofAnImport() {
        return new ApplyRules(null, true, false);
    }
}
