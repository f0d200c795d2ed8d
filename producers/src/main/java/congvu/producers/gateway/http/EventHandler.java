package congvu.producers.gateway.http;

import congvu.producers.gateway.delivery.Batch;
import congvu.producers.gateway.delivery.EventDesk;
import congvu.producers.gateway.delivery.Outcome;
import congvu.producers.gateway.delivery.Outcome.Status;
import congvu.producers.gateway.event.EventStream;
import congvu.producers.gateway.event.ToldEvent;
import congvu.producers.gateway.key.ApiKey;
import congvu.producers.gateway.key.Scope;
import congvu.producers.gateway.limit.RateLimits;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers one request with events: whose it is, whether there is room, what it says, what became of it. The room (a desk) is
 * taken before the body is read, so that bodies in memory are bounded, and only by somebody with a key.
 */
final class EventHandler {

    static final String KEY_ATTRIBUTE = "congvu.key";
    static final String NOBODY = "none";

    private static final int OK = 200;
    private static final int MULTI_STATUS = 207;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;
    private static final long RETRY_SECONDS = 1;

    private final RequestReader requests;
    private final Desks desks;
    private final RateLimits rates;
    private final Scope scope;
    private final Batch batch;
    private final GatewayMeters meters;
    private final LastFailure failures;

    EventHandler(
            RequestReader requests,
            Desks desks,
            RateLimits rates,
            Scope scope,
            Batch batch,
            GatewayMeters meters,
            LastFailure failures) {
        this.requests = requests;
        this.desks = desks;
        this.rates = rates;
        this.scope = scope;
        this.batch = batch;
        this.meters = meters;
        this.failures = failures;
    }

    /** @param stream of the address; null where each event says its own */
    void handle(Context context, @Nullable EventStream stream) throws ProblemException, IOException {
        ApiKey key = requests.key(context.req());
        context.attribute(KEY_ATTRIBUTE, key.id());
        if (stream != null && !key.streams().contains(stream)) {
            throw new ProblemException(ProblemCode.NOT_YOUR_STREAM);
        }
        RequestReader.Form form = requests.form(context.req(), stream);
        if (!scope.canTell(key)) {
            throw new ProblemException(ProblemCode.SCOPE_UNKNOWN, RETRY_SECONDS);
        }
        requireRate(rates.secondsUntilOne(key));
        EventDesk desk = desks.take();
        try {
            List<ToldEvent> events = requests.events(context.req(), form, stream);
            requireRate(rates.take(key, events.size()));
            answer(context, take(desk, key, events));
        } finally {
            desks.giveBack(desk);
        }
    }

    private List<Outcome> take(EventDesk desk, ApiKey key, List<ToldEvent> events) {
        long began = System.nanoTime();
        List<Outcome> outcomes = batch.take(desk, key, events);
        meters.in(events.size());
        meters.outcomes(outcomes);
        meters.took(System.nanoTime() - began);
        failures.note(outcomes);
        return outcomes;
    }

    private static void requireRate(long waitSeconds) throws ProblemException {
        if (waitSeconds > 0) {
            throw new ProblemException(ProblemCode.RATE_LIMITED, waitSeconds);
        }
    }

    private static void answer(Context context, List<Outcome> outcomes) throws IOException {
        int status = statusOf(outcomes);
        if (status == UNAVAILABLE) {
            context.header("Retry-After", Long.toString(RETRY_SECONDS));
        }
        byte[] answer = AnswerText.of(outcomes).getBytes(StandardCharsets.UTF_8);
        context.status(status).contentType("application/json");
        context.res().setContentLength(answer.length);
        // Here, and not when the handler is through: until then the desk is taken, and an end of the gateway waits for
        // it.
        try (OutputStream out = context.res().getOutputStream()) {
            out.write(answer);
        }
    }

    /** All taken; some taken; none taken and worth sending again; none taken. */
    private static int statusOf(List<Outcome> outcomes) {
        long taken =
                outcomes.stream().filter(outcome -> outcome.status().isTaken()).count();
        if (taken == outcomes.size()) {
            return OK;
        }
        if (taken > 0) {
            return MULTI_STATUS;
        }
        boolean isWorthRepeating = outcomes.stream().anyMatch(outcome -> outcome.status() == Status.FAILED);
        return isWorthRepeating ? UNAVAILABLE : UNPROCESSABLE;
    }
}
