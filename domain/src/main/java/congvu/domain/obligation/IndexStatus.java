package congvu.domain.obligation;

/** How the national index, item 2.1 of QĐ 766/QĐ-TTg, counts a dossier. */
public enum IndexStatus {
    ON_TIME,
    OVERDUE,
    /** No appointment and no term: nothing to count by. */
    EXCLUDED
}
