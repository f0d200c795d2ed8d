package congvu.streams.role;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads settings one by one; what nobody has asked for in the end is unknown and stops the start. */
final class RoleKeys {

    private final Map<String, String> told;
    private final Set<String> unread;
    private final Set<String> known = new TreeSet<>();

    RoleKeys(Map<String, String> told) {
        this.told = new TreeMap<>(told);
        this.unread = new TreeSet<>(told.keySet());
    }

    String text(String key, String standard) {
        known.add(key);
        unread.remove(key);
        String text = told.getOrDefault(key, standard).strip();
        if (text.isEmpty()) {
            throw wrong(key, text, "a text");
        }
        return text;
    }

    int number(String key, int standard, int least, int most) {
        String text = text(key, Integer.toString(standard));
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, like a number out of range.
        }
        throw wrong(key, text, "a whole number from " + least + " to " + most);
    }

    Path path(String key, String standard) {
        String text = text(key, standard);
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw wrong(key, text, "a folder");
        }
    }

    ZoneId zone(String key, String standard) {
        String text = text(key, standard);
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw wrong(key, text, "a time zone such as Asia/Ho_Chi_Minh");
        }
    }

    /** Settings with this beginning, by what follows it. */
    Map<String, Integer> numbersBelow(String prefix, int least, int most) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (String key : told.keySet()) {
            if (key.startsWith(prefix) && key.length() > prefix.length()) {
                numbers.put(key.substring(prefix.length()), number(key, least, least, most));
            }
        }
        return numbers;
    }

    void refuseUnknown() {
        if (!unread.isEmpty()) {
            String key = unread.iterator().next();
            throw new RoleConfigException(
                    key,
                    "Expected a known setting of the processors, but found " + key + "; known are "
                            + String.join(", ", known) + ".");
        }
    }

    static RoleConfigException wrong(String key, String found, String expected) {
        return new RoleConfigException(
                key, "Expected " + key + " to be " + expected + ", but found \"" + found + "\".");
    }
}
