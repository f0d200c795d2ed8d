package congvu.bench.scenario;

import congvu.schemas.row.Row;

/**
 * When the open files of the holiday run were accepted, and for when they are promised.
 *
 * @param live sizes of the run
 * @param morning where its time begins, epoch milliseconds
 */
record HolidayDates(BenchParameters.Live live, long morning) {

    /** Tuesday half past four: a file of four hours falls due after the run, and one of three days before the holiday. */
    private static final long ACCEPTED_BEFORE_MORNING_MILLIS = 990 * OpenLoad.MINUTE_MILLIS;

    /** Epoch milliseconds. */
    long acceptedAt(int number) {
        return morning - (number < live.falling() ? 6 * OpenLoad.DAY_MILLIS : ACCEPTED_BEFORE_MORNING_MILLIS);
    }

    /** The first ones fall due while it runs; of the others half have an appointment, and half the procedure's term. */
    long appointmentAt(int number) {
        if (number < live.falling()) {
            long span = (live.seconds() + live.warmUpSeconds()) * 1_000L;
            return morning - OpenLoad.GRACE_MILLIS + span * number / live.falling();
        }
        return number < LiveTraffic.firstOfSteps(live)
                ? morning + (15 + number % 30) * OpenLoad.DAY_MILLIS
                : Row.ABSENT;
    }
}
