package congvu.testkit.model;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What the laws leave to configuration.
 *
 * @param grace how long a completion may be on its way before anyone is alarmed
 * @param ladder the points at which alerts are raised
 * @param keepClosedDays days after its last end at which a closed dossier leaves the store
 * @param periodZone whose local days decide when a period is over
 */
public record ModelConfig(Duration grace, LadderPoints ladder, int keepClosedDays, ZoneId periodZone) {

    public static ModelConfig defaults() {
        return new ModelConfig(Duration.ofSeconds(60), LadderPoints.defaults(), 90, ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    long graceMillis() {
        return grace.toMillis();
    }
}
