package congvu.schemas.catalogue;

import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AttendanceDay;
import congvu.schemas.result.DeadlineChange;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.OfficerSatisfaction;
import congvu.schemas.result.Rate;
import congvu.schemas.result.Scorecard;
import congvu.schemas.result.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;

/** The topics that the stream processors write. */
final class ResultTopics {
    private static final Duration TRANSITIONS_VISIBLE = Duration.ofDays(7);
    private static final Duration REFUSALS_KEPT = Duration.ofDays(365);

    private ResultTopics() {}

    static TopicSpec obligations(String name) {
        return result(
                name,
                "The current truth about each deadline-bearing thing",
                "obligation id",
                Obligation.getClassSchema(),
                Cleanup.COMPACT,
                Duration.ZERO,
                Visibility.OPERATIONAL);
    }

    static TopicSpec deadlineChanges(String name) {
        return result(
                name,
                "Deadlines that new reference data moved: what they were, what they are, by which versions",
                "obligation id",
                DeadlineChange.getClassSchema(),
                Cleanup.DELETE,
                Duration.ZERO,
                Visibility.OPERATIONAL);
    }

    static TopicSpec attendanceDays(String name) {
        return result(
                name,
                "The working day of each person",
                "staff token|date",
                AttendanceDay.getClassSchema(),
                Cleanup.COMPACT,
                Duration.ZERO,
                Visibility.PERSONAL);
    }

    static TopicSpec officerSatisfaction(String name) {
        return result(
                name,
                "What ratings say of an official over a month, from a minimum number of ratings on",
                "staff token|month",
                OfficerSatisfaction.getClassSchema(),
                Cleanup.COMPACT,
                Duration.ZERO,
                Visibility.PERSONAL);
    }

    static TopicSpec rates(String name) {
        return result(
                name,
                "Rates by unit, procedure, period and formula",
                "unit[/**]|procedure|period|formula",
                Rate.getClassSchema(),
                Cleanup.COMPACT,
                Duration.ZERO,
                Visibility.PUBLIC);
    }

    static TopicSpec scorecards(String name) {
        return result(
                name,
                "Scorecards by the national index: components with their points, by unit and month, quarter or year",
                "unit[/**]|period",
                Scorecard.getClassSchema(),
                Cleanup.COMPACT,
                Duration.ZERO,
                Visibility.PUBLIC);
    }

    static TopicSpec alerts(String name) {
        return result(
                name,
                "Late-task alerts, each transition a new version",
                "alert id",
                Alert.getClassSchema(),
                Cleanup.COMPACT,
                TRANSITIONS_VISIBLE,
                Visibility.OPERATIONAL);
    }

    static TopicSpec signals(String name) {
        return result(
                name,
                "What rules say of files and units: hints for a person to look at, each transition a new version",
                "signal id",
                Signal.getClassSchema(),
                Cleanup.COMPACT,
                TRANSITIONS_VISIBLE,
                Visibility.OPERATIONAL);
    }

    static TopicSpec staffSignals(String name) {
        return result(
                name,
                "What rules say of persons: hints for a person to look at, each transition a new version",
                "signal id",
                Signal.getClassSchema(),
                Cleanup.COMPACT,
                TRANSITIONS_VISIBLE,
                Visibility.PERSONAL);
    }

    static TopicSpec rejected(String name) {
        return result(
                name,
                "Refused input: where it is and why, never what it said",
                "source topic:partition:offset",
                Rejected.getClassSchema(),
                Cleanup.DELETE,
                Duration.ZERO,
                Visibility.OPERATIONAL);
    }

    private static TopicSpec result(
            String name,
            String purpose,
            String key,
            Schema value,
            Cleanup cleanup,
            Duration minCompactionLag,
            Visibility visibility) {
        return new TopicSpec(
                name,
                purpose,
                key,
                List.of(value),
                SubjectNaming.TOPIC,
                TopicKind.RESULT,
                cleanup,
                cleanup == Cleanup.DELETE ? REFUSALS_KEPT : TopicSpec.FOREVER,
                minCompactionLag,
                TimestampType.CREATE_TIME,
                Room.STREAMS,
                readersOfResults(visibility),
                visibility);
    }

    /** What is about a person goes to nobody outside the project. */
    private static Set<Room> readersOfResults(Visibility visibility) {
        return visibility == Visibility.PERSONAL
                ? Set.of(Room.APP, Room.NOTIFICATIONS, Room.CONSOLE)
                : Set.of(Room.APP, Room.NOTIFICATIONS, Room.CONSOLE, Room.SUBSCRIBERS);
    }
}
