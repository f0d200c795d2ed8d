package congvu.app.command;

import congvu.app.config.Setting;
import congvu.app.config.Settings;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.reference.PublishedReference;
import java.time.LocalDate;

/**
 * What day it is where the default office hours are kept. This host's own date is another one for hours when its clock is on
 * UTC, as it is in a container.
 */
final class OfficeDay {

    private OfficeDay() {}

    /** Reads the reference topic to its end. */
    static LocalDate today(KafkaAccess kafka, Settings settings) {
        String officeHoursId = settings.text(Setting.STREAMS_DEFAULT_OFFICE_HOURS);
        return LocalDate.now(PublishedReference.set(kafka).zoneOf(officeHoursId));
    }
}
