package congvu.intake.cases;

import congvu.intake.tally.Fact;
import congvu.intake.tally.RatingIntake;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.rejected.RefusalReason;
import congvu.schemas.wire.RecordDecoder;
import congvu.schemas.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells cases, which somebody has to answer, from ratings, which are counted. Not thread safe. */
public final class FeedbackDoor {
    private final RecordDecoder<FeedbackEvent> decoder;

    public FeedbackDoor(RecordDecoder<FeedbackEvent> decoder) {
        this.decoder = decoder;
    }

    /** What a record is about. */
    public sealed interface Told {

        /** A petition, a complaint or a denunciation; what cannot be read is taken for one. */
        record OfCase(Intake intake) implements Told {}

        /** A rating. */
        record OfRating(Fact fact) implements Told {}
    }

    /**
     * Reads one record.
     *
     * @param offset of the record, for evidence
     */
    public Told take(byte @Nullable [] key, byte @Nullable [] value, long offset) {
        Intake.Refused atTheDoor = Door.refused(key, value, "caseId");
        if (atTheDoor != null) {
            return new Told.OfCase(atTheDoor);
        }
        if (key == null || value == null) {
            return refused(RefusalReason.BAD_FRAME, null);
        }
        FeedbackEvent event;
        try {
            event = decoder.decode(value);
        } catch (WireException e) {
            return refused(e.reason(), e.field());
        }
        if (!Arrays.equals(key, event.getCaseId().getBytes(StandardCharsets.UTF_8))) {
            return refused(RefusalReason.KEY_MISMATCH, "caseId");
        }
        return event.getKind() == FeedbackKind.RATING
                ? new Told.OfRating(RatingIntake.take(event))
                : new Told.OfCase(FeedbackIntake.take(event, offset));
    }

    private static Told refused(RefusalReason reason, @Nullable String field) {
        return new Told.OfCase(new Intake.Refused(reason, field));
    }
}
