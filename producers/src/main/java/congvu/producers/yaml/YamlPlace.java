package congvu.producers.yaml;

/**
 * Where a value stands.
 *
 * @param file name of the file as the user gave it
 * @param line line in that file, from 1
 * @param key path of the key from the top, joined by dots; empty at the top
 */
public record YamlPlace(String file, int line, String key) {

    YamlPlace child(String name, int childLine) {
        return new YamlPlace(file, childLine, key.isEmpty() ? name : key + "." + name);
    }

    YamlPlace item(int index, int itemLine) {
        return new YamlPlace(file, itemLine, key + "[" + (index + 1) + "]");
    }

    /** A complaint about this place. */
    public YamlProblem problem(String complaint) {
        return new YamlProblem(file, line, key, complaint);
    }
}
