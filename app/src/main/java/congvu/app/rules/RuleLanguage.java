package congvu.app.rules;

import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleSubject;
import congvu.schemas.reference.RuleWindow;

/** The words in which a rule is told. */
public enum RuleLanguage {
    EN {
        @Override
        String facts(RuleFactKind kind) {
            return switch (kind) {
                case EVENT -> "events of files";
                case GAP -> "gaps without an event";
                case ALERT -> "alerts";
                case FILE -> "files";
                case DAY -> "working days of persons";
                case RATING -> "ratings";
                case CHECK -> "checks";
                case SIGNAL -> "signals";
                case UNKNOWN -> "facts";
            };
        }

        @Override
        String subject(RuleSubject subject) {
            return switch (subject) {
                case OBLIGATION -> "a file";
                case STAFF -> "a person";
                case UNIT -> "a unit";
                case UNKNOWN -> "something";
            };
        }

        @Override
        String window(RuleWindow window, int days) {
            return switch (window) {
                case EACH -> "each one by itself";
                case WORKING_DAYS -> "within " + days + (days == 1 ? " working day" : " working days");
                case CALENDAR_DAYS -> "within " + days + (days == 1 ? " day" : " days");
                case MONTH -> "in a month";
                case QUARTER -> "in a quarter";
                case YEAR -> "in a year";
                case UNKNOWN -> "";
            };
        }

        @Override
        String text(Part part) {
            return switch (part) {
                case AT_LEAST -> "at least";
                case AT_MOST -> "at most";
                case WHERE -> "where";
                case AND -> "and";
                case BELOW -> "below";
                case FROM -> "at least";
                case OF_AT_LEAST -> "of at least";
                case IDLE -> "of %d working days";
                case SILENT -> "switched off";
            };
        }
    },

    VI {
        @Override
        String facts(RuleFactKind kind) {
            return switch (kind) {
                case EVENT -> "sự kiện của hồ sơ";
                case GAP -> "khoảng thời gian không có thao tác";
                case ALERT -> "cảnh báo";
                case FILE -> "hồ sơ, vụ việc";
                case DAY -> "ngày công của cá nhân";
                case RATING -> "lượt đánh giá";
                case CHECK -> "lượt kiểm tra";
                case SIGNAL -> "dấu hiệu";
                case UNKNOWN -> "sự việc";
            };
        }

        @Override
        String subject(RuleSubject subject) {
            return switch (subject) {
                case OBLIGATION -> "hồ sơ";
                case STAFF -> "cá nhân";
                case UNIT -> "đơn vị";
                case UNKNOWN -> "đối tượng";
            };
        }

        @Override
        String window(RuleWindow window, int days) {
            return switch (window) {
                case EACH -> "từng trường hợp";
                case WORKING_DAYS -> "trong " + days + " ngày làm việc";
                case CALENDAR_DAYS -> "trong " + days + " ngày";
                case MONTH -> "trong tháng";
                case QUARTER -> "trong quý";
                case YEAR -> "trong năm";
                case UNKNOWN -> "";
            };
        }

        @Override
        String text(Part part) {
            return switch (part) {
                case AT_LEAST -> "ít nhất";
                case AT_MOST -> "nhiều nhất";
                case WHERE -> "thỏa";
                case AND -> "và";
                case BELOW -> "dưới";
                case FROM -> "từ";
                case OF_AT_LEAST -> "trên ít nhất";
                case IDLE -> "từ %d ngày làm việc";
                case SILENT -> "đang tắt";
            };
        }
    };

    /** Words between the parts of a rule. */
    enum Part {
        AT_LEAST,
        AT_MOST,
        WHERE,
        AND,
        BELOW,
        FROM,
        OF_AT_LEAST,
        IDLE,
        SILENT
    }

    abstract String facts(RuleFactKind kind);

    abstract String subject(RuleSubject subject);

    abstract String window(RuleWindow window, int days);

    abstract String text(Part part);
}
