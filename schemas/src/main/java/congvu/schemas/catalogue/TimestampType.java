package congvu.schemas.catalogue;

/** Who stamps a record: {@code message.timestamp.type}. */
public enum TimestampType {
    /** The producer. */
    CREATE_TIME("CreateTime"),
    /** The broker: the log records the order of arrival, and historic data is not deleted by retention. */
    LOG_APPEND_TIME("LogAppendTime");

    private final String setting;

    TimestampType(String setting) {
        this.setting = setting;
    }

    /** Value of {@code message.timestamp.type}. */
    public String setting() {
        return setting;
    }
}
