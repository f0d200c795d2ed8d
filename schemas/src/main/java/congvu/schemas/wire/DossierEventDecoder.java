package congvu.schemas.wire;

import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import congvu.schemas.event.OnlinePayment;
import congvu.schemas.event.SubmissionChannel;
import congvu.schemas.registry.RegistryException;
import congvu.schemas.registry.SchemaRegistry;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Dossier events straight from their bytes into a view, without an object per record. What was written with another
 * version of the schema goes through Avro's resolution into the same view. The whole record is checked, also the
 * fields that the view does not have.
 *
 * <p>Not safe for use by several threads.
 */
public final class DossierEventDecoder {

    private static final DossierEventType[] TYPES = DossierEventType.values();
    private static final SubmissionChannel[] CHANNELS = SubmissionChannel.values();
    private static final OnlinePayment[] PAYMENTS = OnlinePayment.values();

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /** Bytes of the fields after reasonCode when each is null or UNKNOWN, which is by far the most frequent. */
    private static final int EMPTY_TAIL_BYTES = 12;

    private final SameLayout layout;
    private final RecordDecoder<DossierEvent> resolving;
    private final RecordEncoder<DossierEvent> rewriting = new RecordEncoder<>(ours -> 0);
    private final AvroInput in = new AvroInput();

    public DossierEventDecoder(SchemaRegistry registry) {
        this.layout = new SameLayout(registry, DossierEvent.getClassSchema());
        this.resolving = new RecordDecoder<>(registry, List.of(DossierEvent.getClassSchema()));
    }

    /**
     * Fills the view. After an exception the view holds nothing that may be used.
     *
     * @throws WireException when the record cannot be taken
     * @throws RegistryException when its schema was never met and the registry cannot be asked: the record must wait
     */
    public void decode(byte[] framed, DossierEventView view) {
        if (layout.isOurs(WireFrame.schemaId(framed))) {
            read(framed, view);
        } else {
            read(rewriting.encode(resolving.decode(framed)), view);
        }
    }

    private void read(byte[] framed, DossierEventView view) {
        in.reset(framed, WireFrame.HEADER_BYTES, framed.length);
        view.readFrom(in, TYPES);
        if (skipEmptyTail()) {
            view.clearTraits();
        } else {
            view.readTraitsFrom(in, CHANNELS, PAYMENTS);
        }
        in.expectEnd();
    }

    /** Twelve bytes at once: all zero. */
    private boolean skipEmptyTail() {
        if (in.remaining() != EMPTY_TAIL_BYTES) {
            return false;
        }
        int at = in.position();
        if ((long) LONGS.get(in.bytes(), at) != 0 || (int) INTS.get(in.bytes(), at + Long.BYTES) != 0) {
            return false;
        }
        in.skip(EMPTY_TAIL_BYTES);
        return true;
    }
}
