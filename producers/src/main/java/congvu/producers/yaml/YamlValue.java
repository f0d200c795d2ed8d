package congvu.producers.yaml;

/** One value of a YAML file together with where it stands. */
public sealed interface YamlValue permits YamlText, YamlList, YamlMap {

    /** Where the value stands. */
    YamlPlace place();

    /** What the value is, for a complaint. */
    String kind();

    /** The value as text; a complaint when it is a list or a mapping. */
    default YamlText asText() {
        if (this instanceof YamlText text) {
            return text;
        }
        throw place().problem("Expected a single value, but found " + kind() + ".");
    }

    /** The value as mapping; a complaint when it is anything else. */
    default YamlMap asMap() {
        if (this instanceof YamlMap map) {
            return map;
        }
        throw place().problem("Expected a mapping (key: value), but found " + kind() + ".");
    }

    /** The value as list; a complaint when it is anything else. */
    default YamlList asList() {
        if (this instanceof YamlList list) {
            return list;
        }
        throw place().problem("Expected a list (lines that begin with '- '), but found " + kind() + ".");
    }
}
