package congvu.producers.importing.profile;

import java.util.Set;

/**
 * Where a file says by itself whether a case was on time. Never an input: only to be held against what we find.
 *
 * @param column its column
 * @param onTime values that say on time
 * @param late values that say late or overdue; any other value says nothing
 */
public record SourceVerdict(String column, Set<String> onTime, Set<String> late) {

    public SourceVerdict {
        onTime = Set.copyOf(onTime);
        late = Set.copyOf(late);
        if (onTime.isEmpty() || late.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected values for 'onTime' and for 'late' under 'sourceVerdict': what does the source write?");
        }
        if (onTime.stream().anyMatch(late::contains)) {
            throw new IllegalArgumentException(
                    "Expected different values for 'onTime' and 'late' under 'sourceVerdict', but found one in both.");
        }
    }
}
