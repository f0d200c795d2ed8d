package congvu.producers.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.domain.reference.ReferenceException;
import congvu.producers.importing.Resources;
import congvu.producers.yaml.YamlProblem;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleJudged;
import congvu.schemas.reference.RuleLegRecord;
import congvu.schemas.reference.RuleRecord;
import congvu.schemas.reference.RuleVersionRecord;
import congvu.schemas.reference.RuleWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule packs as a user writes them. */
final class RulePackTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final String BASE = """
            units: [{id: town, name: Town}, {id: ward, parentId: town, name: Ward}]
            norms: [{id: W1, name: Giờ làm việc, nameEn: Time, detectability: events, basis: Directive 26}]
            rulePacks:
              - id: base
                rules:
                  - {id: LATE, subject: staff, severity: warn, normId: W1, window: working-days, windowDays: 5, over: day,
                     when: lateMinutes > 0, atLeast: 3, text: {vi: muộn, en: late}}
                  - id: COUNTER
                    subject: unit
                    severity: violation
                    window: working-days
                    windowDays: 2
                    legs:
                      - {legId: absent, over: day, when: state == "ABSENT", atLeast: 1}
                      - {legId: present, over: day, when: isPresent, atMost: 0}
                    text: {vi: trống, en: empty}
            """;

    @TempDir
    private Path folder;

    @Test
    void shouldTakeWhatIsNotStatedFromThePackThatIsExtended() throws IOException {
        // Given
        String ward = """
                  - id: mine
                    extends: base
                    scope: ward
                    rules:
                      - {id: LATE, atLeast: 4, severity: info}
                      - {id: COUNTER, legs: [{legId: absent, atLeast: 2}], window: month}
                """;

        // When
        List<RuleRecord> mine = read(BASE + ward).rules().stream()
                .filter(rule -> rule.getPackId().equals("mine"))
                .toList();

        // Then
        RuleVersionRecord late = mine.getFirst().getVersions().getFirst();
        assertThat(mine.getFirst().getScopeUnitId()).isEqualTo("ward");
        assertThat(late.getSeverity()).hasToString("INFO");
        assertThat(late.getNormId()).isEqualTo("W1");
        assertThat(late.getWindowDays()).isEqualTo(5);
        assertThat(late.getLegs()).singleElement().satisfies(leg -> {
            assertThat(leg.getAtLeast()).isEqualTo(4);
            assertThat(leg.getWhen()).isEqualTo("lateMinutes > 0");
        });
        RuleVersionRecord counter = mine.getLast().getVersions().getFirst();
        assertThat(counter.getWindow()).isEqualTo(RuleWindow.MONTH);
        assertThat(counter.getWindowDays()).isZero();
        assertThat(counter.getLegs()).extracting(RuleLegRecord::getLegId).containsExactly("absent", "present");
        assertThat(counter.getLegs().getFirst().getAtLeast()).isEqualTo(2);
        assertThat(counter.getLegs().getLast().getAtMost()).isZero();
        assertThat(counter.getJudged()).isEqualTo(RuleJudged.WHEN_OVER);
    }

    @Test
    void shouldTakeNothingButTheNameWhenALegOfFactsBecomesARate() throws IOException {
        // Given
        String ward = """
                  - id: mine
                    extends: base
                    scope: ward
                    rules:
                      - id: COUNTER
                        window: month
                        legs: [{legId: absent, formulaId: dossier.on-time.latest, rateBelow: 0.8, minimumDenominator: 9}]
                """;

        // When
        RuleVersionRecord counter =
                read(BASE + ward).rules().getLast().getVersions().getFirst();

        // Then
        assertThat(counter.getLegs().getFirst())
                .isEqualTo(RuleLegRecord.newBuilder()
                        .setLegId("absent")
                        .setFormulaId("dossier.on-time.latest")
                        .setRateBelow(0.8)
                        .setMinimumDenominator(9L)
                        .build());
    }

    @Test
    void shouldTakeNothingOfARateWhenFactsAreCountedInItsPlace() throws IOException {
        // Given
        String packs = """
                rulePacks:
                  - id: rates
                    rules:
                      - {id: RED, subject: unit, severity: warn, window: month, formulaId: dossier.on-time.latest,
                         rateBelow: 0.9, minimumDenominator: 5, text: {vi: đỏ, en: red}}
                  - id: mine
                    extends: rates
                    scope: ward
                    rules:
                      - {id: RED, over: day, when: isPresent, atLeast: 2}
                """;

        // When
        RuleVersionRecord red = read(packs).rules().getLast().getVersions().getFirst();

        // Then
        assertThat(red.getLegs())
                .containsExactly(RuleLegRecord.newBuilder()
                        .setLegId("facts")
                        .setOver(RuleFactKind.DAY)
                        .setWhen("isPresent")
                        .setAtLeast(2)
                        .build());
    }

    @Test
    void shouldInheritForEachDayFromTheVersionInForceThere() throws IOException {
        // Given
        String packs = """
                rulePacks:
                  - id: base
                    rules:
                      - {id: LATE, subject: staff, severity: warn, window: month, over: day, when: lateMinutes > 0,
                         atLeast: 3, text: {vi: muộn, en: late}}
                      - {id: LATE, version: 2, validFrom: 2026-07-01, subject: staff, severity: warn, window: month,
                         over: day, when: lateMinutes > 10, atLeast: 6, text: {vi: muộn, en: late}}
                  - id: mine
                    extends: base
                    scope: ward
                    rules:
                      - {id: LATE, severity: info, validTo: 2026-09-30}
                      - {id: LATE, version: 2, validFrom: 2026-10-01, atLeast: 9}
                """;

        // When
        List<RuleVersionRecord> mine = read(packs).rules().getLast().getVersions();

        // Then
        assertThat(mine).extracting(RuleVersionRecord::getVersion).containsExactly(1, 2, 3);
        assertThat(mine)
                .extracting(version -> version.getValidFrom() + " " + version.getValidTo())
                .containsExactly("null 2026-06-30", "2026-07-01 2026-09-30", "2026-10-01 null");
        assertThat(mine)
                .extracting(version -> version.getLegs().getFirst().getWhen())
                .containsExactly("lateMinutes > 0", "lateMinutes > 10", "lateMinutes > 10");
        assertThat(mine)
                .extracting(version -> version.getSeverity() + " "
                        + version.getLegs().getFirst().getAtLeast())
                .containsExactly("INFO 3", "INFO 6", "WARN 9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "- {id: LATE, atLeast: 4, window: each} # exactly one leg",
                "- {id: LATE, windowDays: 0} # 1 to 366 days",
                "- {id: LATE, normId: W9} # Expected a known norm",
                "- {id: LATE, when: lateMinute > 0} # Did you mean 'lateMinutes'?",
                "- {id: LATE, withDescendants: true} # rules about units only",
                "- {id: LATE, judged: when-over} # Expected live",
                "- {id: LATE, idleWorkingDays: 2} # gap facts only",
                "- {id: LATE, subject: obligation} # event, gap, alert, file",
                "- {id: COUNTER, atLeast: 2} # absent, present",
                "- {id: COUNTER, legs: [{legId: abscent, atLeast: 2}]} # Did you mean 'absent'?",
                "- {id: COUNTER, legs: [{legId: absent, atMost: 2}]} # Expected a leg with atLeast",
                "- {id: COUNTER, over: day, legs: []} # inside one of the legs",
                "- {id: COUNTR, atLeast: 2} # Did you mean 'COUNTER'?",
                "- {id: a/b} # such as W-LATE",
                "- {id: NEW, subject: unit, severity: warn, window: month, formulaId: dossier.on-time, rateBelow: 0.5, minimumDenominator: 1, text: {vi: a, en: a}} # docs/metrics.md",
                "- {id: NEW, subject: unit, severity: warn, window: calendar-days, windowDays: 3, formulaId: dossier.on-time.latest, rateBelow: 0.5, minimumDenominator: 1, text: {vi: a, en: a}} # month, quarter or year",
                "- {id: NEW, subject: staff, severity: warn, window: month, formulaId: dossier.on-time.latest, rateBelow: 0.5, minimumDenominator: 1, text: {vi: a, en: a}} # rules about units only",
                "- {id: NEW, subject: unit, severity: warn, window: month, formulaId: dossier.on-time.latest, rateBelow: 95, minimumDenominator: 1, text: {vi: a, en: a}} # Write 0.95",
                "- {id: NEW, subject: unit, severity: warn, window: month, over: signal, when: 'true', atMost: 0, text: {vi: a, en: a}} # every unit without facts",
                "- {id: NEW, subject: unit, severity: warn, window: each, over: gap, when: 'true', text: {vi: a, en: a}} # make a gap",
                "- {id: LATE, atLeast: 0} # Expected at least 1, but found 0",
                "- {id: LATE, atLeast: 1, atMost: 2} # Expected atLeast or atMost, but found both",
                "- {id: LATE, windowDays: 367} # 1 to 366 days, but found 367",
                "- {id: LATE, window: month, windowDays: 5} # working-days and calendar-days only",
                "- {id: LATE, text: {vi: a, en: \"\"}} # people in English, of 1 to 1000 characters",
                "- {id: NEW, subject: staff, severity: warn, window: month, over: day, atLeast: 1, text: {vi: a, en: a}} # Expected a condition",
                "- {id: NEW, subject: unit, severity: warn, window: month, legs: [], text: {vi: a, en: a}} # Expected 1 to 8 legs, but found 0",
                "- {id: NEW, subject: unit, severity: warn, window: month, legs: [{legId: a, over: day, when: isPresent}, {legId: a, over: day, when: isSettled}], text: {vi: a, en: a}} # but found 'a' twice",
                "- {id: NEW, subject: unit, severity: warn, window: month, legs: [{legId: \"\", over: day, when: isPresent}], text: {vi: a, en: a}} # but found one without",
                "- {id: NEW, subject: unit, severity: warn, window: month, formulaId: dossier.on-time.latest, rateBelow: 0.5, minimumDenominator: 0, text: {vi: a, en: a}} # a rate over nothing says nothing",
                "- {id: NEW, subject: unit, severity: warn, window: month, formulaId: dossier.on-time.latest, rateBelow: 0.5, text: {vi: a, en: a}} # from how many cases on the rate counts",
                "- {id: NEW, subject: unit, severity: warn, window: month, formulaId: dossier.on-time.latest, minimumDenominator: 5, text: {vi: a, en: a}} # one of the two",
                "- {id: NEW, subject: unit, severity: warn, window: month, formulaId: dossier.on-time.latest, rateBelow: 0.5, rateAtLeast: 0.1, minimumDenominator: 5, text: {vi: a, en: a}} # one of the two",
                "- {id: NEW, subject: unit, severity: warn, window: month, formulaId: dossier.on-time.latest, rateBelow: 0.5, minimumDenominator: 5, when: isPresent, text: {vi: a, en: a}} # facts only, but this leg states a formulaId",
                "- {id: LATE, text: {vi: a}} # Expected a value for this key"
            })
    void shouldRefuseWithTheWayOutWhenARuleOfThePackIsWrong(String rule, String wayOut) throws IOException {
        // Given
        String pack = BASE + """
                  - id: mine
                    extends: base
                    scope: ward
                    rules:
                """ + "          " + rule + "\n";

        // When, Then
        assertThatThrownBy(
                        () -> ReferenceLoader.plan(read(pack), new FakeReferenceTopic().read(), ApplyRules.ofAnImport())
                                .refuse())
                .isInstanceOfAny(YamlProblem.class, ReferenceException.class)
                .hasMessageContaining(wayOut)
                .hasMessageMatching("(?s).*rules.yaml:\\d+.*");
    }

    @Test
    void shouldRefusePacksThatContradictEachOther() {
        assertRefused("  - {id: base, rules: []}", "described twice");
        assertRefused("  - {id: mine, extends: nobody, scope: ward, rules: [{id: LATE}]}", "Name the file");
        assertRefused("  - {id: mine, extends: mine, scope: ward, rules: [{id: LATE}]}", "does not extend itself");
        assertRefused("  - {id: mine, extends: base, rules: [{id: LATE}]}", "State scope");
        assertRefused("  - {id: mine, extends: base, scope: nowhere, rules: [{id: LATE, atLeast: 4}]}", "is unknown");
        assertRefused("""
                  - {id: one, extends: base, scope: ward, rules: [{id: LATE, atLeast: 4}]}
                  - {id: two, extends: base, scope: ward, rules: [{id: LATE, atLeast: 5}]}
                """, "'one' and 'two'");
    }

    @Test
    void shouldTellTheDifferenceFieldByFieldAndKeepThePastWhenARuleChanges() throws IOException {
        // Given
        FakeReferenceTopic topic = new FakeReferenceTopic();
        topic.publish(ReferenceRecords.of(read(BASE)));
        ReferenceSet changed = read(BASE.replace("atLeast: 3", "atLeast: 4"));

        // When
        ReferencePlan plan = ReferenceLoader.plan(changed, topic.read(), new ApplyRules(TODAY, false, false));

        // Then
        assertThat(plan.difference().changes())
                .filteredOn(change -> change.kind() == ReferenceChange.Kind.CHANGED)
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .extracting(FieldChange::sentence)
                        .containsExactly("versions[1].legs[facts].atLeast (valid always): 3 -> 4"));
        assertThat(plan.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message())
                        .contains("--correct-the-past")
                        .contains("add one, valid from 2026-11-23"));
    }

    @Test
    void shouldTakeANewVersionThatBeginsTomorrowAndRefuseAVersionLower() throws IOException {
        // Given
        String second = """
                      - {id: LATE, version: 2, validFrom: 2026-11-23, subject: staff, severity: warn, window: month,
                         over: day, when: lateMinutes > 0, atLeast: 4, text: {vi: muộn, en: late}}
                      - id: COUNTER
                """;
        FakeReferenceTopic topic = new FakeReferenceTopic();
        topic.publish(ReferenceRecords.of(read(BASE)));
        ReferenceSet changed = read(BASE.replace("      - id: COUNTER\n", second));

        // When
        ReferencePlan plan = ReferenceLoader.plan(changed, topic.read(), new ApplyRules(TODAY, false, false));

        // Then
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.toSend()).containsOnlyKeys("rule/base/LATE");
        topic.publish(plan.toSend());
        assertThat(ReferenceLoader.plan(read(BASE), topic.read(), ApplyRules.ofAnImport())
                        .refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message()).contains("Keep version 2"));
    }

    @Test
    void shouldComeBackTheSameWhenItTravelsAsRecords() throws IOException {
        // Given
        ReferenceSet set = read(BASE);

        // When
        ReferenceSet back = ReferenceRecords.toSet(ReferenceRecords.of(set).values());

        // Then
        assertThat(back).isEqualTo(set);
        assertThat(back.rules()).hasSize(2);
    }

    private void assertRefused(String pack, String wayOut) {
        // When, Then
        assertThatThrownBy(() -> ReferenceLoader.plan(
                                read(BASE + pack.stripTrailing() + "\n"),
                                new FakeReferenceTopic().read(),
                                ApplyRules.ofAnImport())
                        .refuse())
                .isInstanceOfAny(YamlProblem.class, ReferenceException.class)
                .hasMessageContaining(wayOut);
    }

    private ReferenceSet read(String yaml) throws IOException {
        return ReferenceFiles.read(List.of(Resources.write(folder, "rules.yaml", yaml)));
    }
}
