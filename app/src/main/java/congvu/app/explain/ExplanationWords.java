package congvu.app.explain;

import congvu.domain.calendar.LedgerDay;
import congvu.domain.calendar.LedgerDayKind;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.PromiseKind;
import congvu.schemas.result.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of an explanation: local times with their weekday, spans in hours and minutes, reasons in plain language. */
final class ExplanationWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss", Locale.ENGLISH);
    private static final int MINUTES_AN_HOUR = 60;
    private static final int HOURS_A_DAY = 24;

    private ExplanationWords() {}

    static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    static String momentOr(@Nullable Instant instant, ZoneId zone, String otherwise) {
        return instant == null ? otherwise : moment(instant, zone);
    }

    /** Working time, as hours and minutes: 8:30. Empty for none. */
    static String hours(long millis) {
        if (millis == 0) {
            return "";
        }
        long minutes = Duration.ofMillis(Math.abs(millis)).toMinutes();
        String text = "%d:%02d".formatted(minutes / MINUTES_AN_HOUR, minutes % MINUTES_AN_HOUR);
        return millis < 0 ? "-" + text : text;
    }

    /** Elapsed time in the two largest units that say something. */
    static String elapsed(long millis) {
        Duration span = Duration.ofMillis(Math.abs(millis));
        long days = span.toDays();
        if (days > 0) {
            return "%d d %d h".formatted(days, span.toHours() % HOURS_A_DAY);
        }
        return span.toHours() > 0
                ? "%d h %d min".formatted(span.toHours(), span.toMinutesPart())
                : "%d min %d s".formatted(span.toMinutes(), span.toSecondsPart());
    }

    static String dayKind(LedgerDay day) {
        String words = dayKind(day.kind());
        return day.name() == null ? words : words + ": " + day.name();
    }

    private static String dayKind(LedgerDayKind kind) {
        return switch (kind) {
            case WORKED -> "worked";
            case MAKE_UP_WORKED -> "worked, make-up day";
            case PAUSED -> "paused";
            case OUT_OF_HOURS -> "outside office hours";
            case CLOSED -> "closed";
            case HOLIDAY -> "holiday";
            case DAY_IN_LIEU -> "day in lieu";
            case SWAPPED_OFF -> "day off, swapped";
        };
    }

    static String promise(PromiseKind kind) {
        return switch (kind) {
            case STATED -> "stated by the source";
            case TERM -> "end of the procedure's term";
            case RESTATED -> "stated again after a pause";
            case RE_APPOINTED -> "re-appointed with an apology";
            case REOPENED -> "made when the file was re-opened";
            case TERM_RESTARTED -> "the term anew from the last transfer";
            case TERM_CHANGED -> "end of the term of the kind it was found to be";
            case UNKNOWN -> "of a kind that this version does not know";
        };
    }

    static String verdict(Obligation obligation) {
        return switch (obligation.getVerdictLatest()) {
            case ON_TIME -> "done on time";
            case LATE -> "done late" + lateBy(obligation.getLateMillis());
            case OPEN -> open(obligation);
            case NO_DEADLINE -> "done; nothing was promised, so it is neither on time nor late";
            case UNKNOWN -> Verdict.UNKNOWN.name();
        };
    }

    private static String lateBy(@Nullable Long millis) {
        return millis == null ? "" : ", by " + elapsed(millis);
    }

    private static String open(Obligation obligation) {
        if (obligation.getNoDeadlineReason() != null) {
            return "open, without a deadline (" + obligation.getNoDeadlineReason() + ")";
        }
        if (obligation.getOverdue()) {
            return "open and OVERDUE";
        }
        return obligation.getDueAt() == null ? "open, the clock stands still" : "open, not due yet";
    }
}
