package congvu.streams.rate;

import congvu.domain.scorecard.Scorecard;
import congvu.domain.scorecard.ScorecardPolicies;
import congvu.domain.scorecard.ScorecardPolicy;
import congvu.streams.packed.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The scorecards of the units of one task: a pure function of the roll-ups of dossiers and petitions, of the policies and
 * of the days reached. Of what was published a fingerprint is kept, so that after a restart exactly the rest is
 * published. Not thread safe.
 */
final class CardLedger {
    private final RateStore store;
    private final CardRecords records;
    private final PublishQueue<CardGroup> queue;
    private final Map<CardId, CardGroup> cards = new HashMap<>();

    /** Cards that can no longer change but whose period is not over, by the first day after it. */
    private final TreeMap<Integer, List<CardGroup>> settledEarly = new TreeMap<>();

    private ScorecardPolicies policies;

    CardLedger(RateStore store, RateConfig config, CardRecords records, ScorecardPolicies policies) {
        this.store = store;
        this.records = records;
        this.queue = new PublishQueue<>(config.quietMillis(), config.oldMillis());
        this.policies = policies;
    }

    void clear() {
        cards.clear();
        settledEarly.clear();
        queue.clear();
    }

    /** After a restart, when the sums are there: everything that was published is looked at once more. */
    void load(long now) {
        store.forEachCard((id, print) -> queue.touch(card(id), now));
    }

    /** A roll-up has changed. */
    void touch(RateGroup group, long now) {
        CardGroup known = group.card;
        if (known != null) {
            queue.touch(known, now);
        } else if (CardGroup.restsOn(group.id)) {
            CardGroup card = card(CardId.of(group.id));
            card.join(group);
            queue.touch(card, now);
        }
    }

    /** Other policies are in force: what they score otherwise is looked at again, in pieces. */
    void policies(ScorecardPolicies newPolicies, long now) {
        ScorecardPolicies before = policies;
        policies = newPolicies;
        for (CardGroup card : cards.values()) {
            if (!Objects.equals(before.inForceOn(card.id.start()), policies.inForceOn(card.id.start()))) {
                queue.touch(card, now);
            }
        }
    }

    /** All partitions have reached a day: what ended before it may be final. */
    void dayReached(int epochDay, long now) {
        while (!settledEarly.isEmpty() && settledEarly.firstKey() <= epochDay) {
            settledEarly.pollFirstEntry().getValue().forEach(card -> queue.touch(card, now));
        }
    }

    /** How many wait. */
    int pending() {
        return queue.size();
    }

    /**
     * Publishes cards that are ready, those that changed first first.
     *
     * @param reachedDay the epoch day that all partitions have reached
     * @return how many were looked at
     */
    int publish(long now, int limit, int reachedDay, CardSink sink) {
        int looked = 0;
        while (looked < limit) {
            CardGroup card = queue.poll(now);
            if (card == null) {
                break;
            }
            looked++;
            publish(card, reachedDay, sink);
        }
        return looked;
    }

    private void publish(CardGroup group, int reachedDay, CardSink sink) {
        CardId id = group.id;
        Long told = store.card(id);
        ScorecardPolicy policy = group.isEmpty() ? null : policies.inForceOn(id.start());
        if (policy == null) {
            if (told != null) {
                sink.withdraw(id);
                store.put(id, null);
            }
            return;
        }
        byte[] framed = records.write(id, Scorecard.of(policy, group), group.revision(), isFinal(group, reachedDay));
        long print = Fingerprint.of(framed, 0, 0, 0);
        if (told == null || told != print) {
            sink.publish(id, framed);
            store.put(id, print);
        }
    }

    private boolean isFinal(CardGroup card, int reachedDay) {
        if (card.canChange()) {
            return false;
        }
        if (reachedDay >= card.id.endDay()) {
            return true;
        }
        settledEarly
                .computeIfAbsent(card.id.endDay(), unused -> new ArrayList<>())
                .add(card);
        return false;
    }

    private CardGroup card(CardId id) {
        return cards.computeIfAbsent(id, CardGroup::new);
    }
}
