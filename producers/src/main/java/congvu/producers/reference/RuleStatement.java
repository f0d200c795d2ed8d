package congvu.producers.reference;

import static congvu.producers.reference.LegStatement.or;

import congvu.domain.rule.RuleSubject;
import congvu.domain.rule.Severity;
import congvu.producers.yaml.YamlMap;
import congvu.producers.yaml.YamlPlace;
import congvu.rules.spelling.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file states of one version of a rule; what it leaves out is null.
 *
 * @param legs null where it states none
 * @param yaml where it stands
 */
record RuleStatement(
        String id,
        int version,
        Validity validity,
        @Nullable Boolean enabled,
        @Nullable RuleSubject subject,
        @Nullable Severity severity,
        @Nullable String normId,
        @Nullable String basis,
        @Nullable Window window,
        @Nullable Integer windowDays,
        @Nullable Judged judged,
        @Nullable Boolean withDescendants,
        @Nullable List<LegStatement> legs,
        @Nullable String textVi,
        @Nullable String textEn,
        YamlMap yaml) {

    /** Ids of packs and rules: parts of keys and of ids of signals. */
    static final String ID = "[A-Za-z0-9][A-Za-z0-9_.-]*";

    static final int MOST_ID_CHARS = 100;

    /** What is counted together, as a file writes it. */
    enum Window {
        EACH,
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTH,
        QUARTER,
        YEAR
    }

    /** When it is judged, as a file writes it. */
    enum Judged {
        LIVE,
        WHEN_OVER
    }

    static RuleStatement read(YamlMap yaml) {
        String id = idOf(yaml, "id");
        YamlMap text = yaml.optional("text", value -> value.asMap());
        return new RuleStatement(
                id,
                (int) yaml.numberOr("version", 1, 1, Integer.MAX_VALUE),
                Validity.of(yaml),
                yaml.optional("enabled", value -> value.asText().flag()),
                yaml.optional("subject", value -> YamlMap.constantOf(value.asText(), RuleSubject.class)),
                yaml.optional("severity", value -> YamlMap.constantOf(value.asText(), Severity.class)),
                yaml.optionalText("normId"),
                yaml.optionalText("basis"),
                yaml.optional("window", value -> YamlMap.constantOf(value.asText(), Window.class)),
                yaml.optional("windowDays", value -> (int) value.asText().number(0, Integer.MAX_VALUE)),
                yaml.optional("judged", value -> YamlMap.constantOf(value.asText(), Judged.class)),
                yaml.optional("withDescendants", value -> value.asText().flag()),
                legs(yaml),
                text == null ? null : text.readWhole(map -> texts(map).getFirst()),
                text == null ? null : text.readWhole(map -> texts(map).getLast()),
                yaml);
    }

    private static List<String> texts(YamlMap yaml) {
        return List.of(yaml.text("vi"), yaml.text("en"));
    }

    private static @Nullable List<LegStatement> legs(YamlMap yaml) {
        if (!yaml.has("legs")) {
            LegStatement only = LegStatement.ofRule(yaml);
            return only == null ? null : List.of(only);
        }
        LegStatement.KEYS.stream().filter(yaml::has).findFirst().ifPresent(key -> {
            throw yaml.problem(key, "Expected it inside one of the legs, since this rule lists legs. Move it there.");
        });
        return yaml.maps("legs", LegStatement::ofList);
    }

    /** An id that is a part of a key on the topic. */
    static String idOf(YamlMap yaml, String key) {
        String id = yaml.text(key);
        if (id.length() > MOST_ID_CHARS || !id.matches(ID)) {
            throw yaml.problem(
                    key,
                    "Expected a code of letters, digits, - _ and . of at most " + MOST_ID_CHARS
                            + " characters, such as W-LATE, but found '" + id + "'.");
        }
        return id;
    }

    /** A complaint about a key of this statement. */
    YamlPlace placeOf(String key) {
        return yaml.placeOf(key);
    }

    /** What this states, and for the rest what the other does, under the number and validity given. */
    RuleStatement over(RuleStatement inherited, int number, Validity valid) {
        boolean statesWindow = window != null;
        return new RuleStatement(
                id,
                number,
                valid,
                or(enabled, inherited.enabled),
                or(subject, inherited.subject),
                or(severity, inherited.severity),
                or(normId, inherited.normId),
                or(basis, inherited.basis),
                or(window, inherited.window),
                statesWindow ? windowDays : or(windowDays, inherited.windowDays),
                or(judged, inherited.judged),
                or(withDescendants, inherited.withDescendants),
                legsOver(inherited),
                or(textVi, inherited.textVi),
                or(textEn, inherited.textEn),
                yaml);
    }

    private @Nullable List<LegStatement> legsOver(RuleStatement inherited) {
        List<LegStatement> theirs = inherited.legs;
        if (legs == null || theirs == null) {
            return or(legs, theirs);
        }
        List<LegStatement> all = new ArrayList<>(theirs);
        for (LegStatement mine : legs) {
            int place = placeAmong(all, mine);
            all.set(place, mine.over(all.get(place)));
        }
        return List.copyOf(all);
    }

    /** An override that names a leg which is not there was meant for another one. */
    private int placeAmong(List<LegStatement> inherited, LegStatement mine) {
        String legId = mine.legId();
        if (legId == null && inherited.size() == 1) {
            return 0;
        }
        List<String> names = inherited.stream().map(LegStatement::name).toList();
        int place = legId == null ? -1 : names.indexOf(legId);
        if (place < 0) {
            throw yaml.problem(
                    legId == null ? "id" : "legs",
                    "Expected a leg of the rule that is inherited, which are " + String.join(", ", names)
                            + ", but found " + (legId == null ? "none named" : "'" + legId + "'") + "."
                            + (legId == null ? "" : NearestName.hint(legId, names))
                            + " State legs with the legId of each one that is to change; a rule with other legs is another"
                            + " rule, with another id.");
        }
        return place;
    }

    /** Whether it says whatever a rule must say, so that it needs nothing to inherit. */
    boolean isWhole() {
        return subject != null
                && severity != null
                && window != null
                && legs != null
                && textVi != null
                && textEn != null
                && Objects.requireNonNull(legs).stream().allMatch(leg -> leg.formulaId() != null || leg.over() != null);
    }
}
