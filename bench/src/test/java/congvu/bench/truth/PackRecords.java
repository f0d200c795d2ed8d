package congvu.bench.truth;

import congvu.producers.reference.ReferenceFiles;
import congvu.schemas.reference.RuleRecord;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** The default rule pack, by which a staged province is judged. */
final class PackRecords {

    private static final List<Path> PACK = List.of(Path.of("..", "reference", "vn", "rules.yaml"));

    private PackRecords() {}

    static Collection<RuleRecord> rules() {
        return ReferenceFiles.read(PACK).rules();
    }

    /** As they are sent. */
    static Map<String, SpecificRecord> byKey() {
        return ReferenceFiles.read(PACK).records();
    }
}
