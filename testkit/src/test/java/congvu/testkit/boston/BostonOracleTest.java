package congvu.testkit.boston;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures given with the data, computed by its publisher independently of this project. */
class BostonOracleTest {

    private static BostonOracle oracle;

    @BeforeAll
    static void read() throws IOException {
        oracle = BostonOracle.ofShippedFile();
    }

    @Test
    void shouldFindThePublishedFiguresWhenTheMonthIsRead() {
        // When
        BostonFigures total = oracle.total();

        // Then
        assertThat(total)
                .isEqualTo(new BostonFigures(
                        10_277, 18_630, 5_472, 1_210, new BigDecimal("0.818916"), 954, 635, 2_006, 2_164));
    }

    @Test
    void shouldSumToTheTotalWhenSplitByDepartment() {
        // When
        Map<String, BostonFigures> byDepartment = oracle.byDepartment();

        // Then
        assertThat(byDepartment).hasSize(12);
        assertThat(byDepartment.values().stream()
                        .mapToLong(BostonFigures::cases)
                        .sum())
                .isEqualTo(10_277);
        assertThat(byDepartment.values().stream()
                        .mapToLong(BostonFigures::breachAlerts)
                        .sum())
                .isEqualTo(2_164);
        assertThat(byDepartment.get("PWDx").cases()).isEqualTo(4_131);
    }

    @Test
    void shouldAgreeWithEveryFlagThatSaysSomethingWhenComparedCaseByCase() {
        // When / Then
        assertThat(oracle.casesWhereFlag(FlagAgreement.DISAGREES)).isEmpty();
        assertThat(oracle.casesWhereFlag(FlagAgreement.FLAG_WITHOUT_TARGET))
                .hasSize(2_006)
                .allSatisfy(one -> assertThat(one.cityFlag()).isEqualTo("ONTIME"));
        assertThat(oracle.casesWhereFlag(FlagAgreement.FLAG_BLANK))
                .extracting(BostonCase::caseId)
                .containsExactlyInAnyOrder("101001605310", "101001610064");
    }

    @Test
    void shouldCallBothBlankFlagsOverdueWhenTheyAreJudgedByTheirTimes() {
        // When / Then
        assertThat(oracle.casesWhereFlag(FlagAgreement.FLAG_BLANK))
                .extracting(BostonCase::verdict)
                .containsExactlyInAnyOrder(BostonVerdict.CLOSED_LATE, BostonVerdict.OPEN_OVERDUE);
    }
}
