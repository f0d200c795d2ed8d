package congvu.intake.cases;

import org.jspecify.annotations.Nullable;

/**
 * From the bytes of a record to an event that can be folded, or to the reason why not. Not thread safe.
 *
 * <p>A schema that was never met while the registry is away is neither: that exception goes on, and the record waits.
 */
public interface EventIntake {

    /**
     * @param key of the record: the id of what it is about
     * @param offset of the record, for evidence
     */
    Intake take(byte @Nullable [] key, byte @Nullable [] value, long offset);
}
