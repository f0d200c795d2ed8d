package congvu.producers.importing.token;

import congvu.producers.importing.row.UnusableInputException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Columns that no file may have that is about persons: who denounced, who complains, names, numbers and addresses of
 * persons. All that {@code ForbiddenFields} forbids of a schema, and the same in the words of Vietnamese spreadsheets.
 *
 * <p>A name of ours is reported and the place of the column, never its own words: a file without a header would have a
 * person in them.
 */
public final class ForbiddenColumns {

    /** Parts of a folded name, to the name that is reported; a part of five letters or more is no other word's. */
    private static final Map<String, String> PARTS = parts();

    /** Whole folded names, where the word is part of harmless ones too. */
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("email", "email"),
            Map.entry("emailaddress", "email"),
            Map.entry("thudientu", "email"),
            Map.entry("phone", "phone"),
            Map.entry("mobile", "phone"),
            Map.entry("sdt", "phone"),
            Map.entry("dob", "dateOfBirth"),
            Map.entry("idnumber", "citizenId"),
            Map.entry("cmt", "citizenId"));

    private ForbiddenColumns() {}

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "denouncer", "denouncer", "whistleblower", "nguoitocao", "nguoitogiac");
        put(parts, "complainantName", "complainant", "nguoikhieunai", "nguoigui", "nguoiphananh", "nguoikiennghi");
        put(parts, "applicantName", "applicantname", "citizenname", "chuhoso", "nguoinop");
        put(parts, "fullName", "fullname", "hoten", "hovaten", "tencongdan", "tencanbo");
        put(parts, "citizenId", "citizenid", "personalid", "cccd", "cmnd", "cancuoc", "sodinhdanh", "passport");
        put(parts, "phone", "phonenumber", "sodienthoai", "dienthoai");
        put(parts, "homeAddress", "homeaddress", "diachinha", "thuongtru", "tamtru");
        put(parts, "dateOfBirth", "dateofbirth", "birthdate", "ngaysinh");
        return parts;
    }

    private static void put(Map<String, String> parts, String reported, String... names) {
        for (String name : names) {
            parts.put(name, reported);
        }
    }

    /** What a column is forbidden as, if it is. */
    public static Optional<String> find(String column) {
        String folded = fold(column);
        String whole = WHOLE.get(folded);
        if (whole != null) {
            return Optional.of(whole);
        }
        return PARTS.entrySet().stream()
                .filter(part -> folded.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** @throws UnusableInputException naming the first forbidden column by its place */
    public static void refuse(List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            Optional<String> forbidden = find(columns.get(i));
            if (forbidden.isPresent()) {
                throw new UnusableInputException("Expected a file without personal data, but its column " + (i + 1)
                        + " is of the kind " + forbidden.get()
                        + ". No row was read. Take the column out where the file comes from.");
            }
        }
    }

    /** Without marks, spaces and signs, in small letters: {@code Họ và tên} and {@code ho_va_ten} are the same. */
    private static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return plain.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
