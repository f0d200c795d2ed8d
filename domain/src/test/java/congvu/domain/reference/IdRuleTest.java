package congvu.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "north/a",
                "000.00.16.H40-250901-0001",
                "Phường Hoàn Kiếm",
                "a*",
                "--",
                "*-",
                "s",
                "a/s1/b",
                "/**a"
            })
    void shouldTakeAnyOtherCharacterWhenTheIdIsOrdinary(String id) {
        assertThat(IdRule.isUsable(id)).isTrue();
        assertThat(IdRule.isUsableForUnit(id)).isTrue();
        assertThat(IdRule.isUsableForDossier(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "-", "|", "a|b", "a\nb", "\u0000", "a\u007f", "a\u0085"})
    void shouldRefuseWhenAKeyCouldBeReadInTwoWays(String id) {
        assertThat(IdRule.isUsable(id)).isFalse();
        assertThat(IdRule.isUsableForUnit(id)).isFalse();
        assertThat(IdRule.isUsableForDossier(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "conduct", "WAITING_FOR_OTHERS", "vn.egov:PORTAL-1/2", "H2"})
    void shouldTakeAnEntryOfACodeList(String code) {
        assertThat(IdRule.isCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ốm",
                "Nghỉ ốm",
                "two words",
                "0912345678",
                "079201900001",
                "+84912345678",
                "a@b.vn",
                "a,b",
                "a\n",
                "_A"
            })
    void shouldRefuseWhatCouldBeTheWordsOrTheNumberOfAPerson(String text) {
        assertThat(IdRule.isCode(text)).isFalse();
    }

    @Test
    void shouldRefuseACodeWhenItIsLongerThanTheLongest() {
        assertThat(IdRule.isCode("A".repeat(200))).isTrue();
        assertThat(IdRule.isCode("A".repeat(201))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"north/**", "/**"})
    void shouldRefuseAUnitWhenItReadsAsOneWithItsDescendants(String id) {
        assertThat(IdRule.isUsableForUnit(id)).isFalse();
        assertThat(IdRule.isUsable(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"D1/s/check/1", "/s/", "D1/s"})
    void shouldRefuseADossierWhenItReadsAsAStepOrAsTheBeginningOfOne(String id) {
        assertThat(IdRule.isUsableForDossier(id)).isFalse();
        assertThat(IdRule.isUsable(id)).isTrue();
    }
}
