package congvu.streams.rate;

import congvu.streams.packed.PackedWriter;
import congvu.streams.packed.UnitMessageKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers cells by scope and packs each scope's into {@link RatePartial} records of bounded length. */
final class PartialWriter {

    /** A record is sent when it is longer; far below what a broker takes. */
    private static final int LONG_ENOUGH_BYTES = 16 * 1024;

    private static final byte[] TO_ALL = new byte[0];

    private final int partition;
    private final Map<RateScope, List<SumCell>> gathered = new LinkedHashMap<>();
    private final PackedWriter writer = new PackedWriter(2 * LONG_ENOUGH_BYTES);

    PartialWriter(int partition) {
        this.partition = partition;
    }

    void add(SumCell cell) {
        RateScope scope = new RateScope(cell.id.unitId(), cell.id.withDescendants());
        gathered.computeIfAbsent(scope, unused -> new ArrayList<>()).add(cell);
    }

    void send(long tick, PartialSink sink) {
        gathered.forEach((scope, cells) -> send(scope, cells, tick, sink));
        gathered.clear();
    }

    void sendDay(long tick, PartialSink sink) {
        begin(tick);
        sink.accept(TO_ALL, writer.toBytes());
    }

    private void send(RateScope scope, List<SumCell> cells, long tick, PartialSink sink) {
        byte[] key = scope.key();
        begin(scope, tick);
        for (SumCell cell : cells) {
            if (writer.size() > LONG_ENOUGH_BYTES) {
                sink.accept(key, writer.toBytes());
                begin(scope, tick);
            }
            writer.put((byte) cell.id.family().code())
                    .putText(cell.id.procedureId())
                    .putSigned(cell.id.epochDay());
            Sums.write(writer, cell.sums);
        }
        sink.accept(key, writer.toBytes());
    }

    private void begin(long tick) {
        writer.reset().put(UnitMessageKind.RATES.code()).putUnsigned(partition).putSigned(tick);
    }

    private void begin(RateScope scope, long tick) {
        begin(tick);
        writer.putText(scope.unitId()).put((byte) (scope.withDescendants() ? 1 : 0));
    }
}
