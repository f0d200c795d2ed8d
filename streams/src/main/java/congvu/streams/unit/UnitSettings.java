package congvu.streams.unit;

import congvu.domain.signal.SignalPolicy;
import congvu.streams.rate.RateConfig;

/**
 * @param rates how rates are published
 * @param defaultOfficeHoursId the hours of units that name none and have none above them
 * @param signals what the review of signals depends on
 * @param unitsPerTurn how many units are looked at again in one piece
 */
public record UnitSettings(RateConfig rates, String defaultOfficeHoursId, SignalPolicy signals, int unitsPerTurn) {
    public UnitSettings {
        if (unitsPerTurn < 1) {
            throw new IllegalArgumentException(
                    "Expected unitsPerTurn to be 1 or more, but found " + unitsPerTurn + ".");
        }
    }
}
