package congvu.domain.fact;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceBookBuilder;
import congvu.domain.rule.Always;
import congvu.domain.rule.Condition;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.Leg;
import congvu.domain.rule.Rule;
import congvu.domain.rule.RuleSubject;
import congvu.domain.rule.RuleWindow;
import congvu.domain.rule.Severity;
import congvu.domain.rule.SignalRule;
import congvu.domain.rule.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules that ask for facts of one kind, whatever they are like. */
final class AskedFacts {
    private static final Condition ANY = new Always();

    private AskedFacts() {}

    /** A book in which somebody asks for every kind of fact, everywhere. */
    static ReferenceBookBuilder all(ReferenceBookBuilder builder) {
        ask(builder, FactKind.EVENT, Rule.EVERYWHERE, 0);
        ask(builder, FactKind.ALERT, Rule.EVERYWHERE, 0);
        return ask(builder, FactKind.FILE, Rule.EVERYWHERE, 0);
    }

    static ReferenceBookBuilder gap(ReferenceBookBuilder builder, int workingDays) {
        return ask(builder, FactKind.GAP, Rule.EVERYWHERE, workingDays);
    }

    static ReferenceBookBuilder ask(ReferenceBookBuilder builder, FactKind kind, String scope, int idleWorkingDays) {
        Leg leg = new Leg.Facts("leg", kind, ANY, idleWorkingDays, true, 1);
        String ruleId = kind + "-" + idleWorkingDays;
        return builder.rule(new Rule("test-" + scope, ruleId, scope, List.of(version(ruleId, leg))));
    }

    private static SignalRule version(String ruleId, Leg leg) {
        @Nullable String noNorm = null;
        return new SignalRule(
                "test",
                ruleId,
                1,
                null,
                null,
                true,
                RuleSubject.OBLIGATION,
                Severity.WARN,
                noNorm,
                new RuleWindow.Each(),
                true,
                false,
                List.of(leg),
                new Wording("Có dấu hiệu", "A hint"));
    }

    static ReferenceBook book(int... gaps) {
        ReferenceBookBuilder builder = all(ReferenceBook.builder());
        for (int workingDays : gaps) {
            gap(builder, workingDays);
        }
        return builder.build();
    }
}
