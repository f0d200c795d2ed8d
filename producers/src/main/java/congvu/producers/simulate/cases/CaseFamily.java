package congvu.producers.simulate.cases;

/** What a case is. */
enum CaseFamily {
    DOSSIER,
    PETITION,
    COMPLAINT,
    DENUNCIATION,
    DIRECTIVE,
    DUTY,
    INSPECTION,
    /** Of any kind, but misbehaving on purpose. */
    STAGED;

    private static final CaseFamily[] ALL = values();

    static CaseFamily of(int number) {
        return ALL[number];
    }

    @SuppressWarnings("EnumOrdinal") // never stored
    int number() {
        return ordinal();
    }
}
