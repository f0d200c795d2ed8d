package congvu.app.command;

import congvu.app.config.ConfigurationException;
import congvu.app.demo.DemoSite;
import congvu.app.demo.RunIdentity;
import congvu.app.outcome.FlagComparison;
import congvu.app.outcome.RunReader;
import congvu.app.outcome.RunSummary;
import congvu.app.outcome.SummaryJson;
import congvu.app.outcome.SummaryTable;
import congvu.producers.ProducersMeters;
import congvu.producers.importing.ImportJob;
import congvu.producers.importing.ImportOptions;
import congvu.producers.importing.ImportSummary;
import congvu.producers.importing.SourceFlags;
import congvu.producers.importing.profile.Profile;
import congvu.producers.importing.profile.ProfileReader;
import congvu.producers.importing.profile.ProfileTarget;
import congvu.producers.importing.progress.ImportProgress;
import congvu.producers.importing.progress.ProgressBars;
import congvu.producers.importing.report.RejectedReport;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of dossiers, tasks or cases, replayed at the pace of its data; where it has flags of its own, they stand beside
 * ours.
 */
final class FileDemo implements DemoInput {

    private final Path input;
    private final Path profilePath;
    private final Profile profile;
    private final boolean json;

    FileDemo(Path input, Path profilePath, boolean json) {
        this.input = input;
        this.profilePath = profilePath;
        this.profile = ProfileReader.read(profilePath);
        if (profile.target() == ProfileTarget.ATTENDANCE) {
            throw new ConfigurationException(
                    "Expected a profile of dossiers, tasks or cases, whose deadlines the demo tells,"
                            + " but " + profilePath + " is of attendance."
                            + " Send it with congvu import and read the days from congvu.attendance-days.");
        }
        this.json = json;
    }

    @Override
    public RunIdentity identity() {
        return RunIdentity.of(input, profilePath);
    }

    @Override
    public @Nullable String notice() {
        return profile.notice();
    }

    @Override
    public int play(DemoSite site, MeterRegistry meters, Output output) throws IOException, InterruptedException {
        double begin = DemoCommand.sinceStart();
        ImportSummary imported;
        try (ImportProgress progress = ProgressBars.on(Output.progress(), Output.isTerminal())) {
            imported = send(site, meters, progress);
        }
        try (DigestionProgress progress = DigestionProgress.on(Output.progress(), Output.isTerminal())) {
            site.awaitDigested(progress::remaining);
        }
        RunReader results = RunReader.read(site.kafka());
        RunSummary summary = results.summary(site.accounting());
        output.news("replayed in %.1f s".formatted(DemoCommand.sinceStart() - begin));
        output.news(ImportReportText.of(imported));
        FlagComparison flags = profile.sourceVerdict() == null
                ? null
                : FlagComparison.of(SourceFlags.read(profile, input), results.obligations());
        tell(summary, flags, site.reports().resolve("source-flag.csv"), output);
        refuseContradiction(summary);
        boolean refused = imported.hasRefusedInput() || summary.accounting().rejected() > 0;
        return refused ? ExitCode.DONE_WITH_REFUSED_INPUT : ExitCode.DONE;
    }

    /** What an earlier run on this directory sent is not sent again. */
    private ImportSummary send(DemoSite site, MeterRegistry meters, ImportProgress progress) throws IOException {
        Files.createDirectories(site.reports());
        Path report = site.reports().resolve(RejectedReport.besides(input).getFileName());
        return ImportJob.of(
                        profile,
                        input,
                        site.kafka(),
                        new ImportOptions(report, null, false, null),
                        new ProducersMeters(meters))
                .run(progress);
    }

    private void tell(RunSummary summary, @Nullable FlagComparison flags, Path listing, Output output)
            throws IOException {
        String notice = profile.notice();
        if (notice != null) {
            output.result(notice);
        }
        output.result(SummaryTable.of(summary, flags));
        if (flags != null) {
            flags.write(listing);
            output.result(flags.sentences(listing));
        }
        if (json) {
            output.result(SummaryJson.line(summary, flags));
        }
    }

    private static void refuseContradiction(RunSummary summary) {
        if (!summary.ratesAgree() || !summary.accounting().isBalanced()) {
            throw new IllegalStateException(
                    "Expected rates, obligations and the accounting of the input to agree, but found "
                            + summary.onTimeRates() + " beside " + summary.total() + " and " + summary.accounting()
                            + ".");
        }
    }
}
