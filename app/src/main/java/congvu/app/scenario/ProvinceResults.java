package congvu.app.scenario;

import congvu.app.outcome.TopicReader;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AttendanceDay;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.Rate;
import congvu.schemas.result.Signal;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the processors published, as the compacted topics hold it.
 *
 * @param days by token|date
 * @param obligations by obligation id
 * @param alerts the last version of each, by alert id
 * @param rates by their keys
 * @param signals the last version of each that has not left, about files, units and persons, by their keys
 */
public record ProvinceResults(
        Map<String, AttendanceDay> days,
        Map<String, Obligation> obligations,
        Map<String, Alert> alerts,
        Map<String, Rate> rates,
        Map<String, Signal> signals) {

    /** Nothing yet; filled by {@link #take}. */
    public ProvinceResults() {
        this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    /** Reads everything that is committed at the call. */
    public static ProvinceResults read(KafkaAccess kafka) {
        ProvinceResults results = new ProvinceResults();
        TopicReader reader = new TopicReader(kafka);
        reader.<AttendanceDay>read(kafka.topics().attendanceDays(), (key, day) -> take(results.days, key, day));
        reader.<Obligation>read(kafka.topics().obligations(), (key, one) -> take(results.obligations, key, one));
        reader.<Alert>read(kafka.topics().alerts(), (key, alert) -> take(results.alerts, key, alert));
        reader.<Rate>read(kafka.topics().rates(), (key, rate) -> take(results.rates, key, rate));
        reader.<Signal>read(kafka.topics().signals(), (key, signal) -> take(results.signals, key, signal));
        reader.<Signal>read(kafka.topics().staffSignals(), (key, signal) -> take(results.signals, key, signal));
        return results;
    }

    /** Takes one record of a compacted topic; no record withdraws what was told under its key. */
    public static <V extends SpecificRecord> void take(Map<String, V> held, String key, @Nullable V record) {
        if (record == null) {
            held.remove(key);
        } else {
            held.put(key, record);
        }
    }
}
