package congvu.producers.simulate;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Every text in a record. */
final class Texts {

    private Texts() {}

    static Stream<String> of(SpecificRecord record) {
        return IntStream.range(0, record.getSchema().getFields().size())
                .mapToObj(record::get)
                .flatMap(value -> value instanceof List<?> many ? many.stream() : Stream.of(String.valueOf(value)))
                .map(String::valueOf);
    }
}
