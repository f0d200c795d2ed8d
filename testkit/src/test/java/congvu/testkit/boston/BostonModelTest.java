package congvu.testkit.boston;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.schemas.result.AlertRule;
import congvu.schemas.result.ObligationState;
import congvu.schemas.result.Verdict;
import congvu.testkit.history.RandomHistory;
import congvu.testkit.model.Expectation;
import congvu.testkit.model.ExpectedObligation;
import congvu.testkit.model.ModelConfig;
import congvu.testkit.model.ReferenceModel;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The model and the oracle know nothing of each other, and must agree on the month. */
class BostonModelTest {

    private static BostonOracle oracle;
    private static Expectation expected;

    @BeforeAll
    static void compute() throws IOException {
        oracle = BostonOracle.ofShippedFile();
        RandomHistory month = BostonHistory.of(oracle);
        expected =
                new ReferenceModel(month.reference(), ModelConfig.defaults()).expect(month.events(), month.horizon());
    }

    @Test
    void shouldReachThePublishedFiguresWhenEveryDeadlineIsReckoned() {
        // Given
        BostonFigures figures = oracle.total();

        // When / Then
        assertThat(expected.obligations()).hasSize(10_277);
        assertThat(count(one -> one.verdictLatest() == Verdict.ON_TIME)).isEqualTo(figures.closedOnTime());
        assertThat(count(one -> one.verdictLatest() == Verdict.LATE)).isEqualTo(figures.closedLate());
        assertThat(count(ExpectedObligation::overdue)).isEqualTo(figures.openOverdue());
        assertThat(count(one -> one.state() == ObligationState.RUNNING && !one.overdue() && !one.hasNoDeadline()))
                .isEqualTo(figures.openNotDue());
        assertThat(count(ExpectedObligation::hasNoDeadline)).isEqualTo(figures.noTarget());
        assertThat(expected.alerts().values())
                .filteredOn(alert -> alert.rule() == AlertRule.OVERDUE)
                .hasSize((int) figures.breachAlerts());
    }

    @Test
    void shouldGiveEveryCaseTheVerdictOfTheOracleWhenComparedOneByOne() {
        assertThat(oracle.cases())
                .allSatisfy(one -> assertThat(verdictOf(
                                Objects.requireNonNull(expected.obligations().get(one.caseId()))))
                        .isEqualTo(one.verdict()));
    }

    @Test
    void shouldRateEveryDepartmentAsTheOracleDoes() {
        assertThat(oracle.byDepartment())
                .allSatisfy((department, figures) -> assertThat(Objects.requireNonNull(
                                        expected.rates().get(department + "|*|2015-10|dossier.on-time.first"))
                                .ratio())
                        .isEqualTo(figures.onTimeRate()));
    }

    private static BostonVerdict verdictOf(ExpectedObligation one) {
        if (one.hasNoDeadline()) {
            return BostonVerdict.NO_TARGET;
        }
        if (one.isOpen()) {
            return one.overdue() ? BostonVerdict.OPEN_OVERDUE : BostonVerdict.OPEN_NOT_DUE;
        }
        return one.verdictLatest() == Verdict.LATE ? BostonVerdict.CLOSED_LATE : BostonVerdict.CLOSED_ON_TIME;
    }

    private static long count(Predicate<ExpectedObligation> of) {
        return expected.obligations().values().stream().filter(of).count();
    }
}
