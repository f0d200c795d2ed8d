package congvu.streams.rate;

import congvu.schemas.result.PeriodKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** Length of a period; a period is named by its first local day. */
enum RatePeriod {
    DAY(0, PeriodKind.DAY) {
        @Override
        LocalDate startOf(LocalDate day) {
            return day;
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusDays(1);
        }

        @Override
        String text(LocalDate start) {
            return start.toString();
        }
    },
    MONTH(1, PeriodKind.MONTH) {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusMonths(1);
        }

        @Override
        String text(LocalDate start) {
            return start.toString().substring(0, "2015-10".length());
        }
    },
    QUARTER(2, PeriodKind.QUARTER) {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.withDayOfMonth(1).with(IsoFields.DAY_OF_QUARTER, 1);
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusMonths(3);
        }

        @Override
        String text(LocalDate start) {
            return start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
        }
    },
    YEAR(3, PeriodKind.YEAR) {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.withDayOfYear(1);
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plus(1, ChronoUnit.YEARS);
        }

        @Override
        String text(LocalDate start) {
            return Integer.toString(start.getYear());
        }
    };

    private static final RatePeriod[] BY_CODE = {DAY, MONTH, QUARTER, YEAR};

    private final int code;
    private final PeriodKind kind;

    RatePeriod(int code, PeriodKind kind) {
        this.code = code;
        this.kind = kind;
    }

    static RatePeriod ofCode(int code) {
        return BY_CODE[code];
    }

    /** As it stands in the store. */
    int code() {
        return code;
    }

    PeriodKind kind() {
        return kind;
    }

    /** First day of the period that a day is in. */
    abstract LocalDate startOf(LocalDate day);

    /** First day of the period after the one that begins with this day. */
    abstract LocalDate next(LocalDate start);

    /** As it stands in keys: 2015-10-03, 2015-10, 2015-Q4, 2015. */
    abstract String text(LocalDate start);
}
