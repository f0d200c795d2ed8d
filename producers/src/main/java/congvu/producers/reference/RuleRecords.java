package congvu.producers.reference;

import congvu.domain.rule.Leg;
import congvu.domain.rule.RuleSubject;
import congvu.domain.rule.RuleWindow;
import congvu.domain.rule.Severity;
import congvu.domain.rule.SignalRule;
import congvu.domain.rule.Wording;
import congvu.producers.reference.RuleStatement.Judged;
import congvu.producers.reference.RuleStatement.Window;
import congvu.producers.yaml.YamlPlace;
import congvu.producers.yaml.YamlProblem;
import congvu.rules.coherence.RuleCoherence;
import congvu.rules.coherence.RuleProblem;
import congvu.schemas.reference.RuleJudged;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleSeverity;
import congvu.schemas.reference.RuleVersionRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes whole records of the rules of packs, and refuses what no processor would take. */
final class RuleRecords {

    private final Map<String, YamlPlace> places;
    private final List<RuleRecord> records = new ArrayList<>();
    private final List<YamlProblem> problems = new ArrayList<>();

    private RuleRecords(Map<String, YamlPlace> places) {
        this.places = places;
    }

    /**
     * The records of all packs, by pack and rule in the order of the files.
     *
     * @param places where each record stands, by its key; filled in
     * @throws YamlProblem with every problem of every rule
     */
    static List<RuleRecord> of(List<RulePack> packs, Map<String, YamlPlace> places) {
        RuleRecords made = new RuleRecords(places);
        RuleInheritance.of(packs).forEach(made::add);
        if (!made.problems.isEmpty()) {
            throw YamlProblem.all(made.problems);
        }
        return made.records;
    }

    /** Of a rule: its id on the topic. */
    static String idOf(RuleRecord rule) {
        return rule.getPackId() + "/" + rule.getRuleId();
    }

    private void add(RulePack pack, Map<String, List<RuleStatement>> rules) {
        rules.forEach((id, versions) -> {
            try {
                RuleRecord record = RuleRecord.newBuilder()
                        .setPackId(pack.id())
                        .setRuleId(id)
                        .setScopeUnitId(pack.scopeUnitId())
                        .setVersions(versions.stream()
                                .map(version -> version(pack, version))
                                .toList())
                        .build();
                records.add(record);
                places.put(
                        ReferenceKind.RULE.key(idOf(record)),
                        versions.getFirst().placeOf("id"));
            } catch (YamlProblem e) {
                problems.add(e);
            }
        });
    }

    private static RuleVersionRecord version(RulePack pack, RuleStatement said) {
        RuleSubject subject = required(said, "subject", said.subject());
        Severity severity = required(said, "severity", said.severity());
        Window window = required(said, "window", said.window());
        List<LegStatement> legs = required(said, "when", said.legs());
        String textVi = required(said, "text", said.textVi());
        String textEn = required(said, "text", said.textEn());
        List<Leg> compiled = legs.stream().map(LegStatement::leg).toList();
        boolean isLive = isLive(said, compiled);
        int days = said.windowDays() == null ? 0 : said.windowDays();
        SignalRule rule = new SignalRule(
                pack.id(),
                said.id(),
                said.version(),
                said.validity().from(),
                said.validity().to(),
                said.enabled() == null || said.enabled(),
                subject,
                severity,
                said.normId(),
                window(said, window, days),
                isLive,
                said.withDescendants() != null && said.withDescendants(),
                compiled,
                new Wording(textVi, textEn));
        refuseIncoherent(rule, said, legs);
        return RuleVersionRecord.newBuilder()
                .setVersion(rule.version())
                .setValidFrom(rule.validFrom())
                .setValidTo(rule.validTo())
                .setIsEnabled(rule.isEnabled())
                .setSubject(congvu.schemas.reference.RuleSubject.valueOf(subject.name()))
                .setSeverity(RuleSeverity.valueOf(severity.name()))
                .setNormId(said.normId())
                .setBasis(said.basis())
                .setWindow(congvu.schemas.reference.RuleWindow.valueOf(window.name()))
                .setWindowDays(days)
                .setJudged(isLive ? RuleJudged.LIVE : RuleJudged.WHEN_OVER)
                .setWithDescendants(rule.withDescendants())
                .setLegs(legs.stream().map(LegStatement::record).toList())
                .setTextVi(textVi)
                .setTextEn(textEn)
                .build();
    }

    private static boolean isLive(RuleStatement said, List<Leg> legs) {
        boolean onlyRises = legs.stream().allMatch(leg -> leg instanceof Leg.Facts facts && facts.isAtLeast());
        if (onlyRises && said.judged() == Judged.WHEN_OVER) {
            throw said.placeOf("judged")
                    .problem(
                            "Expected live, since every leg of this rule asks for at least so many facts and a later one can"
                                    + " only add to it, but found when-over. Take it out.");
        }
        return onlyRises || said.judged() == Judged.LIVE;
    }

    private static RuleWindow window(RuleStatement said, Window window, int days) {
        boolean countsDays = window == Window.WORKING_DAYS || window == Window.CALENDAR_DAYS;
        if (!countsDays && days != 0) {
            throw said.placeOf("windowDays")
                    .problem("Expected it of working-days and calendar-days only, but the window is "
                            + LegStatement.word(window) + ". Take it out, or change the window.");
        }
        return switch (window) {
            case EACH -> new RuleWindow.Each();
            case WORKING_DAYS -> new RuleWindow.WorkingDays(days);
            case CALENDAR_DAYS -> new RuleWindow.CalendarDays(days);
            case MONTH -> new RuleWindow.Period(RuleWindow.Span.MONTH);
            case QUARTER -> new RuleWindow.Period(RuleWindow.Span.QUARTER);
            case YEAR -> new RuleWindow.Period(RuleWindow.Span.YEAR);
        };
    }

    private static <T> T required(RuleStatement said, String key, @Nullable T value) {
        if (value == null) {
            throw said.placeOf(key)
                    .problem("Expected " + key + ", but rule '" + said.id() + "' states none. "
                            + switch (key) {
                                case "subject" -> "State obligation, staff or unit.";
                                case "severity" -> "State info, triage, warn, violation or commendation.";
                                case "window" -> "State each, working-days, calendar-days, month, quarter or year.";
                                case "when" -> "State over and when, or legs.";
                                default -> "State text: {vi: ..., en: ...}.";
                            });
        }
        return value;
    }

    private static void refuseIncoherent(SignalRule rule, RuleStatement said, List<LegStatement> legs) {
        List<YamlProblem> found = new ArrayList<>();
        for (RuleProblem problem : RuleCoherence.problems(rule)) {
            YamlPlace place = legs.stream()
                    .filter(leg -> leg.name().equals(problem.legId()))
                    .findFirst()
                    .map(leg -> leg.placeOf(problem.field()))
                    .orElseGet(() -> said.placeOf(problem.field().startsWith("text") ? "text" : problem.field()));
            found.add(place.problem(problem.complaint()));
        }
        if (!found.isEmpty()) {
            throw YamlProblem.all(found);
        }
    }
}
