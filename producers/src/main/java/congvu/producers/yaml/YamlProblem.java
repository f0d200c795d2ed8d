package congvu.producers.yaml;

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
        super(file + ":" + line + ": " + (key.isEmpty() ? "" : key + ": ") + complaint);
        this.file = file;
        this.line = line;
        this.key = key;
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
