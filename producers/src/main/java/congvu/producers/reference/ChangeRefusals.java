package congvu.producers.reference;

import congvu.domain.reference.ReferenceProblem;
import congvu.producers.yaml.YamlPlace;
import congvu.schemas.reference.HolidayCalendarRecord;
import congvu.schemas.reference.OfficeHoursRecord;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleVersionRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Changes that must not be made as they stand: one that nobody would take in, one that rewrites the past unasked. */
final class ChangeRefusals {

    private final ApplyRules rules;
    private final Map<String, YamlPlace> places;
    private final List<ReferenceProblem> found = new ArrayList<>();

    ChangeRefusals(ApplyRules rules, Map<String, YamlPlace> places) {
        this.rules = rules;
        this.places = places;
    }

    List<ReferenceProblem> found() {
        return found;
    }

    /**
     * Looks at the version of a record that differs from what the topic has somewhere. Of office hours and calendars the
     * highest version counts wherever one is held: a lower one would lie on the topic without effect.
     *
     * @param held every different record that the topic has under this key
     */
    void checkVersion(String key, List<SpecificRecord> held, SpecificRecord given) {
        if (given instanceof RuleRecord rule) {
            checkRule(key, held, rule);
            return;
        }
        Integer version = versionOf(given);
        if (version == null) {
            return;
        }
        int highest = held.stream()
                .flatMap(record -> Stream.ofNullable(versionOf(record)))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(Integer.MIN_VALUE);
        boolean mayRepeat = held.contains(given) || rules.today() == null;
        if (version < highest || (version == highest && !mayRepeat)) {
            refuse(
                    key,
                    "Expected to change " + key + " with a version above " + highest
                            + ", which the topic has, but found version " + version + ". State version "
                            + (highest + 1L) + ".");
        }
    }

    /** Versions of a rule rise: signals name the one that gave them. */
    private void checkRule(String key, List<SpecificRecord> held, RuleRecord given) {
        int version = highest(given);
        int highest = held.stream()
                .mapToInt(record -> record instanceof RuleRecord rule ? highest(rule) : 0)
                .max()
                .orElse(0);
        if (version < highest) {
            refuse(
                    key,
                    "Expected to change " + key + " with a version of " + highest
                            + " or above, which the topic has, but found version " + version
                            + " as the highest. Keep version " + highest + ", and add what changes as version "
                            + (highest + 1L) + ".");
        }
    }

    private static int highest(RuleRecord rule) {
        return rule.getVersions().stream()
                .mapToInt(RuleVersionRecord::getVersion)
                .max()
                .orElse(0);
    }

    /** Looks at what one change of a record that the topic has would say of the past. */
    void checkPast(String key, SpecificRecord before, SpecificRecord after) {
        LocalDate today = rules.today();
        if (today == null || rules.correctsThePast()) {
            return;
        }
        LocalDate rewritten = PastRule.firstRewrittenDay(before, after, today);
        if (rewritten != null) {
            refuse(
                    key,
                    "Expected to change " + key + " from " + today + " on, but found that it would also hold of "
                            + rewritten + ", which is over, and verdicts about that time could change. "
                            + wayOut(key, today)
                            + " Say --correct-the-past if the past is what you mean to correct.");
        }
    }

    /** Looks at the removal of a record that the topic has. */
    void checkRemoval(String key, SpecificRecord removed) {
        LocalDate today = rules.today();
        if (today == null || rules.correctsThePast()) {
            return;
        }
        LocalDate forgotten = PastRule.firstForgottenDay(removed, today);
        if (forgotten != null) {
            refuse(
                    key,
                    "Expected to remove nothing that tells of days which are over, but found that " + key + " tells of "
                            + forgotten + ", and verdicts about that time could change. Keep it in your files"
                            + (key.startsWith(ReferenceKind.CALENDAR.key(""))
                                    ? "."
                                    : ", with its end as validTo, on " + today.minusDays(1) + " or later.")
                            + " Say --correct-the-past if the past is what you mean to correct.");
        }
    }

    private static String wayOut(String key, LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);
        if (key.startsWith(ReferenceKind.OFFICE_HOURS.key(""))) {
            return "Leave the timetables as they were and add one after them, valid from " + tomorrow + ".";
        }
        if (key.startsWith(ReferenceKind.CALENDAR.key(""))) {
            return "Leave the decisions before " + today + " as they were.";
        }
        if (key.startsWith(ReferenceKind.UNIT.key(""))) {
            return "Leave where it stood as it was and add a placement after the others, valid from " + tomorrow
                    + "; let it close on " + today.minusDays(1) + " or later.";
        }
        if (key.startsWith(ReferenceKind.DUTY.key(""))) {
            return "Leave its term as it was; for another term let it end on " + today
                    + " and add another duty, valid from " + tomorrow + ".";
        }
        return "Leave the versions as they were and add one, valid from " + tomorrow + ".";
    }

    private void refuse(String key, String message) {
        YamlPlace place = places.get(key);
        found.add(new ReferenceProblem(
                key,
                place == null ? message : String.valueOf(place.problem(message).getMessage())));
    }

    /** Of these the highest version counts, so that a record with a lower one would lie on the topic without effect. */
    private static @Nullable Integer versionOf(SpecificRecord record) {
        return switch (record) {
            case OfficeHoursRecord hours -> hours.getVersion();
            case HolidayCalendarRecord calendar -> calendar.getVersion();
            default -> null;
        };
    }
}
