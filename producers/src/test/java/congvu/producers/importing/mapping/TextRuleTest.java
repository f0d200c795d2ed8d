package congvu.producers.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import congvu.producers.importing.profile.EventField;
import congvu.producers.importing.profile.ProfileTarget;
import congvu.producers.importing.row.RowReason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextRuleTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "CODE, Nghỉ ốm, NOT_A_CODE",
                "CODE, 0912345678, NOT_A_CODE",
                "CODE, \"\", NOT_A_CODE",
                "ID, a|b, UNUSABLE_ID",
                "ID, *, UNUSABLE_ID",
                "ID, \"\", MISSING_VALUE",
                "UNIT_ID, commune-7/**, UNUSABLE_ID",
                "CASE_ID, H56/s/1, UNUSABLE_ID",
                "CASE_ID, H56/s, UNUSABLE_ID",
                "STAFF_TOKEN, device/GATE-1, UNUSABLE_ID",
                "DEVICE_ID, -, UNUSABLE_ID"
            })
    void shouldRefuseWhatTheProcessorsRefuseWhenATextIsRead(TextRule rule, String text, RowReason reason) {
        // When / Then
        assertThat(rule.refusalOf(text)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "CODE, WAITING_FOR:OTHERS/2.1",
        "ID, commune 7/**",
        "UNIT_ID, Xã Tân Lập/1",
        "CASE_ID, H56.1-261116-0001/2",
        "STAFF_TOKEN, staff-7f3a",
        "REFERENCE, 118/UBND-NC | 2"
    })
    void shouldTakeWhatTheProcessorsTakeWhenATextIsRead(TextRule rule, String text) {
        // When / Then
        assertThat(rule.refusalOf(text)).isNull();
    }

    @Test
    void shouldMeasureAKeyInBytesAndAllElseInCharactersWhenItIsLong() {
        // Given
        String long200 = "ố".repeat(200);

        // When / Then
        assertThat(TextRule.ID.refusalOf(long200)).isNull();
        assertThat(TextRule.ID.refusalOf(long200 + "x")).isEqualTo(RowReason.ID_TOO_LONG);
        assertThat(TextRule.CASE_ID.refusalOf("ố".repeat(66) + "xx")).isNull();
        assertThat(TextRule.CASE_ID.refusalOf("ố".repeat(67))).isEqualTo(RowReason.ID_TOO_LONG);
    }

    /** A field that is added to a schema is an id or a code, or it is named here. */
    @Test
    void shouldLeaveOnlyKnownFieldsWithoutARuleWhenASchemaGrows() {
        // When / Then
        assertThat(Arrays.stream(ProfileTarget.values())
                        .flatMap(target -> target.form().fields().stream())
                        .filter(field -> field.kind() == EventField.Kind.TEXT || field.kind() == EventField.Kind.TEXTS)
                        .filter(field -> TextRule.of(field) == TextRule.REFERENCE)
                        .map(EventField::key))
                .containsExactlyInAnyOrder("procedureVersion", "documentRef");
    }
}
