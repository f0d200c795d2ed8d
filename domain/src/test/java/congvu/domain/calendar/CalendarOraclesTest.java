package congvu.domain.calendar;

import static congvu.domain.calendar.GoldenWeek.at;
import static congvu.domain.calendar.GoldenWeek.local;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Oracles about dossiers and the real decisions: 07:30-11:30 and 13:30-17:30, the shipped national calendar. */
class CalendarOraclesTest {

    private static final LocalTime CUT_OFF = LocalTime.of(15, 0);

    private final WorkingTimeline timeline = ReferenceFiles.timeline("vn", "default");

    @Test
    void oracle1ShouldStartAtOnceWhenReceivedFriday1459BeforeALongHoliday() {
        // Given
        long accepted = at("2026-02-13T14:59");
        // When
        long start = Deadlines.legalStart(timeline, accepted, CUT_OFF);
        long due = Deadlines.nominalDue(timeline, start, Term.workingHours(8));
        // Then
        assertThat(local(start)).isEqualTo("2026-02-13T14:59");
        assertThat(local(due))
                .as("two and a half hours before Tet, the rest after")
                .isEqualTo("2026-02-23T14:59");
    }

    @Test
    void oracle1ShouldStillStartAtOnceWhenReceivedExactlyAtTheCutOff() {
        // When
        long start = Deadlines.legalStart(timeline, at("2026-02-13T15:00"), CUT_OFF);
        // Then
        assertThat(local(start)).isEqualTo("2026-02-13T15:00");
    }

    @Test
    void oracle1ShouldStartAfterTheHolidayWhenReceivedFriday1501BeforeIt() {
        // When
        long start = Deadlines.legalStart(timeline, at("2026-02-13T15:01"), CUT_OFF);
        long due = Deadlines.nominalDue(timeline, start, Term.workingHours(8));
        // Then
        assertThat(local(start)).as("Tet 14 to 22 February").isEqualTo("2026-02-23T07:30");
        assertThat(local(due)).isEqualTo("2026-02-23T17:30");
    }

    @Test
    void oracle2ShouldCountTheMakeUpSaturdayWhenATermSpans26April2025() {
        // Given: Friday noon; the Saturday is worked for 2 May, Wednesday to Friday are off
        long start = at("2025-04-25T13:30");
        // When
        long due = Deadlines.nominalDue(timeline, start, Term.workingDays(3, DayCount.AS_HOURS));
        // Then: Friday 4 h, Saturday 8 h, Monday 8 h, Tuesday 4 h
        assertThat(local(due)).isEqualTo("2025-04-29T11:30");
    }

    @Test
    void oracle2ShouldCountTheMakeUpSaturdayWhenATermSpans10January2026() {
        // When
        long due = Deadlines.nominalDue(timeline, at("2026-01-09T07:30"), Term.workingDays(2, DayCount.AS_HOURS));
        // Then
        assertThat(local(due)).isEqualTo("2026-01-10T17:30");
    }

    @Test
    void oracle2ShouldCountTheMakeUpSaturdayWhenATermSpans22August2026() {
        // When
        LocalDate nextOfFriday = timeline.nextWorkingDate(LocalDate.of(2026, 8, 21));
        long due = Deadlines.nominalDue(timeline, at("2026-08-21T09:00"), Term.workingDays(2, DayCount.TO_SAME_TIME));
        // Then
        assertThat(nextOfFriday).isEqualTo("2026-08-22");
        assertThat(local(due)).as("Saturday, then Monday").isEqualTo("2026-08-24T09:00");
    }

    @Test
    void oracle3ShouldMoveByWorkingTimeOnlyWhenASupplementIsPausedOverTet() {
        // Given: five days from Wednesday before Tet; form 02 on Thursday noon, complete on Tuesday noon after Tet
        long start = at("2026-02-11T07:30");
        long nominal = Deadlines.nominalDue(timeline, start, Term.workingDays(5, DayCount.AS_HOURS));
        Pauses overTet = Pauses.union(List.of(new Pause(at("2026-02-12T11:30"), at("2026-02-24T11:30"), "SUPPLEMENT")));
        // When
        long due = Deadlines.shiftedDue(timeline, start, nominal, overTet);
        DeadlineLedger ledger = DeadlineLedger.of(timeline, start, due, overTet);
        // Then: Thursday 4 h, Friday 8 h, Monday 8 h and Tuesday 4 h were paused, three working days; Tet counts for
        // nothing
        assertThat(local(nominal)).isEqualTo("2026-02-24T17:30");
        assertThat(local(due)).isEqualTo("2026-02-27T17:30");
        assertThat(ledger.budgetMillis()).isEqualTo(5 * timeline.workingDayMillis());
        assertThat(ledger.days().stream().filter(day -> day.kind() == LedgerDayKind.HOLIDAY))
                .extracting(LedgerDay::name)
                .containsExactly(
                        "Tết Nguyên đán", "Tết Nguyên đán", "Tết Nguyên đán", "Tết Nguyên đán", "Tết Nguyên đán");
    }

    @Test
    void oracle10ShouldBeOffOn24November2026WhenItIsTheCultureDay() {
        // Given
        LocalDate cultureDay = LocalDate.of(2026, 11, 24);
        // When
        LocalDate next = timeline.nextWorkingDate(cultureDay.minusDays(1));
        long due = Deadlines.nominalDue(timeline, at("2026-11-23T13:30"), Term.workingHours(8));
        // Then
        assertThat(cultureDay.getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
        assertThat(timeline.kindOf(cultureDay)).isEqualTo(DayKind.HOLIDAY);
        assertThat(timeline.isWorkingDate(cultureDay)).isFalse();
        assertThat(next).isEqualTo("2026-11-25");
        assertThat(local(due)).isEqualTo("2026-11-25T11:30");
    }
}
