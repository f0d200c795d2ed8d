package congvu.domain.calendar.lunisolar;

/**
 * The apparent longitude of the sun after J. Meeus, Astronomical Algorithms (2nd edition), chapter 25.
 *
 * <p>Good to 0.01 degrees, a quarter of an hour of the sun's way.
 */
final class SolarLongitude {

    private SolarLongitude() {}

    /** Degrees from 0 to below 360 at a Julian day in dynamical time. */
    static double degrees(double julianDay) {
        double t = (julianDay - 2451545.0) / 36525.0;
        double mean = 280.46646 + (36000.76983 + 0.0003032 * t) * t;
        double anomaly = Math.toRadians(357.52911 + (35999.05029 - 0.0001537 * t) * t);
        double center = (1.914602 - (0.004817 + 0.000014 * t) * t) * Math.sin(anomaly)
                + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly)
                + 0.000289 * Math.sin(3 * anomaly);
        double nutation = 0.00478 * Math.sin(Math.toRadians(125.04 - 1934.136 * t));
        double apparent = (mean + center - 0.00569 - nutation) % 360;
        return apparent < 0 ? apparent + 360 : apparent;
    }

    /** Which twelfth of the circle, 0 to 11, the sun is in: its entry into each is a principal term (trung khí). */
    static int principalTerm(double julianDay) {
        return (int) (degrees(julianDay) / 30);
    }
}
