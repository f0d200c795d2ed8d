package congvu.producers.importing.token;

import congvu.producers.importing.row.UnusableInputException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Columns that no file may have that is about persons: who denounced, who complains, names, numbers and addresses of
 * persons. All that {@code ForbiddenFields} forbids of a schema, and the same in the words of Vietnamese spreadsheets.
 *
 * <p>A list of words: a column that is called something else is not recognised. {@code unit_name} and {@code file name}
 * are of no person, {@code name} alone is taken for one.
 *
 * <p>A name of ours is reported and the place of the column, never its own words: a file without a header would have a
 * person in them.
 */
public final class ForbiddenColumns {

    private static final String FULL_NAME = "fullName";
    private static final String APPLICANT = "applicantName";
    private static final String COMPLAINANT = "complainantName";
    private static final String CITIZEN_ID = "citizenId";
    private static final String PHONE = "phone";
    private static final String ADDRESS = "homeAddress";
    private static final String BIRTH = "dateOfBirth";
    private static final String EMAIL = "email";

    /** Parts of a folded name, to the name that is reported; a part of five letters or more is no other word's. */
    private static final Map<String, String> PARTS = parts();

    /** Whole folded names, where the word is part of harmless ones too. */
    private static final Map<String, String> WHOLE = whole();

    /** Words one after another anywhere in a name. */
    private static final Map<String, String> PHRASES = phrases();

    /** Words that, unless an office is named beside them, are of a person. */
    private static final Map<String, String> UNLESS_OF_AN_OFFICE = Map.of(
            "address", ADDRESS, "addresses", ADDRESS, "addr", ADDRESS, "dia chi", ADDRESS, "sender", COMPLAINANT);

    private static final Set<String> OFFICES =
            Set.of("unit", "office", "agency", "department", "dept", "system", "server", "device", "ip", "mac", "web");

    private static final List<String> OFFICES_IN_VIETNAMESE = List.of("donvi", "coquan", "phongban", "thietbi");

    private static final Set<String> NAMES = Set.of("name", "names", "ten");

    /** Beside a word for a name these make it that of a person. */
    private static final Set<String> PERSONS = Set.of(
            "customer",
            "client",
            "sender",
            "citizen",
            "person",
            "petitioner",
            "requester",
            "reporter",
            "contact",
            "owner",
            "applicant",
            "author",
            "officer",
            "staff",
            "employee",
            "handler",
            "assignee",
            "user",
            "member",
            "father",
            "mother",
            "middle",
            "nguoi",
            "khach");

    /** Whatever is no ASCII letter or digit, and where a capital follows a small letter. */
    private static final Pattern WORD_ENDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])");

    private ForbiddenColumns() {}

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "denouncer", "denouncer", "whistleblower", "nguoitocao", "nguoitogiac");
        put(parts, COMPLAINANT, "complainant", "nguoikhieunai", "nguoigui", "nguoiphananh", "nguoikiennghi");
        put(parts, APPLICANT, "applicantname", "citizenname", "chuhoso", "nguoinop");
        put(parts, FULL_NAME, "fullname", "firstname", "lastname", "surname", "givenname", "familyname");
        put(parts, FULL_NAME, "hoten", "hovaten", "tencongdan", "tencanbo");
        put(parts, CITIZEN_ID, "citizenid", "personalid", "identitycard", "identitynumber", "identificationnumber");
        put(parts, CITIZEN_ID, "cccd", "cmnd", "cancuoc", "chungminh", "sodinhdanh", "passport", "hochieu");
        put(parts, PHONE, "phonenumber", "telephone", "cellphone", "sodienthoai", "dienthoai");
        put(parts, ADDRESS, "homeaddress", "diachinha", "thuongtru", "tamtru", "quequan");
        put(parts, BIRTH, "dateofbirth", "birthdate", "birthday", "ngaysinh", "namsinh");
        return parts;
    }

    private static Map<String, String> whole() {
        Map<String, String> whole = new LinkedHashMap<>();
        put(whole, FULL_NAME, "name", "names", "ten");
        put(
                whole,
                APPLICANT,
                "applicant",
                "citizen",
                "customer",
                "client",
                "person",
                "congdan",
                "nguoidan",
                "khachhang");
        put(whole, COMPLAINANT, "petitioner", "requester", "reporter");
        put(whole, EMAIL, "email", "emailaddress", "thudientu");
        put(whole, PHONE, "phone", "mobile", "mobileno", "didong", "sodidong");
        put(whole, ADDRESS, "diachi");
        put(whole, BIRTH, "birth", "born");
        put(whole, CITIZEN_ID, "idnumber", "idno", "idcard", "nationalid");
        return whole;
    }

    private static Map<String, String> phrases() {
        Map<String, String> phrases = new LinkedHashMap<>();
        put(phrases, EMAIL, "email", "e mail", "mail", "thu dien tu");
        put(phrases, PHONE, "phone", "phones", "tel", "sdt", "mobile number", "mobile no", "so di dong");
        put(phrases, BIRTH, "dob", "birth date", "birth year", "year of birth");
        put(phrases, CITIZEN_ID, "id card", "id number", "national id", "cmt");
        return phrases;
    }

    private static void put(Map<String, String> names, String reported, String... some) {
        for (String name : some) {
            names.put(name, reported);
        }
    }

    /** What a column is forbidden as, if it is. */
    public static Optional<String> find(String column) {
        List<String> words = words(column);
        String folded = String.join("", words);
        return Optional.ofNullable(WHOLE.get(folded))
                .or(() -> first(PARTS, folded::contains))
                .or(() -> first(PHRASES, phrase -> holds(words, phrase)))
                .or(() -> isOfAnOffice(words, folded)
                        ? Optional.empty()
                        : first(UNLESS_OF_AN_OFFICE, phrase -> holds(words, phrase)))
                .or(() -> isNameOfAPerson(words) ? Optional.of(FULL_NAME) : Optional.empty());
    }

    private static Optional<String> first(Map<String, String> names, Predicate<String> matches) {
        return names.entrySet().stream()
                .filter(name -> matches.test(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean holds(List<String> words, String phrase) {
        return Collections.indexOfSubList(words, List.of(phrase.split(" "))) >= 0;
    }

    private static boolean isOfAnOffice(List<String> words, String folded) {
        return words.stream().anyMatch(OFFICES::contains)
                || OFFICES_IN_VIETNAMESE.stream().anyMatch(folded::contains);
    }

    private static boolean isNameOfAPerson(List<String> words) {
        return words.stream().anyMatch(NAMES::contains) && words.stream().anyMatch(PERSONS::contains);
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

    /** Without marks and signs, in small letters: {@code Họ và tên}, {@code ho_va_ten} and {@code HoVaTen} are the same. */
    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("\\p{M}", "");
        return WORD_ENDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
