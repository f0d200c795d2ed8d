package congvu.schemas.row;

import congvu.schemas.RandomRecords;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.registry.InMemoryRegistry;
import congvu.schemas.result.Alert;
import congvu.schemas.result.Obligation;
import congvu.schemas.wire.DossierEventDecoder;
import congvu.schemas.wire.DossierEventView;
import congvu.schemas.wire.RecordDecoder;
import congvu.schemas.wire.RecordEncoder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;

/**
 * Prints nanoseconds of CPU a record for the decoders and writers, beside Avro's own. Figures, not assertions; run it by hand
 * with the test class path.
 */
public final class WireSpeed {

    /** CPU time of this thread, which a busy machine does not spoil. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final int RECORDS = 100_000;
    private static final int ROUNDS = 30;
    private static final int ROUNDS_THAT_COUNT = 10;
    private static final List<DossierEventType> TYPES = List.of(DossierEventType.values());

    private WireSpeed() {}

    /** Runs every measurement once. */
    public static void main(String[] arguments) {
        InMemoryRegistry registry = new InMemoryRegistry();
        int id = registry.register("congvu.dossiers-value", DossierEvent.getClassSchema());
        byte[][] events = events(id);
        System.out.printf("bytes per dossier event: %d%n", events[0].length);
        measureDecoders(registry, events);
        measureEventWriters(id);
        measureObligationWriters();
        measureAlertWriters();
    }

    private static void measureDecoders(InMemoryRegistry registry, byte[][] events) {
        DossierEventDecoder fast = new DossierEventDecoder(registry);
        DossierEventView view = new DossierEventView();
        print("decode, view only", i -> {
            fast.decode(events[i], view);
            return view.occurredAt();
        });
        print("decode, view with unit and procedure as Strings", i -> {
            fast.decode(events[i], view);
            return view.occurredAt()
                    + length(view.unitId().text())
                    + length(view.procedureId().text());
        });
        print("decode, view with ids, unit, procedure, source as Strings", i -> {
            fast.decode(events[i], view);
            return view.occurredAt()
                    + length(view.unitId().text())
                    + length(view.procedureId().text())
                    + length(view.source().text())
                    + length(view.eventId().text())
                    + length(view.dossierId().text());
        });
        RecordDecoder<DossierEvent> avro = new RecordDecoder<>(registry, List.of(DossierEvent.getClassSchema()));
        print(
                "decode, by Avro into a record",
                i -> avro.decode(events[i]).getEventId().length());
    }

    private static void measureEventWriters(int id) {
        DossierEventWriter writer = new DossierEventWriter(id);
        DossierEventRow row = new DossierEventRow();
        DossierEvent[] records = new DossierEvent[RECORDS];
        for (int i = 0; i < RECORDS; i++) {
            records[i] = event(new Random(i));
        }
        print("encode dossier event, row", i -> {
            RowsFromRecords.fill(row, records[i]);
            return writer.write(row).length;
        });
        RecordEncoder<DossierEvent> avro = new RecordEncoder<>(schema -> id);
        print("encode dossier event, by Avro", i -> avro.encode(records[i]).length);
    }

    private static void measureObligationWriters() {
        RandomRecords random = new RandomRecords(1);
        Obligation[] records = new Obligation[RECORDS];
        for (int i = 0; i < RECORDS; i++) {
            records[i] = random.obligation();
        }
        ObligationWriter writer = new ObligationWriter(1);
        ObligationRow row = new ObligationRow();
        RowsFromRecords.fill(row, records[1]);
        print("encode obligation, row filled before", i -> writer.write(row).length);
        print("encode obligation, row filled from a record each time", i -> {
            RowsFromRecords.fill(row, records[i]);
            return writer.write(row).length;
        });
        RecordEncoder<Obligation> avro = new RecordEncoder<>(schema -> 1);
        print("encode obligation, by Avro", i -> avro.encode(records[i]).length);
    }

    private static void measureAlertWriters() {
        RandomRecords random = new RandomRecords(1);
        Alert[] records = new Alert[RECORDS];
        for (int i = 0; i < RECORDS; i++) {
            records[i] = random.alert();
        }
        AlertWriter writer = new AlertWriter(1);
        AlertRow row = new AlertRow();
        print("encode alert, row filled from a record each time", i -> {
            RowsFromRecords.fill(row, records[i]);
            return writer.write(row).length;
        });
        RecordEncoder<Alert> avro = new RecordEncoder<>(schema -> 1);
        print("encode alert, by Avro", i -> avro.encode(records[i]).length);
    }

    private static byte[][] events(int id) {
        RecordEncoder<DossierEvent> encoder = new RecordEncoder<>(schema -> id);
        Random random = new Random(5);
        byte[][] events = new byte[RECORDS][];
        for (int i = 0; i < RECORDS; i++) {
            events[i] = encoder.encode(event(random));
        }
        return events;
    }

    private static DossierEvent event(Random random) {
        return DossierEvent.newBuilder()
                .setEventId("e" + Long.toHexString(random.nextLong()))
                .setSource("bench")
                .setDossierId("H29.18-2510" + (100_000_000 + random.nextInt(800_000_000)))
                .setOccurredAt(Instant.ofEpochMilli(1_443_700_000_000L + random.nextInt()))
                .setType(TYPES.get(random.nextInt(TYPES.size())))
                .setUnitId("unit-" + random.nextInt(300))
                .setProcedureId("1.00" + random.nextInt(2_000))
                .setAppointmentAt(random.nextInt(4) == 0 ? Instant.ofEpochMilli(1_444_700_000_000L) : null)
                .build();
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static void print(String what, IntToLongFunction one) {
        long best = Long.MAX_VALUE;
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = CPU.getCurrentThreadCpuTime();
            for (int i = 0; i < RECORDS; i++) {
                sum += one.applyAsLong(i);
            }
            long took = CPU.getCurrentThreadCpuTime() - begin;
            if (round >= ROUNDS - ROUNDS_THAT_COUNT) {
                best = Math.min(best, took);
            }
        }
        System.out.printf("%-60s %6.1f ns CPU/record (checksum %d)%n", what, (double) best / RECORDS, sum);
    }
}
