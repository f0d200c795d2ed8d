package congvu.schemas.catalogue;

import congvu.schemas.clock.Tick;
import congvu.schemas.event.AttendanceEvent;
import congvu.schemas.event.DeviceReport;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierGrievance;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.event.OperatorAction;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.reference.DutyRecord;
import congvu.schemas.reference.HolidayCalendarRecord;
import congvu.schemas.reference.NormRecord;
import congvu.schemas.reference.OfficeHoursRecord;
import congvu.schemas.reference.ProcedureRecord;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.ScorecardPolicyRecord;
import congvu.schemas.reference.UnitRecord;
import congvu.schemas.reference.WorkScheduleRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * Every topic there is; nothing else spells a topic name. A topic that is not built yet is not in it.
 *
 * @param dossiers dossier events
 * @param tasks events of assigned tasks
 * @param feedback events of ratings, petitions, complaints, denunciations
 * @param attendance what is told about the working time of persons, and reports of devices
 * @param inspections norms checked by persons
 * @param actions what persons did about alerts and signals
 * @param reference units, procedures, calendars, office hours, schedules, duties, norms
 * @param clock ticks
 * @param grievances which petitions and ratings speak against which dossier: from task to task
 * @param obligations the current truth about each deadline-bearing thing
 * @param deadlineChanges deadlines that new reference data moved
 * @param attendanceDays the working day of each person
 * @param officerSatisfaction what ratings say of an official, from a minimum number on
 * @param rates rates with numerator and denominator
 * @param scorecards points of units by the national index
 * @param alerts late-task alerts, each transition a version
 * @param signals what rules say of files and units, each transition a version
 * @param staffSignals what rules say of persons, each transition a version
 * @param rejected refused input
 */
public record TopicCatalogue(
        TopicSpec dossiers,
        TopicSpec tasks,
        TopicSpec feedback,
        TopicSpec attendance,
        TopicSpec inspections,
        TopicSpec actions,
        TopicSpec reference,
        TopicSpec clock,
        TopicSpec grievances,
        TopicSpec obligations,
        TopicSpec deadlineChanges,
        TopicSpec attendanceDays,
        TopicSpec officerSatisfaction,
        TopicSpec rates,
        TopicSpec scorecards,
        TopicSpec alerts,
        TopicSpec signals,
        TopicSpec staffSignals,
        TopicSpec rejected) {

    /** Longer than any task stands still; what it has read is in its store. */
    private static final Duration GRIEVANCES_KEPT = Duration.ofDays(30);

    private static final Duration TICKS_KEPT = Duration.ofDays(1);

    private static final TopicCatalogue STANDARD = named("congvu.");

    /** The topics under their own names. */
    public static TopicCatalogue standard() {
        return STANDARD;
    }

    /** The same topics with another prefix, for a run apart from the real one. */
    public static TopicCatalogue named(String prefix) {
        return new TopicCatalogue(
                dossiers(prefix + "dossiers"),
                tasks(prefix + "tasks"),
                feedback(prefix + "feedback"),
                attendance(prefix + "attendance"),
                inspections(prefix + "inspections"),
                actions(prefix + "actions"),
                reference(prefix + "reference"),
                clock(prefix + "clock"),
                grievances(prefix + "dossier-grievances"),
                ResultTopics.obligations(prefix + "obligations"),
                ResultTopics.deadlineChanges(prefix + "deadline-changes"),
                ResultTopics.attendanceDays(prefix + "attendance-days"),
                ResultTopics.officerSatisfaction(prefix + "officer-satisfaction"),
                ResultTopics.rates(prefix + "rates"),
                ResultTopics.scorecards(prefix + "scorecards"),
                ResultTopics.alerts(prefix + "alerts"),
                ResultTopics.signals(prefix + "signals"),
                ResultTopics.staffSignals(prefix + "staff-signals"),
                ResultTopics.rejected(prefix + "rejected"));
    }

    /** Every topic, inputs first. */
    public List<TopicSpec> all() {
        return List.of(
                dossiers,
                tasks,
                feedback,
                attendance,
                inspections,
                actions,
                reference,
                clock,
                grievances,
                obligations,
                deadlineChanges,
                attendanceDays,
                officerSatisfaction,
                rates,
                scorecards,
                alerts,
                signals,
                staffSignals,
                rejected);
    }

    /** Topics that must have the same number of partitions. */
    public List<TopicSpec> coPartitioned() {
        return all().stream().filter(topic -> topic.kind().isCoPartitioned()).toList();
    }

    /** The topic of this name, if the catalogue has it. */
    public Optional<TopicSpec> find(String name) {
        return all().stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    private static TopicSpec dossiers(String name) {
        return events(
                name,
                "Transitions of dossiers as their sources state them",
                "dossier id",
                List.of(DossierEvent.getClassSchema()),
                Visibility.OPERATIONAL);
    }

    private static TopicSpec tasks(String name) {
        return events(
                name,
                "Transitions of assigned tasks as their sources state them",
                "task id",
                List.of(TaskEvent.getClassSchema()),
                Visibility.OPERATIONAL);
    }

    /** Personal, since a rating may carry the token of an official. */
    private static TopicSpec feedback(String name) {
        return events(
                name,
                "Ratings, petitions, complaints and denunciations: codes and dates, no person who speaks, no text",
                "case id",
                List.of(FeedbackEvent.getClassSchema()),
                Visibility.PERSONAL);
    }

    private static TopicSpec attendance(String name) {
        return events(
                name,
                "What is told about the working time of persons; reports of devices go to every partition",
                "staff token, or device/id",
                List.of(AttendanceEvent.getClassSchema(), DeviceReport.getClassSchema()),
                Visibility.PERSONAL);
    }

    private static TopicSpec inspections(String name) {
        return events(
                name,
                "Norms of public-service culture checked by persons",
                "subject: unit or staff token",
                List.of(InspectionEvent.getClassSchema()),
                Visibility.PERSONAL);
    }

    private static TopicSpec actions(String name) {
        return events(
                name,
                "What persons did about alerts and signals",
                "id of the dossier, task, case or unit, or token of the person, that it is about",
                List.of(OperatorAction.getClassSchema()),
                Visibility.PERSONAL);
    }

    private static TopicSpec reference(String name) {
        return input(
                name,
                TopicKind.BROADCAST,
                "Units, procedures, holiday calendars, office hours, work schedules, duties, norms, rules and policies of scorecards",
                "kind/id",
                List.of(
                        UnitRecord.getClassSchema(),
                        ProcedureRecord.getClassSchema(),
                        HolidayCalendarRecord.getClassSchema(),
                        OfficeHoursRecord.getClassSchema(),
                        WorkScheduleRecord.getClassSchema(),
                        DutyRecord.getClassSchema(),
                        NormRecord.getClassSchema(),
                        RuleRecord.getClassSchema(),
                        ScorecardPolicyRecord.getClassSchema()),
                Cleanup.COMPACT,
                TopicSpec.FOREVER,
                Set.of(Room.STREAMS, Room.APP, Room.NOTIFICATIONS, Room.CONSOLE),
                Visibility.PUBLIC);
    }

    private static TopicSpec clock(String name) {
        return input(
                name,
                TopicKind.BROADCAST,
                "Ticks: the time, as data",
                "partition number",
                List.of(Tick.getClassSchema()),
                Cleanup.DELETE,
                TICKS_KEPT,
                Set.of(Room.STREAMS, Room.APP, Room.NOTIFICATIONS),
                Visibility.INTERNAL);
    }

    private static TopicSpec grievances(String name) {
        return new TopicSpec(
                name,
                "Which petitions and ratings speak against which dossier: from the task of the case to that of the dossier",
                "dossier id",
                List.of(DossierGrievance.getClassSchema()),
                SubjectNaming.TOPIC,
                TopicKind.BETWEEN_TASKS,
                Cleanup.DELETE,
                GRIEVANCES_KEPT,
                Duration.ZERO,
                TimestampType.LOG_APPEND_TIME,
                Room.STREAMS,
                Set.of(Room.STREAMS),
                Visibility.INTERNAL);
    }

    private static TopicSpec events(
            String name, String purpose, String key, List<Schema> values, Visibility visibility) {
        return input(
                name,
                TopicKind.INPUT,
                purpose,
                key,
                values,
                Cleanup.DELETE,
                TopicSpec.FOREVER,
                Set.of(Room.STREAMS, Room.APP),
                visibility);
    }

    private static TopicSpec input(
            String name,
            TopicKind kind,
            String purpose,
            String key,
            List<Schema> values,
            Cleanup cleanup,
            Duration retention,
            Set<Room> readers,
            Visibility visibility) {
        return new TopicSpec(
                name,
                purpose,
                key,
                values,
                values.size() == 1 ? SubjectNaming.TOPIC : SubjectNaming.TOPIC_AND_RECORD,
                kind,
                cleanup,
                retention,
                Duration.ZERO,
                TimestampType.LOG_APPEND_TIME,
                Room.PRODUCERS,
                readers,
                visibility);
    }
}
