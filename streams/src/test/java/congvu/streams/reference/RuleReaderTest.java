package congvu.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.domain.reference.ReferenceBook;
import congvu.domain.reference.ReferenceBookBuilder;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.Leg;
import congvu.domain.rule.Rule;
import congvu.domain.rule.RuleWindow;
import congvu.schemas.AvroSafety;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleJudged;
import congvu.schemas.reference.RuleLegRecord;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleSeverity;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.reference.RuleVersionRecord;
import congvu.schemas.rejected.RefusalReason;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RuleReaderTest {

    static {
        AvroSafety.install();
    }

    @Test
    void shouldCompileTheConditionsWhenARecordIsWhole() {
        // Given
        RuleRecord record = record(version -> {}, leg -> {});

        // When
        Rule rule = RuleReader.rule(record);

        // Then
        assertThat(rule.versions()).singleElement().satisfies(version -> {
            assertThat(version.window()).isEqualTo(new RuleWindow.WorkingDays(5));
            assertThat(version.isJudgedLive())
                    .as("it only ever asks for at least so many")
                    .isTrue();
            assertThat(version.legs()).singleElement().isInstanceOfSatisfying(Leg.Facts.class, leg -> {
                assertThat(leg.over()).isEqualTo(FactKind.DAY);
                assertThat(leg.when().text()).isEqualTo("state == \"LATE\"");
                assertThat(leg.bound()).isEqualTo(3);
            });
        });
    }

    @Test
    void shouldNameTheFieldWhenARecordMakesNoSense() {
        assertRefused(record(version -> {}, leg -> leg.setWhen("stat == 1")), RefusalReason.UNDECODABLE, "legs.when");
        assertRefused(record(version -> {}, leg -> leg.setWhen(null)), RefusalReason.UNDECODABLE, "legs.when");
        assertRefused(record(version -> {}, leg -> leg.setAtMost(1)), RefusalReason.UNDECODABLE, "legs.atMost");
        assertRefused(
                record(version -> {}, leg -> leg.setFormulaId("dossier.on-time.latest")),
                RefusalReason.UNDECODABLE,
                "legs.formulaId");
        assertRefused(
                record(version -> {}, leg -> leg.setOver(RuleFactKind.UNKNOWN)),
                RefusalReason.UNKNOWN_TYPE,
                "legs.over");
        assertRefused(
                record(version -> version.setSubject(RuleSubject.UNKNOWN), leg -> {}),
                RefusalReason.UNKNOWN_TYPE,
                "subject");
        assertRefused(
                record(version -> version.setSubject(RuleSubject.OBLIGATION), leg -> {}),
                RefusalReason.UNDECODABLE,
                "legs.over");
        assertRefused(record(version -> version.setWindowDays(0), leg -> {}), RefusalReason.UNDECODABLE, "windowDays");
        assertRefused(record(version -> version.setLegs(List.of()), leg -> {}), RefusalReason.UNDECODABLE, "legs");
        RuleRecord slashed = record(version -> {}, leg -> {});
        slashed.setRuleId("a/b");
        assertRefused(slashed, RefusalReason.UNDECODABLE, "ruleId");
    }

    @Test
    void shouldReadARateWhenALegComparesOne() {
        // Given
        RuleRecord record = record(
                version -> version.setSubject(RuleSubject.UNIT)
                        .setWindow(congvu.schemas.reference.RuleWindow.MONTH)
                        .setJudged(RuleJudged.LIVE),
                leg -> leg.setOver(null)
                        .setWhen(null)
                        .setAtLeast(null)
                        .setFormulaId("dossier.on-time.latest")
                        .setRateBelow(0.95)
                        .setMinimumDenominator(20L));

        // When
        Rule rule = RuleReader.rule(record);

        // Then
        assertThat(rule.versions().getFirst().legs())
                .containsExactly(new Leg.Rate("late", "dossier.on-time.latest", true, 0.95, 20));
        assertThat(rule.versions().getFirst().isJudgedLive()).isTrue();
    }

    @Test
    void shouldForgetTheRuleWhenItsKeyIsWithdrawn() {
        // Given
        ReferenceBookBuilder book = ReferenceBook.builder();
        RuleRecord record = record(version -> {}, leg -> {});
        ReferenceReader.read(record, book);

        // When
        ReferenceReader.remove(ReferenceKind.RULE, ReferenceKind.RULE.idIn(ReferenceKind.keyOf(record)), book);

        // Then
        assertThat(book.build().ruleLegs(FactKind.DAY, "desk", 20_000)).isEmpty();
    }

    private static void assertRefused(RuleRecord record, RefusalReason reason, String field) {
        // When, Then
        assertThatThrownBy(() -> RuleReader.rule(record)).isInstanceOfSatisfying(BadReferenceException.class, e -> {
            assertThat(e.field()).isEqualTo(field);
            assertThat(e.reason()).isEqualTo(reason);
        });
    }

    private static RuleRecord record(
            Consumer<RuleVersionRecord.Builder> ofVersion, Consumer<RuleLegRecord.Builder> ofLeg) {
        RuleLegRecord.Builder leg = RuleLegRecord.newBuilder()
                .setLegId("late")
                .setOver(RuleFactKind.DAY)
                .setWhen("state == \"LATE\"")
                .setAtLeast(3);
        ofLeg.accept(leg);
        RuleVersionRecord.Builder version = RuleVersionRecord.newBuilder()
                .setVersion(1)
                .setSubject(RuleSubject.STAFF)
                .setSeverity(RuleSeverity.WARN)
                .setWindow(congvu.schemas.reference.RuleWindow.WORKING_DAYS)
                .setWindowDays(5)
                .setLegs(List.of(leg.build()))
                .setTextVi("Đi muộn nhiều lần")
                .setTextEn("Often late");
        ofVersion.accept(version);
        return RuleRecord.newBuilder()
                .setPackId("default")
                .setRuleId("W-LATE-PATTERN")
                .setScopeUnitId("*")
                .setVersions(List.of(version.build()))
                .build();
    }
}
