package congvu.producers.recurrence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * A rule whose instances are dates: FREQ of DAILY, WEEKLY, MONTHLY or YEARLY, no hours, and an UNTIL that is a date.
 *
 * <p>A date of which a year or month has none is left out, as the standard says: the 31st comes seven times a year.
 * Write {@code BYMONTHDAY=-1} for the last day of each month.
 */
public final class Recurrence {

    /** The last day on which anything can be due: see the range of times in the schemas. */
    private static final LocalDate END = LocalDate.of(2059, 12, 30);

    private final String text;
    private final RecurrenceRule rule;
    private final LocalDate start;

    private Recurrence(String text, RecurrenceRule rule, LocalDate start) {
        this.text = text;
        this.rule = rule;
        this.start = start;
    }

    /**
     * Reads a rule, strictly by the standard, and checks that it has a date at all.
     *
     * @param start DTSTART: the first date that can be one, and the one that INTERVAL and COUNT count from
     * @throws IllegalArgumentException naming what was found and the way out
     */
    public static Recurrence of(String text, LocalDate start) {
        RecurrenceRule rule = parsed(text);
        refuseTimesOfDay(text, rule);
        Recurrence recurrence = new Recurrence(text, rule, start);
        if (recurrence.firstFrom(start) == null) {
            throw new IllegalArgumentException("Expected a rule that has a date from " + start + " to " + END
                    + ", but found none for '" + text + "'. Is there such a day, and does UNTIL lie after the start?");
        }
        return recurrence;
    }

    /** The dates from one to the other, both inclusive, in order. */
    public List<LocalDate> between(LocalDate from, LocalDate to) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate last = to.isBefore(END) ? to : END;
        if (last.isBefore(start) || last.isBefore(from)) {
            return dates;
        }
        RecurrenceRuleIterator all = rule.iterator(dateTime(start));
        if (from.isAfter(start)) {
            all.fastForward(dateTime(from));
        }
        while (all.hasNext()) {
            LocalDate date = localDate(all.nextDateTime());
            if (date.isAfter(last)) {
                break;
            }
            if (!date.isBefore(from)) {
                dates.add(date);
            }
        }
        return dates;
    }

    private @Nullable LocalDate firstFrom(LocalDate from) {
        try {
            RecurrenceRuleIterator all = rule.iterator(dateTime(from));
            LocalDate first = all.hasNext() ? localDate(all.nextDateTime()) : null;
            return first == null || first.isAfter(END) ? null : first;
        } catch (IllegalArgumentException givenUp) {
            // The library's word for a rule that never comes true, such as 30 February.
            return null;
        }
    }

    private static RecurrenceRule parsed(String text) {
        try {
            return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException(
                    "Expected a rule of RFC 5545 such as FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=14, but found '" + text
                            + "' (" + e.getMessage() + "). Correct that part.",
                    e);
        }
    }

    private static void refuseTimesOfDay(String text, RecurrenceRule rule) {
        Freq freq = rule.getFreq();
        if (freq == Freq.HOURLY || freq == Freq.MINUTELY || freq == Freq.SECONDLY) {
            throw new IllegalArgumentException("Expected FREQ to be DAILY, WEEKLY, MONTHLY or YEARLY, but found " + freq
                    + " in '" + text + "'. A duty falls due once a day at most.");
        }
        // Named here and in no constant: the library's enum cannot be the first of its classes that is loaded.
        if (rule.hasPart(Part.BYHOUR) || rule.hasPart(Part.BYMINUTE) || rule.hasPart(Part.BYSECOND)) {
            throw new IllegalArgumentException("Expected dates only, but found a time of day in '" + text
                    + "'. Take BYHOUR, BYMINUTE and BYSECOND out, and state the time of day as dueTime.");
        }
        DateTime until = rule.getUntil();
        if (until != null && !until.isAllDay()) {
            throw new IllegalArgumentException("Expected UNTIL to be a date such as UNTIL=20301231, but found '" + text
                    + "'. Take its time of day out.");
        }
    }

    private static DateTime dateTime(LocalDate date) {
        return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    }

    private static LocalDate localDate(DateTime date) {
        return LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth());
    }

    @Override
    public String toString() {
        return text + " from " + start;
    }
}
