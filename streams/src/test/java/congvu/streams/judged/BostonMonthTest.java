package congvu.streams.judged;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.testkit.boston.BostonHistory;
import congvu.testkit.boston.BostonOracle;
import congvu.testkit.history.RandomHistory;
import congvu.testkit.history.Shuffler;
import congvu.testkit.judgement.AlertJudge;
import congvu.testkit.judgement.EvidenceAudit;
import congvu.testkit.judgement.ObligationJudge;
import congvu.testkit.judgement.RateJudge;
import congvu.testkit.judgement.TransitionAudit;
import congvu.testkit.model.Expectation;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceModel;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The real month as the reference model finds it, to the last alert; other orders of arrival are RealMonthTest's. */
class BostonMonthTest {

    @Test
    void shouldFindWhatTheModelFindsWhenTheRealMonthIsReplayed() throws IOException {
        // Given
        RandomHistory month = BostonHistory.of(BostonOracle.ofShippedFile());
        Expectation expected =
                new ReferenceModel(month.reference(), ModelConfig.defaults()).expect(month.events(), month.horizon());

        // When
        TopologyOutcome found =
                TopologyOutcome.of(month.reference(), Shuffler.standard().inOrder(month));

        // Then
        ObligationJudge.compare(
                        expected.obligations(), found.obligationRecords().values())
                .assertClean();
        AlertJudge.compareStanding(expected.alerts(), found.transitions()).assertClean();
        RateJudge.compare(expected.rates(), found.rateRecords()).assertClean();
        assertThat(TransitionAudit.violations(found.transitions())).isEmpty();
        EvidenceAudit.audit(month.reference(), found.transitions()).assertClean();
        assertThat(found.rejected()).isEmpty();
        assertThat(found.account().accepted()).isEqualTo(18_630);
    }
}
