package congvu.testkit.domain;

import static congvu.testkit.fixtures.DossierFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import congvu.testkit.judgement.AlertJudge;
import congvu.testkit.judgement.ObligationJudge;
import congvu.testkit.model.Expectation;
import congvu.testkit.model.ExpectedObligation;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceData;
import congvu.testkit.model.ReferenceModel;
import java.time.Instant;
import java.util.Collection;
import org.apache.avro.specific.SpecificRecord;

/** What both the model and the domain say: where they differ, no test goes on. */
record Judged(Expectation expectation) {

    static Judged of(ReferenceData reference, Collection<? extends SpecificRecord> events, Instant tick) {
        Expectation expected = new ReferenceModel(reference, ModelConfig.defaults()).expect(events, tick);
        DomainRun found = DomainRun.of(reference, events, tick);
        ObligationJudge.compare(expected.obligations(), found.obligations).assertClean();
        AlertJudge.compareStanding(expected.alerts(), found.alerts).assertClean();
        return new Judged(expected);
    }

    static Judged of(ReferenceData reference, Collection<? extends SpecificRecord> events, String tick) {
        return of(reference, events, at(tick));
    }

    ExpectedObligation one(String obligationId) {
        ExpectedObligation found = expectation.obligations().get(obligationId);
        assertThat(found)
                .as("%s among %s", obligationId, expectation.obligations().keySet())
                .isNotNull();
        return found;
    }

    boolean knows(String obligationId) {
        return expectation.obligations().containsKey(obligationId);
    }
}
