package congvu.bench.worker;

import congvu.app.config.KafkaConfig;
import congvu.bench.process.Report;
import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.catalogue.DeviceKey;
import congvu.schemas.wire.AttendanceEventDecoder;
import congvu.schemas.wire.AttendanceEventView;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.DossierEventDecoder;
import congvu.schemas.wire.DossierEventView;
import congvu.schemas.wire.RecordDecoder;
import congvu.streams.stage.InputFamily;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** What the log alone costs: every event is read, and decoded as the topology does it, and nothing is done with it. */
final class RawLimitWorker {

    private RawLimitWorker() {}

    static void run(WorkerArguments arguments, Conversation conversation) {
        KafkaAccess kafka = KafkaConfig.open(
                        arguments.text(WorkerArguments.BROKER), arguments.text(WorkerArguments.REGISTRY))
                .access();
        InputFamily family = InputFamily.valueOf(arguments.text(WorkerArguments.FAMILY));
        EventScan scan = new EventScan(kafka, family.topicIn(kafka.topics()));
        Decoding decoding = decoding(family, kafka);
        List<Long> from = arguments.offsets(WorkerArguments.FROM);
        conversation.say(Report.of("ready"));
        Seen seen = new Seen();
        conversation.answer(Map.of(
                "run",
                () -> scan.run("run", from, (key, value) -> seen.sum += decoding.decode(key, value), () -> {})
                        .with("seen", seen.sum)));
    }

    /** Decodes an event and returns something of it. */
    private interface Decoding {
        long decode(byte[] key, byte[] value);
    }

    private static Decoding decoding(InputFamily family, KafkaAccess kafka) {
        AvroSerdes serdes = new AvroSerdes(kafka.registry());
        RecordDecoder<SpecificRecord> records = serdes.decoder(family.topicIn(kafka.topics()));
        return switch (family) {
            case DOSSIERS -> dossiers(serdes.dossierEvents());
            case ATTENDANCE -> attendance(serdes.attendanceEvents(), records);
            case TASKS, FEEDBACK, INSPECTIONS, ACTIONS -> (key, value) -> idOf(records, value);
        };
    }

    private static Decoding dossiers(DossierEventDecoder decoder) {
        DossierEventView view = new DossierEventView();
        return (key, value) -> {
            decoder.decode(value, view);
            return view.occurredAt();
        };
    }

    private static Decoding attendance(AttendanceEventDecoder decoder, RecordDecoder<SpecificRecord> reports) {
        AttendanceEventView view = new AttendanceEventView();
        return (key, value) -> {
            if (DeviceKey.isDevice(key)) {
                return idOf(reports, value);
            }
            decoder.decode(value, view);
            return view.occurredAt();
        };
    }

    /** The first field of every event is its id. */
    private static int idOf(RecordDecoder<SpecificRecord> records, byte[] value) {
        return records.decode(value).get(0).hashCode();
    }

    /** Something is done with each event after all, so that no compiler may leave the decoding out. */
    private static final class Seen {
        private long sum;
    }
}
