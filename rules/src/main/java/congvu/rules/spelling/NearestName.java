package congvu.rules.spelling;

import java.util.Collection;
import java.util.Locale;

/** Finds the name that was probably meant by a misspelt one. */
public final class NearestName {

    private static final int MOST_EDITS = 3;

    private NearestName() {}

    /** A sentence with a leading space that proposes the nearest name; empty when none is near. */
    public static String hint(String found, Collection<String> names) {
        String nearest = nearest(found, names);
        return nearest.isEmpty() ? "" : " Did you mean '" + nearest + "'?";
    }

    /** One of {@code names} that is near what was found; empty when none is. What was found is not in the answer. */
    public static String nearest(String found, Collection<String> names) {
        String nearest = "";
        // Half of a short name is another name.
        int fewest = Math.min(MOST_EDITS, (found.length() + 1) / 3) + 1;
        for (String name : names) {
            int edits = edits(folded(found), folded(name));
            if (edits < fewest) {
                fewest = edits;
                nearest = name;
            }
        }
        return nearest;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** How many letters must be put in, taken out or changed to make one of the other. */
    private static int edits(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = now;
        }
        return before[other.length()];
    }
}
