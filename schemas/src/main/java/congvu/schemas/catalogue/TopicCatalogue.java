package congvu.schemas.catalogue;

import congvu.schemas.clock.Tick;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.reference.HolidayCalendarRecord;
import congvu.schemas.reference.OfficeHoursRecord;
import congvu.schemas.reference.ProcedureRecord;
import congvu.schemas.reference.UnitRecord;
import congvu.schemas.rejected.Rejected;
import congvu.schemas.result.Alert;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * Every topic there is; nothing else spells a topic name. A topic that is not built yet is not in it.
 *
 * @param dossiers dossier events
 * @param reference units, procedures, calendars, office hours
 * @param clock ticks
 * @param obligations the current truth about each deadline-bearing thing
 * @param rates rates with numerator and denominator
 * @param alerts late-task alerts, each transition a version
 * @param rejected refused input
 */
public record TopicCatalogue(
        TopicSpec dossiers,
        TopicSpec reference,
        TopicSpec clock,
        TopicSpec obligations,
        TopicSpec rates,
        TopicSpec alerts,
        TopicSpec rejected) {

    private static final Duration TRANSITIONS_VISIBLE = Duration.ofDays(7);
    private static final Duration TICKS_KEPT = Duration.ofDays(1);
    private static final Duration REFUSALS_KEPT = Duration.ofDays(365);

    private static final TopicCatalogue STANDARD = named("congvu.");

    /** The topics under their own names. */
    public static TopicCatalogue standard() {
        return STANDARD;
    }

    /** The same topics with another prefix, for a run apart from the real one. */
    public static TopicCatalogue named(String prefix) {
        return new TopicCatalogue(
                dossiers(prefix + "dossiers"),
                reference(prefix + "reference"),
                clock(prefix + "clock"),
                obligations(prefix + "obligations"),
                rates(prefix + "rates"),
                alerts(prefix + "alerts"),
                rejected(prefix + "rejected"));
    }

    /** Every topic, inputs first. */
    public List<TopicSpec> all() {
        return List.of(dossiers, reference, clock, obligations, rates, alerts, rejected);
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
        return input(
                name,
                TopicKind.INPUT,
                "Transitions of dossiers as their sources state them",
                "dossier id",
                List.of(DossierEvent.getClassSchema()),
                Cleanup.DELETE,
                TopicSpec.FOREVER,
                Set.of(Room.STREAMS, Room.APP),
                Visibility.OPERATIONAL);
    }

    private static TopicSpec reference(String name) {
        return input(
                name,
                TopicKind.BROADCAST,
                "Units, procedures, holiday calendars and office hours",
                "kind/id",
                List.of(
                        UnitRecord.getClassSchema(),
                        ProcedureRecord.getClassSchema(),
                        HolidayCalendarRecord.getClassSchema(),
                        OfficeHoursRecord.getClassSchema()),
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

    private static TopicSpec obligations(String name) {
        return result(
                name,
                "The current truth about each deadline-bearing thing",
                "obligation id",
                Obligation.getClassSchema(),
                Cleanup.COMPACT,
                Duration.ZERO,
                Visibility.OPERATIONAL);
    }

    private static TopicSpec rates(String name) {
        return result(
                name,
                "Rates by unit, procedure, period and formula",
                "unit[/**]|procedure|period|formula",
                Rate.getClassSchema(),
                Cleanup.COMPACT,
                Duration.ZERO,
                Visibility.PUBLIC);
    }

    private static TopicSpec alerts(String name) {
        return result(
                name,
                "Late-task alerts, each transition a new version",
                "alert id",
                Alert.getClassSchema(),
                Cleanup.COMPACT,
                TRANSITIONS_VISIBLE,
                Visibility.OPERATIONAL);
    }

    private static TopicSpec rejected(String name) {
        return result(
                name,
                "Refused input: where it is and why, never what it said",
                "source topic:partition:offset",
                Rejected.getClassSchema(),
                Cleanup.DELETE,
                Duration.ZERO,
                Visibility.OPERATIONAL);
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
                Set.of(Room.APP, Room.NOTIFICATIONS, Room.CONSOLE, Room.SUBSCRIBERS),
                visibility);
    }
}
