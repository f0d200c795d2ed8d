package congvu.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import congvu.app.config.KafkaConfig;
import congvu.app.config.LogConfig;
import congvu.app.config.Settings;
import congvu.producers.delivery.KafkaAccess;
import congvu.producers.duty.DutyAssignment;
import congvu.producers.duty.UnassignedDuty;
import congvu.schemas.event.TaskEvent;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Assigns the tasks of periodic duties; made to be run once a day, and harmless when it is run more often. */
@Command(
        name = "duties",
        description = "Assign the tasks of periodic duties whose notice has begun. Run it once a day;"
                + " run again, it changes nothing.")
public final class DutiesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description =
                    "Day by which the notice of a task must have begun; by default the date in the zone of the default"
                            + " office hours.")
    private @Nullable LocalDate today;

    @Option(
            names = "--due-from",
            paramLabel = "DATE",
            description = "Earliest due date; today by default. State an earlier one after a time without runs.")
    private @Nullable LocalDate dueFrom;

    @Option(names = "--dry-run", description = "Only say what would be sent.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = kafka.addTo(common.source()).gather();
        LogSetup.apply(LogConfig.of(settings));
        KafkaAccess access = KafkaConfig.of(settings).access();
        LocalDate noticeBy = today == null ? OfficeDay.today(access, settings) : today;
        DutyAssignment assignment = new DutyAssignment(access);
        DutyAssignment.Plan plan = assignment.plan(dueFrom == null ? noticeBy : dueFrom, noticeBy);
        if (!dryRun) {
            assignment.send(plan);
        }
        tell(plan);
        return ExitCode.DONE;
    }

    private void tell(DutyAssignment.Plan plan) {
        Output output = Output.of(spec);
        if (json) {
            output.result(json(plan));
            return;
        }
        for (TaskEvent task : plan.tasks()) {
            output.result(task.getTaskId() + " due " + task.getDueAt());
        }
        plan.unassigned().forEach(duty -> output.news("congvu: " + complaint(duty)));
        plan.dutiesWithoutUnits()
                .forEach(duty -> output.news("congvu: nobody owes duty " + duty + "; name its unitIds."));
        output.result((dryRun ? "would send " : "sent ") + plan.tasks().size()
                + " tasks; those that were there already change nothing");
    }

    private static String complaint(UnassignedDuty duty) {
        String date = "duty " + duty.dutyId() + " is to be done by " + duty.due() + ", but ";
        return switch (duty.reason()) {
            case NO_UNIT -> date + "none of its units exists then; no task was made. Correct its unitIds or end it.";
            case NO_WORKING_DAY ->
                date + "the office hours of " + duty.unitId()
                        + " have no working day from then on; no task was made. Give the hours a timetable, or the duty"
                        + " a dueTime.";
        };
    }

    private String json(DutyAssignment.Plan plan) {
        ObjectNode object = new ObjectMapper().createObjectNode();
        object.put("sent", dryRun ? 0 : plan.tasks().size());
        ArrayNode tasks = object.putArray("tasks");
        for (TaskEvent task : plan.tasks()) {
            ObjectNode one = tasks.addObject();
            one.put("taskId", task.getTaskId());
            one.put("unitId", task.getUnitId());
            one.put("dutyId", task.getDutyId());
            one.put("dueAt", String.valueOf(task.getDueAt()));
        }
        ArrayNode unassigned = object.putArray("unassigned");
        for (UnassignedDuty duty : plan.unassigned()) {
            ObjectNode one = unassigned.addObject();
            one.put("dutyId", duty.dutyId());
            one.put("unitId", duty.unitId());
            one.put("due", duty.due().toString());
            one.put("reason", duty.reason().name());
        }
        plan.dutiesWithoutUnits().forEach(object.putArray("dutiesWithoutUnits")::add);
        return object.toString();
    }
}
