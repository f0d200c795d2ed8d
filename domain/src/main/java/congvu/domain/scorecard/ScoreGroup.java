package congvu.domain.scorecard;

/** The groups of the national index (QĐ 766/QĐ-TTg, art. 1): 18, 20, 22, 22 and 18 points. */
public enum ScoreGroup {
    /** Openness and transparency (công khai, minh bạch), components 1.x. */
    TRANSPARENCY,
    /** Progress of handling (tiến độ giải quyết), components 2.x. */
    PROGRESS,
    /** Online services and online payment (dịch vụ trực tuyến, thanh toán trực tuyến), components 3.x. */
    ONLINE_SERVICES,
    /** Digitised dossiers (số hóa hồ sơ), components 4.x. */
    DIGITISATION,
    /** Satisfaction (mức độ hài lòng), components 5.x. */
    SATISFACTION
}
