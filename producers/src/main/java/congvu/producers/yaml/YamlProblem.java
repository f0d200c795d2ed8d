package congvu.producers.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Bad configuration in a hand-written file. The message is made for the person who wrote the file. */
public final class YamlProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String key;

    /**
     * @param file name of the file as the user gave it
     * @param line line in that file, from 1
     * @param key path of the key, empty for the whole file
     * @param complaint what was expected, what was found and the way out
     */
    public YamlProblem(String file, int line, String key, String complaint) {
        this(line, file, key, file + ":" + line + ": " + (key.isEmpty() ? "" : key + ": ") + complaint);
    }

    /** @param column in that line, from 1; otherwise as above */
    YamlProblem(String file, int line, int column, String key, String complaint) {
        this(line, file, key, file + ":" + line + ":" + column + ": " + key + ": " + complaint);
    }

    private YamlProblem(int line, String file, String key, String message) {
        super(message);
        this.file = file;
        this.line = line;
        this.key = key;
    }

    /** All of them as one, in their order; at least one. */
    public static YamlProblem all(List<YamlProblem> problems) {
        YamlProblem first = problems.getFirst();
        String message = problems.stream().map(Throwable::getMessage).collect(Collectors.joining("\n"));
        return new YamlProblem(first.line, first.file, first.key, message);
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String key() {
        return key;
    }
}
