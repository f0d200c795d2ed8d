package congvu.domain.calendar.lunisolar;

/** Between Julian days in dynamical time and local days at UTC+7, the meridian of the Vietnamese calendar since 1968. */
final class LocalDayOfHanoi {

    private static final double UTC_OFFSET_DAYS = 7.0 / 24;
    private static final double JULIAN_DAY_OF_EPOCH = 2440587.5;
    private static final double SECONDS_PER_DAY = 86400;

    private LocalDayOfHanoi() {}

    /** The local day, counted from 1970-01-01, on which an instant falls. */
    static int epochDay(double julianDay) {
        double universal = julianDay - deltaSeconds(julianDay) / SECONDS_PER_DAY;
        return (int) Math.floor(universal + UTC_OFFSET_DAYS - JULIAN_DAY_OF_EPOCH);
    }

    /** The Julian day, in dynamical time, at which a local day begins. */
    static double julianDayOfMidnight(int epochDay) {
        double universal = epochDay - UTC_OFFSET_DAYS + JULIAN_DAY_OF_EPOCH;
        return universal + deltaSeconds(universal) / SECONDS_PER_DAY;
    }

    /** Dynamical minus universal time, a fit by F. Espenak and J. Meeus that holds to seconds from 1986 to 2050. */
    private static double deltaSeconds(double julianDay) {
        double t = (julianDay - 2451545.0) / 365.25;
        if (t < 5) {
            return 63.86 + (0.3345 + (-0.060374 + (0.0017275 + (0.000651814 + 0.00002373599 * t) * t) * t) * t) * t;
        }
        return 62.92 + (0.32217 + 0.005589 * t) * t;
    }
}
