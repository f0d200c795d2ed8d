package congvu.producers.simulate.world;

import congvu.producers.simulate.chance.Dice;
import java.util.List;

/** Names as Vietnamese units have them; no unit of such a name is meant. */
final class UnitNames {

    static final List<String> DEPARTMENTS = List.of(
            "Sở Nội vụ",
            "Sở Tài chính",
            "Sở Tư pháp",
            "Sở Nông nghiệp và Môi trường",
            "Sở Xây dựng",
            "Sở Công Thương",
            "Sở Giáo dục và Đào tạo",
            "Sở Y tế",
            "Sở Khoa học và Công nghệ",
            "Sở Văn hóa, Thể thao và Du lịch",
            "Sở Dân tộc và Tôn giáo",
            "Thanh tra tỉnh",
            "Văn phòng Ủy ban nhân dân tỉnh",
            "Sở Ngoại vụ");

    static final List<String> OFFICES =
            List.of("Văn phòng HĐND và UBND", "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Văn hóa - Xã hội");

    static final List<String> SCHOOLS =
            List.of("Trường Mầm non", "Trường Tiểu học", "Trường Trung học cơ sở", "Trường Trung học phổ thông");

    private static final List<String> FIRST = List.of(
            "An", "Bình", "Cẩm", "Đông", "Hải", "Hòa", "Hưng", "Kim", "Long", "Minh", "Nghĩa", "Phú", "Quang", "Sơn",
            "Tân", "Thanh", "Thuận", "Vĩnh", "Xuân", "Yên");
    private static final List<String> SECOND = List.of(
            "An", "Châu", "Định", "Đức", "Giang", "Hà", "Hải", "Hiệp", "Khánh", "Lạc", "Lập", "Lộc", "Mỹ", "Ninh",
            "Phong", "Phước", "Thành", "Thịnh", "Trung", "Tường");
    private static final List<String> COMMUNE_KINDS = List.of("Xã", "Xã", "Xã", "Xã", "Phường");
    private static final long PROVINCES = 101;
    private static final long COMMUNES = 102;

    private final long seed;

    UnitNames(long seed) {
        this.seed = seed;
    }

    String province(int number) {
        return "Tỉnh " + pair(PROVINCES, number);
    }

    String commune(int number) {
        Dice dice = Dice.of(seed, COMMUNES, number, 1);
        return COMMUNE_KINDS.get(dice.below(COMMUNE_KINDS.size())) + " " + pair(COMMUNES, number);
    }

    private String pair(long kind, int number) {
        Dice dice = Dice.of(seed, kind, number);
        return FIRST.get(dice.below(FIRST.size())) + " " + SECOND.get(dice.below(SECOND.size()));
    }
}
