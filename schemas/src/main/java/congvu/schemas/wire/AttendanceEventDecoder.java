package congvu.schemas.wire;

import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.registry.RegistryException;
import congvu.schemas.registry.SchemaRegistry;
import java.util.List;

/**
 * Attendance events straight from their bytes into a view, as {@link DossierEventDecoder} does it for dossiers: without an
 * object per punch, and through Avro's resolution when they were written with another version of the schema.
 *
 * <p>Not safe for use by several threads.
 */
public final class AttendanceEventDecoder {

    private final SameLayout layout;
    private final RecordDecoder<AttendanceEvent> resolving;
    private final RecordEncoder<AttendanceEvent> rewriting = new RecordEncoder<>(ours -> 0);
    private final AvroInput in = new AvroInput();

    public AttendanceEventDecoder(SchemaRegistry registry) {
        this.layout = new SameLayout(registry, AttendanceEvent.getClassSchema());
        this.resolving = new RecordDecoder<>(registry, List.of(AttendanceEvent.getClassSchema()));
    }

    /**
     * Fills the view. After an exception the view holds nothing that may be used.
     *
     * @throws WireException when the record cannot be taken
     * @throws RegistryException when its schema was never met and the registry cannot be asked: the record must wait
     */
    public void decode(byte[] framed, AttendanceEventView view) {
        if (layout.isOurs(WireFrame.schemaId(framed))) {
            read(framed, view);
        } else {
            read(rewriting.encode(resolving.decode(framed)), view);
        }
    }

    private void read(byte[] framed, AttendanceEventView view) {
        in.reset(framed, WireFrame.HEADER_BYTES, framed.length);
        view.readFrom(in);
        in.readNullableLong(0); // receivedAt
        in.readNullableLong(0); // sourceSequence
        in.expectEnd();
    }
}
