package congvu.producers.simulate.world;

/** What a unit is. */
public enum UnitKind {
    NATION,
    PROVINCE,
    /** A specialised agency under the province (sở). */
    DEPARTMENT,
    /** The one-stop centre of the province (trung tâm phục vụ hành chính công). */
    CENTRE,
    COMMUNE,
    /** A specialised office under the commune (phòng). */
    OFFICE,
    /** The one-stop desk of the commune. */
    DESK,
    SCHOOL,
    /** A health station. */
    STATION;

    /** Whether citizens stand in front of it. */
    public boolean isCounter() {
        return this == CENTRE || this == DESK;
    }
}
