package congvu.domain.calendar.lunisolar;

import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.DayDecisionKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The public holidays of a year as they are likely to be decided, each marked provisional.
 *
 * <p>The days are those of the Labour Code 2019, article 112, and from 2026 the Culture Day. Which days make up the Tet
 * block and which neighbour joins 2 September is decided year by year; the choice made here is the one that gave the
 * weekdays off of every year from 2019 to 2026. Swaps with make-up Saturdays are not forecast.
 */
public final class HolidayForecast {

    private static final String SOURCE = "Forecast by the rules of the Labour Code 2019, article 112; not yet decided";
    private static final String TET = "Tết Nguyên đán";
    private static final String NATIONAL_DAY = "Quốc khánh";
    private static final int TET_DAYS = 5;
    private static final int FIRST_YEAR_OF_TWO_NATIONAL_DAYS = 2021;
    private static final int FIRST_YEAR_OF_CULTURE_DAY = 2026;

    private final NavigableMap<LocalDate, DayDecision> decisions = new TreeMap<>();
    private final List<Map.Entry<LocalDate, String>> owed = new ArrayList<>();

    private HolidayForecast() {}

    /** Holidays and days in lieu in order of date, weekends included. */
    public static List<DayDecision> ofYear(int year) {
        HolidayForecast forecast = new HolidayForecast();
        forecast.addStatutoryDays(year);
        forecast.addDaysInLieu();
        return List.copyOf(forecast.decisions.values());
    }

    private void addStatutoryDays(int year) {
        addHoliday(LocalDate.of(year, Month.JANUARY, 1), "Tết Dương lịch");
        addTet(VietnameseLunarCalendar.tet(year));
        addHoliday(LocalDate.of(year, Month.APRIL, 30), "Ngày Chiến thắng 30/4");
        addHoliday(LocalDate.of(year, Month.MAY, 1), "Ngày Quốc tế Lao động 1/5");
        addHoliday(VietnameseLunarCalendar.hungKings(year), "Giỗ Tổ Hùng Vương");
        addNationalDays(LocalDate.of(year, Month.SEPTEMBER, 2));
        if (year >= FIRST_YEAR_OF_CULTURE_DAY) {
            addHoliday(LocalDate.of(year, Month.NOVEMBER, 24), "Ngày Văn hóa Việt Nam");
        }
    }

    /** One day before a Tet on Tuesday, which fills the week, otherwise two. */
    private void addTet(LocalDate tet) {
        int daysBefore = tet.getDayOfWeek() == DayOfWeek.TUESDAY ? 1 : 2;
        for (int i = 0; i < TET_DAYS; i++) {
            addHoliday(tet.plusDays(i - (long) daysBefore), TET);
        }
    }

    /** The neighbour that joins 2 September to the weekend or to the longer rest. */
    private void addNationalDays(LocalDate day) {
        addHoliday(day, NATIONAL_DAY);
        if (day.getYear() >= FIRST_YEAR_OF_TWO_NATIONAL_DAYS) {
            boolean dayAfter = switch (day.getDayOfWeek()) {
                case MONDAY, THURSDAY, SUNDAY -> true;
                case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> false;
            };
            addHoliday(dayAfter ? day.plusDays(1) : day.minusDays(1), NATIONAL_DAY);
        }
    }

    private void addHoliday(LocalDate date, String name) {
        boolean alreadyOff = decisions.containsKey(date);
        if (!alreadyOff) {
            decisions.put(date, decision(date, DayDecisionKind.HOLIDAY, name));
        }
        if (alreadyOff || isWeekend(date)) {
            owed.add(Map.entry(date, name));
        }
    }

    private void addDaysInLieu() {
        owed.sort(Map.Entry.comparingByKey());
        for (Map.Entry<LocalDate, String> holiday : owed) {
            LocalDate lieu = holiday.getKey().plusDays(1);
            while (isWeekend(lieu) || decisions.containsKey(lieu)) {
                lieu = lieu.plusDays(1);
            }
            decisions.put(lieu, decision(lieu, DayDecisionKind.DAY_IN_LIEU, "Nghỉ bù " + holiday.getValue()));
        }
    }

    private static DayDecision decision(LocalDate date, DayDecisionKind kind, String name) {
        return new DayDecision(date, kind, name, null, SOURCE, true);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
