package congvu.testkit.subscriber;

import congvu.schemas.catalogue.Room;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.catalogue.TopicSpec;
import congvu.schemas.contract.RecordLaw;
import congvu.testkit.subscriber.View.Share;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the script of each hazard: what is told of alerts, signals and whatever else has states, and of rates. */
final class HazardScripts {
    private static final String RAISED = "RAISED";
    private static final String RETRACTED = "RETRACTED";
    private static final Share OLDER = new Share(1, 2);
    private static final Share NEWER = new Share(2, 3);

    private final TopicCatalogue catalogue;
    private final RecordMint mint;

    HazardScripts(TopicCatalogue catalogue, RecordMint mint) {
        this.catalogue = catalogue;
        this.mint = mint;
    }

    /** The script of one hazard. */
    Script of(Hazard hazard) {
        Script script = new Script();
        add(hazard, script);
        return script;
    }

    /** All of them one after the other. */
    Script ofAll() {
        Script script = new Script();
        for (Hazard hazard : Hazard.values()) {
            add(hazard, script);
        }
        return script;
    }

    /** Topics whose records have a state and a version, as far as a subscriber may read them. */
    private List<TopicSpec> withStates() {
        return catalogue.all().stream()
                .filter(topic -> RecordLaw.of(topic) == RecordLaw.TRANSITION)
                .filter(topic -> topic.readers().contains(Room.SUBSCRIBERS))
                .toList();
    }

    private void add(Hazard hazard, Script script) {
        withStates().forEach(topic -> script.compares(topic.name()));
        switch (hazard) {
            case PLAIN -> plain(script);
            case REPEATED -> repeated(script);
            case REORDERED -> reordered(script);
            case RETRACTED -> retracted(script);
            case UNKNOWN_SYMBOL -> unknownSymbol(script);
            case NEWER_SCHEMA -> newerSchema(script);
            case WITHDRAWN -> withdrawn(script);
            case FOREIGN -> foreign(script);
            case RESTART -> restart(script);
        }
    }

    private void plain(Script script) {
        for (TopicSpec topic : withStates()) {
            script.poll(
                    state(script, topic, "plain-1", RAISED, 1),
                    state(script, topic, "plain-2", RAISED, 1),
                    state(script, topic, "plain-2", "ACKNOWLEDGED", 2));
            script.poll(state(script, topic, "plain-3", RAISED, 1), state(script, topic, "plain-3", endOf(topic), 2));
            script.stands(topic.name(), "plain-1");
            script.stands(topic.name(), "plain-2");
        }
        script.poll(rate(script, "plain", OLDER), rate(script, "plain-too", OLDER));
        script.poll(rate(script, "plain", NEWER));
        show(script, "plain", NEWER);
        show(script, "plain-too", OLDER);
    }

    private void repeated(Script script) {
        for (TopicSpec topic : withStates()) {
            Delivery raised = state(script, topic, "repeated-1", RAISED, 1);
            script.poll(raised);
            script.poll(raised, state(script, topic, "repeated-1", RAISED, 1));
            Delivery ended = state(script, topic, "repeated-1", endOf(topic), 2);
            script.poll(ended);
            script.poll(ended);
            Delivery other = state(script, topic, "repeated-2", RAISED, 1);
            script.poll(other, other, state(script, topic, "repeated-2", RAISED, 1));
            script.stands(topic.name(), "repeated-2");
        }
        Delivery rate = rate(script, "repeated", NEWER);
        script.poll(rate);
        script.poll(rate, rate(script, "repeated", NEWER));
        show(script, "repeated", NEWER);
    }

    private void reordered(Script script) {
        for (TopicSpec topic : withStates()) {
            Delivery raised = state(script, topic, "reordered-1", RAISED, 1);
            script.poll(raised, state(script, topic, "reordered-1", endOf(topic), 2));
            script.poll(raised, state(script, topic, "reordered-1", RAISED, 1));
            script.poll(
                    state(script, topic, "reordered-2", RAISED, 3),
                    state(script, topic, "reordered-2", RETRACTED, 2),
                    state(script, topic, "reordered-2", RAISED, 1));
            script.stands(topic.name(), "reordered-2");
        }
        Delivery older = rate(script, "reordered", OLDER);
        script.poll(older, rate(script, "reordered", NEWER));
        script.poll(older);
        show(script, "reordered", NEWER);
    }

    private void retracted(Script script) {
        for (TopicSpec topic : withStates()) {
            for (String end : RecordLaw.endings(topic.value())) {
                String key = "retracted-" + end;
                script.poll(state(script, topic, key, RAISED, 1), state(script, topic, key, end, 2));
            }
            script.poll(
                    state(script, topic, "retracted-again", RAISED, 1),
                    state(script, topic, "retracted-again", RETRACTED, 2));
            script.poll(state(script, topic, "retracted-again", RAISED, 3));
            script.stands(topic.name(), "retracted-again");
        }
    }

    private void unknownSymbol(Script script) {
        for (TopicSpec topic : withStates()) {
            script.poll(
                    state(script, topic, "unknown-1", RAISED, 1),
                    script.append(topic.name(), "unknown-1", mint.transitionToNewState(topic, "unknown-1", 2)),
                    script.append(topic.name(), "unknown-2", mint.transitionToNewState(topic, "unknown-2", 1)));
            script.poll(
                    script.append(topic.name(), "unknown-3", mint.transitionToNewState(topic, "unknown-3", 1)),
                    state(script, topic, "unknown-3", endOf(topic), 2));
            script.stands(topic.name(), "unknown-1");
            script.stands(topic.name(), "unknown-2");
        }
    }

    private void newerSchema(Script script) {
        for (TopicSpec topic : withStates()) {
            script.poll(
                    script.append(topic.name(), "newer-1", mint.transitionWithNewField(topic, "newer-1", RAISED, 1)),
                    state(script, topic, "newer-2", RAISED, 1),
                    script.append(
                            topic.name(), "newer-2", mint.transitionWithNewField(topic, "newer-2", endOf(topic), 2)));
            script.stands(topic.name(), "newer-1");
        }
        String key = RecordMint.rateKey("newer");
        script.poll(
                script.append(catalogue.rates().name(), key, mint.rateWithNewField(catalogue.rates(), "newer", NEWER)));
        show(script, "newer", NEWER);
    }

    private void withdrawn(Script script) {
        for (TopicSpec topic : withStates()) {
            script.poll(
                    state(script, topic, "withdrawn-1", RAISED, 1),
                    state(script, topic, "withdrawn-2", RAISED, 1),
                    script.append(topic.name(), "withdrawn-1", null));
            script.poll(script.append(topic.name(), "never-there", null));
            script.stands(topic.name(), "withdrawn-2");
            Delivery gone = state(script, topic, "withdrawn-3", RAISED, 1);
            script.poll(gone, script.append(topic.name(), "withdrawn-3", null));
            script.poll(gone);
        }
        Delivery gone = rate(script, "gone", OLDER);
        script.poll(gone, noRate(script, "gone"));
        script.poll(gone);
        script.poll(rate(script, "withdrawn", OLDER), noRate(script, "withdrawn"), noRate(script, "never-there"));
        script.poll(rate(script, "back", OLDER), noRate(script, "back"));
        script.poll(rate(script, "back", NEWER));
        show(script, "back", NEWER);
    }

    private void foreign(Script script) {
        byte[] noFrame = "{\"state\":\"RAISED\"}".getBytes(StandardCharsets.UTF_8);
        for (TopicSpec topic : withStates()) {
            script.poll(
                    state(script, topic, "foreign-1", RAISED, 1),
                    script.append(topic.name(), "foreign-2", mint.stranger(topic)),
                    script.append(topic.name(), "foreign-3", noFrame),
                    script.append(topic.name(), "foreign-4", new byte[0]),
                    script.append(topic.name() + "-of-tomorrow", "foreign-5", mint.stranger(topic)),
                    state(script, topic, "foreign-6", RAISED, 1));
            script.stands(topic.name(), "foreign-1");
            script.stands(topic.name(), "foreign-6");
        }
        String key = RecordMint.rateKey("stranger");
        script.poll(
                script.append(catalogue.rates().name(), key, mint.stranger(catalogue.rates())),
                rate(script, "foreign", NEWER));
        show(script, "foreign", NEWER);
    }

    /** Each death leaves records behind that the dead one has seen, and records that it has not. */
    private void restart(Script script) {
        for (TopicSpec topic : withStates()) {
            script.poll(state(script, topic, "restart-1", RAISED, 1), state(script, topic, "restart-2", RAISED, 1));
            script.die(
                    1,
                    state(script, topic, "restart-3", RAISED, 1),
                    state(script, topic, "restart-1", endOf(topic), 2),
                    state(script, topic, "restart-4", RAISED, 1));
            script.poll(state(script, topic, "restart-4", endOf(topic), 2));
            script.die(0, state(script, topic, "restart-5", RAISED, 1));
            script.stands(topic.name(), "restart-2");
            script.stands(topic.name(), "restart-3");
            script.stands(topic.name(), "restart-5");
        }
        script.poll(rate(script, "restart-1", OLDER));
        script.die(1, rate(script, "restart-1", NEWER), rate(script, "restart-2", NEWER));
        script.poll(rate(script, "restart-3", OLDER));
        script.die(2, rate(script, "restart-3", NEWER), rate(script, "restart-4", NEWER));
        List.of("restart-1", "restart-2", "restart-3", "restart-4").forEach(unit -> show(script, unit, NEWER));
    }

    private Delivery state(Script script, TopicSpec topic, String key, String state, int version) {
        return script.append(topic.name(), key, mint.transition(topic, key, state, version));
    }

    private Delivery rate(Script script, String unit, Share share) {
        TopicSpec rates = catalogue.rates();
        return script.append(rates.name(), RecordMint.rateKey(unit), mint.rate(rates, unit, share));
    }

    private Delivery noRate(Script script, String unit) {
        return script.append(catalogue.rates().name(), RecordMint.rateKey(unit), null);
    }

    private static void show(Script script, String unit, Share share) {
        script.shows(RecordMint.rateKey(unit), share);
    }

    /** How something ends that was true. */
    private static String endOf(TopicSpec topic) {
        return RecordLaw.endings(topic.value()).stream()
                .filter(end -> !end.equals(RETRACTED))
                .findFirst()
                .orElse(RETRACTED);
    }
}
