package congvu.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import congvu.producers.importing.ImportSummary;
import congvu.producers.importing.report.RowCounts;
import congvu.schemas.event.DeviceReport;

/** What an import did, for people and for scripts. */
final class ImportReportText {

    private ImportReportText() {}

    static String of(ImportSummary summary) {
        RowCounts rows = summary.rows();
        StringBuilder text = new StringBuilder();
        text.append("rows %,d = used %,d + skipped %,d + refused %,d%n"
                .formatted(rows.rows(), rows.used(), rows.skippedRows(), rows.rejectedRows()));
        text.append("events %,d = sent now %,d + already there %,d; cases %,d%n"
                .formatted(summary.events(), summary.sent(), summary.alreadyThere(), summary.cases()));
        text.append(summary.ticks() == 0 ? "no time told" : "time told up to " + summary.asOf());
        rows.skipped().forEach((reason, count) -> text.append("%n  skipped, %s: %,d".formatted(reason, count)));
        rows.rejected().forEach((reason, count) -> text.append("%n  refused, %s: %,d".formatted(reason, count)));
        summary.deviceReports()
                .forEach(device -> text.append("%ndevice %s delivered every punch from %s to %s"
                        .formatted(device.getDeviceId(), device.getCoveredFrom(), device.getCoveredTo())));
        if (summary.deviceReportsWithheld()) {
            text.append("%nno device was reported complete, because rows were refused; mend them and import again"
                    .formatted());
        }
        if (summary.report() != null) {
            text.append("%nrefused rows are listed in %s".formatted(summary.report()));
        }
        return text.toString();
    }

    static String json(ImportSummary summary) {
        ObjectNode object = new ObjectMapper().createObjectNode();
        RowCounts rows = summary.rows();
        object.put("rows", rows.rows());
        object.put("used", rows.used());
        object.put("skipped", rows.skippedRows());
        object.put("refused", rows.rejectedRows());
        object.put("cases", summary.cases());
        object.put("events", summary.events());
        object.put("sent", summary.sent());
        object.put("alreadyThere", summary.alreadyThere());
        object.put("ticks", summary.ticks());
        object.put("asOf", summary.asOf().toString());
        object.put("report", summary.report() == null ? null : summary.report().toString());
        ArrayNode devices = object.putArray("deviceReports");
        for (DeviceReport device : summary.deviceReports()) {
            ObjectNode one = devices.addObject();
            one.put("deviceId", device.getDeviceId());
            one.put("coveredFrom", device.getCoveredFrom().toString());
            one.put("coveredTo", device.getCoveredTo().toString());
        }
        object.put("deviceReportsWithheld", summary.deviceReportsWithheld());
        ObjectNode skipped = object.putObject("skippedByReason");
        rows.skipped().forEach(skipped::put);
        ObjectNode refused = object.putObject("refusedByReason");
        rows.rejected().forEach((reason, count) -> refused.put(reason.name(), count));
        return object.toString();
    }
}
