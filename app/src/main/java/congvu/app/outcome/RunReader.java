package congvu.app.outcome;

import congvu.producers.delivery.KafkaAccess;
import congvu.schemas.result.Alert;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.Rate;

/** Reads all result topics to their ends and counts. */
public final class RunReader {

    private final ObligationView obligations = new ObligationView();
    private final AlertView alerts = new AlertView();
    private final RateView rates = new RateView();

    private RunReader() {}

    /** Reads everything that is committed at the call. */
    public static RunReader read(KafkaAccess kafka) {
        RunReader run = new RunReader();
        TopicReader reader = new TopicReader(kafka);
        reader.<Obligation>read(kafka.topics().obligations(), run.obligations::take);
        reader.<Alert>read(kafka.topics().alerts(), run.alerts::take);
        reader.<Rate>read(kafka.topics().rates(), run.rates::take);
        return run;
    }

    /** @param accounting what became of the input, which the processors tell */
    public RunSummary summary(InputAccounting accounting) {
        return RunSummary.of(obligations, alerts, rates, accounting);
    }

    public ObligationView obligations() {
        return obligations;
    }
}
