package congvu.producers.gateway.delivery;

import congvu.domain.reference.ReferenceBook;
import congvu.intake.Refusal;
import congvu.intake.attendance.AttendanceIntake;
import congvu.intake.attendance.Told;
import congvu.intake.cases.DossierIntake;
import congvu.intake.cases.FeedbackDoor;
import congvu.intake.cases.Intake;
import congvu.intake.cases.TaskIntake;
import congvu.intake.tally.Fact;
import congvu.intake.tally.InspectionIntake;
import congvu.producers.gateway.event.EventStream;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.wire.AvroSerdes;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The door of the processors, asked about the very bytes that are about to be sent. Not safe for use by several threads. */
final class EventDoor {

    private static final long NO_OFFSET = 0;

    private final DossierIntake dossiers;
    private final TaskIntake tasks;
    private final FeedbackDoor feedback;
    private final AttendanceIntake attendance;
    private final InspectionIntake inspections;
    private final Supplier<ReferenceBook> book;

    /** @param book with the norms that can be checked */
    EventDoor(AvroSerdes serdes, TopicCatalogue topics, Supplier<ReferenceBook> book) {
        this.dossiers = new DossierIntake(serdes.dossierEvents());
        this.tasks = new TaskIntake(serdes.decoder(topics.tasks()));
        this.feedback = new FeedbackDoor(serdes.decoder(topics.feedback()));
        this.attendance = new AttendanceIntake(serdes.attendanceEvents(), serdes.decoder(topics.attendance()));
        this.inspections = new InspectionIntake(serdes.decoder(topics.inspections()));
        this.book = book;
    }

    /** Why the processors would refuse this record; null when they would not. */
    @Nullable
    Refusal refused(EventStream stream, byte[] key, byte[] value) {
        return switch (stream) {
            case DOSSIERS -> refused(dossiers.take(key, value, NO_OFFSET));
            case TASKS -> refused(tasks.take(key, value, NO_OFFSET));
            case FEEDBACK ->
                switch (feedback.take(key, value, NO_OFFSET)) {
                    case FeedbackDoor.Told.OfCase told -> refused(told.intake());
                    case FeedbackDoor.Told.OfRating told ->
                        told.fact() instanceof Fact.Refused refused ? refused.refusal() : null;
                };
            case ATTENDANCE, DEVICE_REPORTS ->
                attendance.take(key, value) instanceof Told.Refused refused ? refused.refusal() : null;
            case INSPECTIONS ->
                inspections.take(key, value, book.get()) instanceof InspectionIntake.Told.Refused refused
                        ? refused.refusal()
                        : null;
        };
    }

    private static @Nullable Refusal refused(Intake intake) {
        return intake instanceof Intake.Refused refused ? refused.refusal() : null;
    }
}
