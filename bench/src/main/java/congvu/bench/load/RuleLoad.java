package congvu.bench.load;

import congvu.schemas.reference.RuleLegRecord;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleVersionRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * Rule packs of any size, made of the default one as a province would make them: the same rules again, each for one procedure,
 * schedule or unit of its own. What is added is asked of every fact and met by none, so that a larger pack costs what asking
 * costs.
 */
public final class RuleLoad {

    private RuleLoad() {}

    /**
     * A pack of so many rules.
     *
     * @param defaults the default pack
     * @param count 0 for none; up to the size of the default pack its first ones
     */
    public static List<RuleRecord> of(List<RuleRecord> defaults, int count) {
        List<RuleRecord> rules = new ArrayList<>(defaults.subList(0, Math.min(count, defaults.size())));
        for (int i = defaults.size(); i < count; i++) {
            rules.add(again(defaults.get(i % defaults.size()), i));
        }
        return List.copyOf(rules);
    }

    private static RuleRecord again(RuleRecord rule, int number) {
        List<RuleVersionRecord> versions = rule.getVersions().stream()
                .map(version -> RuleVersionRecord.newBuilder(version)
                        .setLegs(version.getLegs().stream()
                                .map(leg -> narrowed(leg, number))
                                .toList())
                        .build())
                .toList();
        return RuleRecord.newBuilder(rule)
                .setRuleId(rule.getRuleId() + "-" + number)
                .setVersions(versions)
                .build();
    }

    private static RuleLegRecord narrowed(RuleLegRecord leg, int number) {
        String when = leg.getWhen();
        if (when == null) {
            return leg;
        }
        String own = switch (leg.getOver()) {
            case EVENT, GAP, ALERT, FILE -> "procedureId == \"bench." + number + "\"";
            case DAY -> "scheduleId == \"bench." + number + "\"";
            case RATING, CHECK, SIGNAL, UNKNOWN -> "unitId == \"bench." + number + "\"";
            case null -> "true";
        };
        return RuleLegRecord.newBuilder(leg).setWhen("(" + when + ") && " + own).build();
    }
}
