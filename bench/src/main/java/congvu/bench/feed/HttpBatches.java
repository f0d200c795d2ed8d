package congvu.bench.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import congvu.bench.measure.Percentiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends batches of numbered events to a gateway, at a pace or as fast as it answers, and keeps which of them were answered
 * with success. A batch that was not taken whole is sent again under its own ids, as a source would, until it is.
 */
public final class HttpBatches implements AutoCloseable {

    private static final Duration BEFORE_A_REPEAT = Duration.ofMillis(500);

    /** Longer than any broker takes to come back: after that something else is wrong. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final double NANOS_PER_SECOND = 1e9;
    private static final long OCCURRED_AT = 1_772_413_200_000L;

    private final URI address;
    private final String key;
    private final int batchEvents;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final BitSet acknowledged = new BitSet();
    private long failed;
    private long repeats;
    private int nextBatch;

    /** @param url of the gateway */
    public HttpBatches(String url, String key, int batchEvents) {
        this.address = URI.create(url + "/v1/dossiers");
        this.key = key;
        this.batchEvents = batchEvents;
    }

    /**
     * What a run came to.
     *
     * @param seconds from the first request to the last answer
     * @param answerNanos from the instant at which each batch was to be sent to the answer that took it
     */
    public record Run(long events, double seconds, Percentiles answerNanos) {

        public double eventsPerSecond() {
            return events / seconds;
        }
    }

    /**
     * Offers events at a pace, whatever the answers; returns when all are taken.
     *
     * @throws IllegalStateException when one is not, though it was sent again and again
     */
    public Run offer(int eventsPerSecond, Duration time) {
        long betweenNanos = (long) (NANOS_PER_SECOND * batchEvents / eventsPerSecond);
        int batches = (int) Math.max(1, time.toNanos() / betweenNanos);
        Percentiles answers = new Percentiles();
        List<Thread> senders = new ArrayList<>(batches);
        long begin = System.nanoTime();
        for (int i = 0; i < batches; i++) {
            long at = begin + i * betweenNanos;
            while (System.nanoTime() < at) {
                LockSupport.parkNanos(at - System.nanoTime());
            }
            int batch = takeNumber();
            senders.add(Thread.ofVirtual().start(() -> send(batch, at, answers)));
        }
        join(senders);
        requireTaken(batches, answers);
        // Until the last answer, and not less than it took to offer them.
        long nanos = Math.max(System.nanoTime() - begin, batches * betweenNanos);
        return new Run((long) batches * batchEvents, nanos / NANOS_PER_SECOND, answers);
    }

    /**
     * Sends as fast as it is answered.
     *
     * @throws IllegalStateException likewise
     */
    public Run push(int sendersAtATime, Duration time) {
        Percentiles answers = new Percentiles();
        List<Thread> senders = new ArrayList<>(sendersAtATime);
        int first = nextBatch;
        long begin = System.nanoTime();
        for (int i = 0; i < sendersAtATime; i++) {
            senders.add(Thread.ofVirtual().start(() -> {
                while (System.nanoTime() - begin < time.toNanos()) {
                    send(takeNumber(), System.nanoTime(), answers);
                }
            }));
        }
        join(senders);
        requireTaken(nextBatch - first, answers);
        long events = (long) (nextBatch - first) * batchEvents;
        return new Run(events, (System.nanoTime() - begin) / NANOS_PER_SECOND, answers);
    }

    /** Numbers of events that were answered with success. */
    public synchronized BitSet acknowledged() {
        return (BitSet) acknowledged.clone();
    }

    /** Events that were answered as failed, each time. */
    public synchronized long failed() {
        return failed;
    }

    /** Requests that were sent again. */
    public synchronized long repeats() {
        return repeats;
    }

    /** The number in the id of an event. */
    public static int numberOf(String eventId) {
        return Integer.parseInt(eventId.substring(1));
    }

    @Override
    public void close() {
        client.close();
    }

    private synchronized int takeNumber() {
        return nextBatch++;
    }

    private void send(int batch, long atNanos, Percentiles answers) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.ofString(body(batch)))
                .build();
        long begin = System.nanoTime();
        while (!isTaken(request, batch)) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                return;
            }
            LockSupport.parkNanos(BEFORE_A_REPEAT.toNanos());
        }
        synchronized (this) {
            answers.add(System.nanoTime() - atNanos);
        }
    }

    private boolean isTaken(HttpRequest request, int batch) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            note(batch, json.readTree(answer.body()));
            return answer.statusCode() == 200;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException asked) {
            throw new IllegalStateException("Expected to wait for an answer, but was interrupted.", asked);
        }
    }

    private synchronized void note(int batch, JsonNode answer) {
        boolean isWhole = true;
        for (JsonNode result : answer.path("results")) {
            String status = result.path("status").asText();
            if (status.equals("accepted") || status.equals("duplicate")) {
                acknowledged.set(batch * batchEvents + result.path("index").asInt());
            } else if (status.equals("failed")) {
                failed++;
                isWhole = false;
            } else {
                throw new IllegalStateException(
                        "Expected every event to be good, but one was answered " + result + ".");
            }
        }
        if (!isWhole || answer.path("results").isEmpty()) {
            repeats++;
        }
    }

    private String body(int batch) {
        StringBuilder body = new StringBuilder(batchEvents * 220).append('[');
        for (int i = 0; i < batchEvents; i++) {
            int number = batch * batchEvents + i;
            body.append(i == 0 ? "" : ",")
                    .append("{\"eventId\":\"e")
                    .append(number)
                    .append("\",\"source\":\"bench\",\"dossierId\":\"P1.26-")
                    .append(number)
                    .append("\",\"occurredAt\":")
                    .append(OCCURRED_AT + number)
                    .append(",\"type\":\"ACCEPTED\",\"unitId\":\"P1-C7\",\"procedureId\":\"1.004873\",")
                    .append("\"channel\":\"ONLINE\",\"handlerToken\":\"s-7f3a\"}");
        }
        return body.append(']').toString();
    }

    private static void requireTaken(int batches, Percentiles answers) {
        if (answers.count() < batches) {
            throw new IllegalStateException("Expected every batch to be taken in the end, but "
                    + (batches - answers.count()) + " of " + batches + " were not.");
        }
    }

    private static void join(List<Thread> threads) {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Expected to wait for the senders, but was interrupted.", asked);
            }
        }
    }
}
