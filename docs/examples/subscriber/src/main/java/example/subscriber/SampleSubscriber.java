package example.subscriber;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads alerts, signals and rates into a board, and survives what the contract allows (docs/subscribing.md).
 *
 * <p>Not safe for use by several threads.
 */
public final class SampleSubscriber {
    /** Late-task alerts. */
    public static final String ALERTS = "congvu.alerts";
    /** What rules say of files and units. */
    public static final String SIGNALS = "congvu.signals";
    /** Rates. */
    public static final String RATES = "congvu.rates";
    /** What it reads. */
    public static final List<String> TOPICS = List.of(ALERTS, SIGNALS, RATES);

    private final Board board = new Board();
    private final Notebook notebook;
    private final RecordReader records;
    private final Map<String, Long> positions;

    /**
     * Goes on where the one before it in the same folder stopped or was killed.
     *
     * @param folder where it keeps its board; must be there
     * @param registryUrl registry with Confluent's REST interface
     */
    public SampleSubscriber(Path folder, String registryUrl) {
        this.notebook = new Notebook(folder);
        this.records = new RecordReader(new WriterSchemas(registryUrl), List.of("Alert", "Signal", "Rate"));
        this.positions = notebook.open(board);
    }

    /** Next offset of a partition; 0 where it has read nothing yet. */
    public long position(String topic, int partition) {
        return positions.getOrDefault(place(topic, partition), 0L);
    }

    /** Takes one record. A missing value is a tombstone. */
    public void take(String topic, int partition, long offset, byte @Nullable [] key, byte @Nullable [] value) {
        if (offset < position(topic, partition)) {
            return; // The same one again, after a restart or a rebalance.
        }
        String id = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        if (value != null) {
            records.read(value).ifPresentOrElse(record -> show(topic, id, record), board::passOver);
        } else if (topic.equals(RATES)) {
            board.withdrawRate(id);
        } else {
            board.withdraw(topic, id);
        }
        positions.put(place(topic, partition), offset + 1);
    }

    /** Keeps what it has taken; to be called after each poll. What was not kept is read again. */
    public void keep() {
        notebook.keep(board, positions);
    }

    /** Lines for people. */
    public String text() {
        return board.text();
    }

    Board board() {
        return board;
    }

    Map<String, Long> positions() {
        return positions;
    }

    private void show(String topic, String id, GenericRecord record) {
        switch (topic) {
            case ALERTS -> board.takeAlert(topic, id, record);
            case SIGNALS -> board.takeSignal(topic, id, record);
            case RATES -> board.takeRate(id, record);
            default -> board.passOver();
        }
    }

    private static String place(String topic, int partition) {
        return topic + "/" + partition;
    }
}
