package congvu.producers.simulate.world;

import congvu.domain.calendar.DayDecision;
import congvu.domain.calendar.DayDecisionKind;
import congvu.domain.calendar.HolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** The decided days of 2025 and 2026, swaps included: the same as {@code reference/vn/calendar.yaml}, of which a test makes sure. */
final class NationalDays {

    static final String CALENDAR_ID = "sim-national";

    private static final String LAW = "Labour Code 2019 art. 112";
    private static final String SWAP = "Decision of the Prime Minister";

    private NationalDays() {}

    static HolidayCalendar calendar() {
        return new HolidayCalendar(
                CALENDAR_ID,
                1,
                List.of(
                        off(LocalDate.of(2025, 1, 1), DayDecisionKind.HOLIDAY, "Tết Dương lịch"),
                        off(LocalDate.of(2025, 1, 27), DayDecisionKind.HOLIDAY, "Tết Nguyên đán"),
                        off(LocalDate.of(2025, 1, 28), DayDecisionKind.HOLIDAY, "Tết Nguyên đán"),
                        off(LocalDate.of(2025, 1, 29), DayDecisionKind.HOLIDAY, "Tết Nguyên đán"),
                        off(LocalDate.of(2025, 1, 30), DayDecisionKind.HOLIDAY, "Tết Nguyên đán"),
                        off(LocalDate.of(2025, 1, 31), DayDecisionKind.HOLIDAY, "Tết Nguyên đán"),
                        off(LocalDate.of(2025, 4, 7), DayDecisionKind.HOLIDAY, "Giỗ Tổ Hùng Vương"),
                        madeUp(LocalDate.of(2025, 4, 26), DayOfWeek.FRIDAY, "Làm bù cho ngày 2025-05-02"),
                        off(LocalDate.of(2025, 4, 30), DayDecisionKind.HOLIDAY, "Ngày Chiến thắng 30/4"),
                        off(LocalDate.of(2025, 5, 1), DayDecisionKind.HOLIDAY, "Ngày Quốc tế Lao động 1/5"),
                        off(LocalDate.of(2025, 5, 2), DayDecisionKind.SWAPPED_OFF, "Hoán đổi dịp 30/4 và 1/5"),
                        off(LocalDate.of(2025, 9, 1), DayDecisionKind.HOLIDAY, "Quốc khánh"),
                        off(LocalDate.of(2025, 9, 2), DayDecisionKind.HOLIDAY, "Quốc khánh"),
                        off(LocalDate.of(2026, 1, 1), DayDecisionKind.HOLIDAY, "Tết Dương lịch"),
                        off(LocalDate.of(2026, 1, 2), DayDecisionKind.SWAPPED_OFF, "Hoán đổi dịp Tết Dương lịch"),
                        madeUp(LocalDate.of(2026, 1, 10), DayOfWeek.FRIDAY, "Làm bù cho ngày 2026-01-02"),
                        off(LocalDate.of(2026, 2, 16), DayDecisionKind.HOLIDAY, "Tết Nguyên đán"),
                        off(LocalDate.of(2026, 2, 17), DayDecisionKind.HOLIDAY, "Tết Nguyên đán"),
                        off(LocalDate.of(2026, 2, 18), DayDecisionKind.HOLIDAY, "Tết Nguyên đán"),
                        off(LocalDate.of(2026, 2, 19), DayDecisionKind.HOLIDAY, "Tết Nguyên đán"),
                        off(LocalDate.of(2026, 2, 20), DayDecisionKind.HOLIDAY, "Tết Nguyên đán"),
                        off(LocalDate.of(2026, 4, 26), DayDecisionKind.HOLIDAY, "Giỗ Tổ Hùng Vương"),
                        off(LocalDate.of(2026, 4, 27), DayDecisionKind.DAY_IN_LIEU, "Nghỉ bù Giỗ Tổ Hùng Vương"),
                        off(LocalDate.of(2026, 4, 30), DayDecisionKind.HOLIDAY, "Ngày Chiến thắng 30/4"),
                        off(LocalDate.of(2026, 5, 1), DayDecisionKind.HOLIDAY, "Ngày Quốc tế Lao động 1/5"),
                        madeUp(LocalDate.of(2026, 8, 22), DayOfWeek.MONDAY, "Làm bù cho ngày 2026-08-31"),
                        off(LocalDate.of(2026, 8, 31), DayDecisionKind.SWAPPED_OFF, "Hoán đổi dịp Quốc khánh"),
                        off(LocalDate.of(2026, 9, 1), DayDecisionKind.HOLIDAY, "Quốc khánh"),
                        off(LocalDate.of(2026, 9, 2), DayDecisionKind.HOLIDAY, "Quốc khánh"),
                        off(LocalDate.of(2026, 11, 24), DayDecisionKind.HOLIDAY, "Ngày Văn hóa Việt Nam")));
    }

    private static DayDecision off(LocalDate date, DayDecisionKind kind, String name) {
        return new DayDecision(date, kind, name, null, kind == DayDecisionKind.SWAPPED_OFF ? SWAP : LAW, false);
    }

    private static DayDecision madeUp(LocalDate date, DayOfWeek asWeekday, String name) {
        return new DayDecision(date, DayDecisionKind.MAKE_UP_WORKING_DAY, name, asWeekday, SWAP, false);
    }
}
