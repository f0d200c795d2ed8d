package congvu.producers.simulate.world;

import congvu.schemas.reference.Detectability;

/** Norms that inspections check (Decision 1847/QD-TTg of 2018). */
public enum Norm {
    C1("Trang phục gọn gàng, lịch sự", "Dress neatly and politely", Detectability.INSPECTION),
    C2("Đeo thẻ khi thi hành nhiệm vụ", "Wear the badge on duty", Detectability.INSPECTION),
    D2(
            "Không uống rượu, bia trong giờ làm việc và nghỉ trưa",
            "No alcohol at work and at lunch",
            Detectability.INSPECTION),
    D3("Không hút thuốc lá tại nơi làm việc", "No smoking in offices", Detectability.INSPECTION),
    T4("Không làm việc riêng trong giờ làm việc", "No private business in working hours", Detectability.INSPECTION);

    private final String title;
    private final String titleEn;
    private final Detectability detectability;

    Norm(String title, String titleEn, Detectability detectability) {
        this.title = title;
        this.titleEn = titleEn;
        this.detectability = detectability;
    }

    String title() {
        return title;
    }

    String titleEn() {
        return titleEn;
    }

    Detectability detectability() {
        return detectability;
    }
}
