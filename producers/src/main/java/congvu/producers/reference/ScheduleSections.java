package congvu.producers.reference;

import congvu.producers.reference.Validity.Version;
import congvu.producers.yaml.YamlMap;
import congvu.producers.yaml.YamlText;
import congvu.schemas.reference.PunchesPerDay;
import congvu.schemas.reference.Weekday;
import congvu.schemas.reference.WeeklyShiftRecord;
import congvu.schemas.reference.WorkScheduleRecord;
import congvu.schemas.reference.WorkScheduleVersionRecord;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads work schedules. One without shifts is the working time of the person's unit. */
final class ScheduleSections {

    private static final int DAY_MINUTES = 24 * 60;
    private static final int WEEK_MINUTES = 7 * DAY_MINUTES;

    private ScheduleSections() {}

    /** What a user may write; the schema has a symbol more, for readers of a later version. */
    private enum Punches {
        DAY_ENDS,
        INTERVAL_ENDS
    }

    static WorkScheduleRecord schedule(YamlMap yaml) {
        WorkScheduleRecord schedule = WorkScheduleRecord.newBuilder()
                .setScheduleId(UnitSections.id(yaml))
                .setName(yaml.text("name"))
                .setVersions(yaml.maps("versions", ScheduleSections::version).stream()
                        .sorted(Comparator.comparingInt(WorkScheduleVersionRecord::getVersion))
                        .toList())
                .build();
        Validity.refuseOverlaps(schedule.getVersions().stream()
                .map(version ->
                        new Version(version.getVersion(), new Validity(version.getValidFrom(), version.getValidTo())))
                .toList());
        return schedule;
    }

    private static WorkScheduleVersionRecord version(YamlMap yaml) {
        Validity validity = Validity.of(yaml);
        List<WeeklyShiftRecord> shifts = yaml.maps("shifts", ScheduleSections::shift);
        refuseOverlappingShifts(shifts, yaml);
        boolean worksOnHolidays = yaml.flagOr("worksOnHolidays", false);
        if (worksOnHolidays && shifts.isEmpty()) {
            throw yaml.problem(
                    "worksOnHolidays",
                    "Expected shifts beside it, but found none: the working time of a unit has no hours on days off."
                            + " State shifts, or take it out.");
        }
        int lateGrace = minutes(yaml, "lateGraceMinutes", 5);
        int seriousLate = minutes(yaml, "seriousLateMinutes", Math.max(30, lateGrace));
        if (seriousLate < lateGrace) {
            throw yaml.problem(
                    "seriousLateMinutes",
                    "Expected at least lateGraceMinutes, which is " + lateGrace + ", but found " + seriousLate + ".");
        }
        return WorkScheduleVersionRecord.newBuilder()
                .setVersion((int) yaml.required("version").asText().number(0, Integer.MAX_VALUE))
                .setValidFrom(validity.from())
                .setValidTo(validity.to())
                .setPunches(PunchesPerDay.valueOf(
                        yaml.constant("punches", Punches.class).name()))
                .setShifts(shifts)
                .setWorksOnHolidays(worksOnHolidays)
                .setLateGraceMinutes(lateGrace)
                .setEarlyGraceMinutes(minutes(yaml, "earlyGraceMinutes", 5))
                .setSeriousLateMinutes(seriousLate)
                .setMissingPunchWorkingDays((int) yaml.numberOr("missingPunchWorkingDays", 2, 0, 60))
                .setPunchBeforeMinutes(minutes(yaml, "punchBeforeMinutes", 240))
                .setPunchAfterMinutes(minutes(yaml, "punchAfterMinutes", 240))
                .build();
    }

    private static int minutes(YamlMap yaml, String key, int fallback) {
        return (int) yaml.numberOr(key, fallback, 0, DAY_MINUTES);
    }

    private static WeeklyShiftRecord shift(YamlMap yaml) {
        List<Weekday> days = new ArrayList<>();
        for (String name : yaml.texts("days")) {
            DayOfWeek day = YamlMap.constantOf(new YamlText(yaml.placeOf("days"), name), DayOfWeek.class);
            Weekday weekday = Weekday.valueOf(day.name());
            if (days.contains(weekday)) {
                throw yaml.problem("days", "Expected each weekday once, but " + day + " is there twice.");
            }
            days.add(weekday);
        }
        if (days.isEmpty()) {
            throw yaml.problem("days", "Expected at least one weekday on which the shift begins, but found none.");
        }
        return WeeklyShiftRecord.newBuilder()
                .setWeekdays(days)
                .setStart(time(yaml, "start"))
                .setEnd(time(yaml, "end"))
                .build();
    }

    private static String time(YamlMap yaml, String key) {
        return yaml.required(key)
                .asText()
                .as("a local time such as 07:30", LocalTime::parse)
                .toString();
    }

    /** Minutes of the week from Monday 00:00. */
    private record Span(int start, int end) {}

    private static void refuseOverlappingShifts(List<WeeklyShiftRecord> shifts, YamlMap yaml) {
        List<Span> spans = new ArrayList<>();
        for (WeeklyShiftRecord shift : shifts) {
            int start = minuteOfDay(shift.getStart());
            int end = minuteOfDay(shift.getEnd());
            int length = end > start ? end - start : end - start + DAY_MINUTES;
            for (Weekday day : shift.getWeekdays()) {
                int begin = (DayOfWeek.valueOf(day.name()).getValue() - 1) * DAY_MINUTES + start;
                spans.add(new Span(begin, begin + length));
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
        for (int i = 0; i < spans.size(); i++) {
            boolean last = i + 1 == spans.size();
            int next = last
                    ? spans.getFirst().start() + WEEK_MINUTES
                    : spans.get(i + 1).start();
            if (spans.get(i).end() > next) {
                throw yaml.problem(
                        "shifts",
                        "Expected shifts that do not overlap, but found one that begins on "
                                + words(spans.get(i).start()) + " and is not over when the next one begins on "
                                + words(next)
                                + ". Shorten one of them; an end that is not after the start is on the next day.");
            }
        }
    }

    private static String words(int minuteOfWeek) {
        int minute = minuteOfWeek % WEEK_MINUTES;
        return DayOfWeek.of(minute / DAY_MINUTES + 1) + " " + LocalTime.ofSecondOfDay(minute % DAY_MINUTES * 60L);
    }

    private static int minuteOfDay(String time) {
        return LocalTime.parse(time).toSecondOfDay() / 60;
    }
}
