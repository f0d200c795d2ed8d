package congvu.streams.unit;

import congvu.domain.reference.ReferenceBook;
import congvu.streams.packed.PackedReader;
import congvu.streams.reference.ReferenceOutcome;
import congvu.streams.reference.ReferenceRest;
import congvu.streams.reference.ReferenceShelf;

/**
 * The reference data of one task of units: the records that the task of partition 0 has kept, in its order, so that both
 * have the same book in the end. What one of them refused does not come here. Not thread safe.
 */
public final class UnitReference {
    private final ReferenceShelf shelf;
    private final ReferenceRest rest = new ReferenceRest();
    private long told;

    UnitReference(ReferenceShelf shelf) {
        this.shelf = shelf;
        shelf.load();
        // What was kept before the start has come to rest.
        this.told = shelf.generation();
    }

    /** The reference data as far as it has come. */
    public ReferenceBook book() {
        return shelf.book();
    }

    /** What is on the shelf, as one number that is the same after a restart. */
    long fingerprint() {
        return shelf.fingerprint();
    }

    void take(PackedReader message) {
        ReferenceMessage read = ReferenceMessage.read(message);
        if (shelf.accept(read.key(), read.value()) instanceof ReferenceOutcome.Refused refused) {
            throw new IllegalStateException(
                    "Expected a task of units to keep a reference record that the task of partition 0 has kept,"
                            + " but found that it is refused: " + refused.reason() + ".");
        }
    }

    /**
     * A turn has come: the book may be bound anew.
     *
     * @return whether reference data that is new since this last said so has come to rest
     */
    boolean turn(long wallMillis) {
        shelf.turn();
        if (!rest.hasComeToRest(wallMillis, shelf.generation()) || told == shelf.generation()) {
            return false;
        }
        told = shelf.generation();
        shelf.forgetOldUnits();
        return true;
    }

    /** Whether something has come that has not come to rest. */
    boolean isMoving() {
        return told != shelf.generation();
    }
}
