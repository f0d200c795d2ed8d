package congvu.streams.attendance;

import congvu.intake.attendance.AttendanceIntake;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.row.AttendanceDayWriter;
import congvu.schemas.wire.AvroSerdes;
import congvu.streams.person.PersonKeeper;
import congvu.streams.stage.Outlet;
import congvu.streams.stage.Stage;
import congvu.streams.stage.StageContext;
import congvu.streams.store.LoggedHashStore;

/** Makes the stage of attendance of one task. */
public final class AttendanceStages {
    private AttendanceStages() {}

    /**
     * @param writer of this task
     * @param persons keeps what rules say of them; its timers and its restore are in the hands of this stage
     */
    public static Stage of(
            TopicCatalogue topics,
            AvroSerdes serdes,
            AttendanceDayWriter writer,
            LoggedHashStore store,
            StageContext context,
            Outlet outlet,
            AttendanceSettings settings,
            PersonKeeper persons) {
        AttendanceIntake intake = new AttendanceIntake(serdes.attendanceEvents(), serdes.decoder(topics.attendance()));
        return new AttendanceStage(store, intake, new DayOutput(outlet, writer), context, settings, persons);
    }
}
