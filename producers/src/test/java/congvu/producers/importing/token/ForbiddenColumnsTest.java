package congvu.producers.importing.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import congvu.producers.importing.ProjectFiles;
import congvu.producers.importing.row.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ForbiddenColumnsTest {

    private static final Pattern ENTRY = Pattern.compile("Map\\.entry\\(\"(\\w+)\"");

    @ParameterizedTest
    @CsvSource({
        "denouncer, denouncer",
        "Người tố cáo, denouncer",
        "ho_ten_nguoi_to_cao, denouncer",
        "Họ và tên, fullName",
        "HoTen, fullName",
        "Người khiếu nại, complainantName",
        "Số CCCD, citizenId",
        "Điện thoại, phone",
        "e-mail, email",
        "Ngày sinh, dateOfBirth",
        "name, fullName",
        "Tên, fullName",
        "customer_name, fullName",
        "staffName, fullName",
        "Tên người liên hệ, fullName",
        "last name, fullName",
        "telephone, phone",
        "Tel., phone",
        "mobile phone, phone",
        "SĐT liên hệ, phone",
        "address, homeAddress",
        "Địa chỉ, homeAddress",
        "diaChi, homeAddress",
        "Địa chỉ liên hệ, homeAddress",
        "birthday, dateOfBirth",
        "identity card, citizenId",
        "ID card no, citizenId",
        "Hộ chiếu, citizenId",
        "sender, complainantName",
        "contact e-mail, email",
        "applicant, applicantName"
    })
    void shouldFindAForbiddenColumnWhenItIsWrittenAsPeopleDo(String column, String reported) {
        // When / Then
        assertThat(ForbiddenColumns.find(column)).contains(reported);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case",
                "unit",
                "emailedAt",
                "headphones",
                "token",
                "ngayTiepNhan",
                "phan_anh",
                "MaHoSo",
                "unit_name",
                "file name",
                "procedureName",
                "Tên đơn vị",
                "Tên thủ tục",
                "Tên bộ phận",
                "case:concept:name",
                "office address",
                "Địa chỉ cơ quan",
                "sender unit",
                "mobile app",
                "hotel",
                "assignee",
                "contact",
                "on_time_source",
                "user"
            })
    void shouldLetAColumnPassWhenItIsAnotherWord(String column) {
        // When / Then
        assertThat(ForbiddenColumns.find(column)).isEmpty();
    }

    @Test
    void shouldNameThePlaceAndNotTheWordsWhenAFileIsRefused() {
        // When / Then
        assertThatThrownBy(() -> ForbiddenColumns.refuse(List.of("case", "Nguyễn Văn A là người tố cáo")))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("column 2 is of the kind denouncer")
                .hasMessageNotContaining("Nguyễn");
    }

    /** What no schema may have no file may have either; the list of the schemas is not ours to call, so it is read. */
    @Test
    void shouldForbidEverythingThatASchemaMayNotHaveWhenTheListGrows() throws IOException {
        // Given
        String source =
                Files.readString(ProjectFiles.at("schemas/src/main/java/congvu/schemas/wire/ForbiddenFields.java"));
        List<String> forbidden =
                ENTRY.matcher(source).results().map(entry -> entry.group(1)).toList();

        // When / Then
        assertThat(forbidden)
                .hasSizeGreaterThan(20)
                .allMatch(name -> ForbiddenColumns.find(name).isPresent());
    }
}
