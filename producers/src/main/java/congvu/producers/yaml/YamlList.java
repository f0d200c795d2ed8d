package congvu.producers.yaml;

import java.util.List;
import java.util.function.Function;

/**
 * A list of values.
 *
 * @param place where it begins
 * @param items the values in the order of the file
 */
public record YamlList(YamlPlace place, List<YamlValue> items) implements YamlValue {

    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "a list";
    }

    /** Every item as text. */
    public List<String> texts() {
        return each(item -> item.asText().text());
    }

    /** Every item as mapping, read by a function. */
    public <T> List<T> maps(Function<YamlMap, T> reading) {
        return each(item -> item.asMap().readWhole(reading));
    }

    private <T> List<T> each(Function<YamlValue, T> reading) {
        return items.stream().map(reading).toList();
    }
}
