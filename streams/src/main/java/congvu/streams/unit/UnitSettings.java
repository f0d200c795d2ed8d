package congvu.streams.unit;

import congvu.streams.rate.RateConfig;

/**
 * @param rates how rates are published
 * @param defaultOfficeHoursId the hours of units that name none and have none above them
 * @param unitsPerTurn how many units are looked at again in one piece
 */
public record UnitSettings(RateConfig rates, String defaultOfficeHoursId, int unitsPerTurn) {
    public UnitSettings {
        if (unitsPerTurn < 1) {
            throw new IllegalArgumentException(
                    "Expected unitsPerTurn to be 1 or more, but found " + unitsPerTurn + ".");
        }
    }

    /** The piece that keeps a turn well under the commit interval. */
    public static UnitSettings of(RateConfig rates, String defaultOfficeHoursId) {
        return new UnitSettings(rates, defaultOfficeHoursId, 500);
    }
}
