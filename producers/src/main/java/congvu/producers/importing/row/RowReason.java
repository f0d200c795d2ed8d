package congvu.producers.importing.row;

/** Stable reasons for refusing a row. The names are a contract: scripts read them in the report file. */
public enum RowReason {
    /** The line is longer than the profile allows. */
    LINE_TOO_LONG,
    /** Bytes that are no text in the encoding of the profile. */
    INVALID_ENCODING,
    /** A control character inside a line or an id: binary data, not text. */
    CONTROL_CHARACTER,
    /** A quote that is opened and never closed. */
    UNBALANCED_QUOTE,
    /** Text between a closing quote and the next delimiter. */
    STRAY_QUOTE,
    /** More or fewer columns than the header. */
    WRONG_COLUMN_COUNT,
    /** The file ends in the middle: cut off, or its compression is damaged. */
    TRUNCATED_INPUT,
    /** A trace that is no well-formed XML. */
    XML_MALFORMED,
    /** A document type or an entity of its own: never read, for safety. */
    XML_FORBIDDEN,
    /** A trace that is not closed before the next one begins. */
    TRACE_NOT_CLOSED,
    /** A trace larger than the profile allows. */
    TRACE_TOO_LARGE,
    /** Attributes nested deeper than the profile allows. */
    NESTING_TOO_DEEP,
    /** An attribute that is needed stands there twice. */
    REPEATED_ATTRIBUTE,
    /** A value that is needed is missing. */
    MISSING_VALUE,
    /** A time in none of the formats of the profile. */
    BAD_TIME,
    /** A local time that occurs twice, where the profile refuses these. */
    AMBIGUOUS_TIME,
    /** A local time that the clock change leaves out, where the profile refuses these. */
    NONEXISTENT_TIME,
    /** A time before 1990 or from 2060 on. */
    TIME_OUT_OF_RANGE,
    /** Not a whole number, or too large a one. */
    BAD_NUMBER,
    /** Neither true nor false. */
    BAD_FLAG,
    /** A value that the mapping table or the schema does not know. */
    UNKNOWN_VALUE,
    /** An activity that the profile does not name. */
    UNKNOWN_ACTIVITY,
    /** A user of a device or a list for whom no token is known. */
    UNKNOWN_STAFF,
    /** A value in a field that this kind of event must not have. */
    FIELD_NOT_ALLOWED,
    /** A span that ends before it begins, or is empty. */
    FROM_AFTER_TO,
    /** A span longer than the processors take it for. */
    SPAN_TOO_LONG,
    /** A type of event that this kind of feedback does not have. */
    TYPE_NOT_OF_KIND,
    /** More values in one field than any consumer accepts. */
    TOO_MANY_VALUES,
    /** An id that a key could be misread with. */
    UNUSABLE_ID,
    /** A text that can be no entry of a code list, for instance a sentence or a telephone number. */
    NOT_A_CODE,
    /** An id or code longer than any consumer accepts. */
    ID_TOO_LONG
}
