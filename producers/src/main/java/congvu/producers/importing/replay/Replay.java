package congvu.producers.importing.replay;

import congvu.producers.importing.progress.ImportProgress;
import java.time.Duration;
import java.util.List;

/** Sends the events of one import, from where an earlier run was cut off. */
public final class Replay {

    private final EventLog events;
    private final Settings settings;
    private final List<ToAll> atEnd;

    /**
     * What every partition is told once all events are accepted, before the last tick.
     *
     * @param key key of the record
     * @param value value of the record
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record ToAll(byte[] key, byte[] value) {}

    /**
     * How to replay.
     *
     * @param tickInterval the interval of the data's time at which time is told
     * @param maxBatchEvents most events of one transaction
     * @param asOfMillis time of the last tick, UTC milliseconds
     * @param pacer how fast
     * @param fromStart whether to send everything again, whatever was accepted before
     * @param tellsTime whether time is told at all; not where a clock role does it
     */
    public record Settings(
            Duration tickInterval,
            int maxBatchEvents,
            long asOfMillis,
            ReplayPacer pacer,
            boolean fromStart,
            boolean tellsTime) {

        /** Time is told. */
        public Settings(
                Duration tickInterval, int maxBatchEvents, long asOfMillis, ReplayPacer pacer, boolean fromStart) {
            this(tickInterval, maxBatchEvents, asOfMillis, pacer, fromStart, true);
        }
    }

    /**
     * What a replay did.
     *
     * @param resumedAt place in time order at which it began
     * @param sent events sent and accepted
     * @param ticks how often time was told
     */
    public record Outcome(int resumedAt, int sent, int ticks) {}

    public Replay(EventLog events, Settings settings) {
        this(events, settings, List.of());
    }

    public Replay(EventLog events, Settings settings, List<ToAll> atEnd) {
        this.events = events;
        this.settings = settings;
        this.atEnd = List.copyOf(atEnd);
    }

    /** Sends and returns when all is accepted. */
    public Outcome to(ReplayTarget target, ImportProgress progress) {
        int accepted = settings.fromStart() ? 0 : target.acceptedUpTo();
        // A position beyond the end cannot be of these events; sending again is safe, as ids are the same.
        int from = accepted > events.size() ? 0 : accepted;
        int[] order = events.inOrder();
        ReplayPlan plan = new ReplayPlan(
                events,
                order,
                intervalMillis(),
                settings.maxBatchEvents(),
                settings.asOfMillis(),
                settings.pacer().isPaced(),
                from);
        int ticks = 0;
        while (plan.hasNext()) {
            ReplayStep step = plan.next();
            settings.pacer().awaitTime(timeOf(step, order));
            ticks += step.tickMillis() == null || !settings.tellsTime() ? 0 : 1;
            if (!plan.hasNext()) {
                atEnd.forEach(record -> target.broadcast(record.key(), record.value()));
            }
            send(step, order, target);
            target.commit(step.to());
            progress.sent(step.to(), events.size());
        }
        return new Outcome(from, events.size() - from, ticks);
    }

    private void send(ReplayStep step, int[] order, ReplayTarget target) {
        Long tick = step.tickMillis();
        if (tick != null && settings.tellsTime()) {
            target.tick(tick);
        }
        for (int place = step.from(); place < step.to(); place++) {
            target.event(events.keyOf(order[place]), events.valueOf(order[place]));
        }
    }

    private long timeOf(ReplayStep step, int[] order) {
        Long tick = step.tickMillis();
        return tick != null ? tick : events.timeOf(order[step.from()]);
    }

    private long intervalMillis() {
        return settings.pacer().shortenedInterval(settings.tickInterval()).toMillis();
    }
}
