package congvu.producers.importing.profile;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows that are left out on purpose, counted under a name.
 *
 * @param reason name under which they are counted
 * @param conditions all of them must hold
 */
public record SkipRule(String reason, List<Condition> conditions) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public SkipRule {
        conditions = List.copyOf(conditions);
        if (!NAME.matcher(reason).matches()) {
            throw new IllegalArgumentException("Expected a reason in small letters, digits and hyphens, but found '"
                    + reason + "'. Write for instance test-cases.");
        }
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one condition under 'when'.");
        }
    }
}
