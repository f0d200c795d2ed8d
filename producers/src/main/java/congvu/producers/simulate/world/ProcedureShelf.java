package congvu.producers.simulate.world;

import congvu.domain.calendar.DayCount;
import congvu.domain.calendar.Term;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The procedures that citizens ask for, and those by whose limits feedback is settled.
 *
 * <p>Codes of dossiers look like national ones; no procedure of that code is meant. A step lasts at most three working
 * days, and no file stays longer than two in one: no step is late unless it is made so.
 */
public final class ProcedureShelf {

    /** Code of the first step of procedures that have steps. */
    public static final String CHECK = "check";

    /** Code of their second step. */
    public static final String SIGN = "sign";

    /** The limit of petitions. */
    public static final Term PETITION = Term.workingDays(15, DayCount.TO_END_OF_DAY);

    /** The limit of a first complaint of ordinary complexity. */
    public static final Term COMPLAINT = Term.calendarDays(30);

    /** The limit of an ordinary denunciation. */
    public static final Term DENUNCIATION = Term.calendarDays(30);

    private static final LocalTime CUT_OFF = LocalTime.of(15, 0);
    private static final Term STEP = Term.workingDays(3, DayCount.AS_HOURS);

    /** Those that dossiers are about, the most used first. */
    public static final List<SimProcedure> DOSSIERS = List.of(
            procedure(1, "Chứng thực bản sao từ bản chính", Term.workingHours(4), CUT_OFF, Trait.PLAIN),
            procedure(2, "Đăng ký khai sinh", days(1, DayCount.AS_HOURS), CUT_OFF, Trait.PLAIN),
            procedure(3, "Xác nhận tình trạng hôn nhân", days(3, DayCount.AS_HOURS), null, Trait.STATED),
            procedure(4, "Đăng ký hộ kinh doanh", days(3, DayCount.TO_SAME_TIME), null, Trait.PLAIN),
            procedure(5, "Cấp bản sao trích lục", days(2, DayCount.AS_HOURS), CUT_OFF, Trait.STATED),
            procedure(6, "Trợ cấp xã hội hằng tháng", days(5, DayCount.AS_HOURS), null, Trait.STEPS),
            procedure(7, "Cấp giấy phép xây dựng nhà ở riêng lẻ", days(8, DayCount.AS_HOURS), null, Trait.STEPS),
            procedure(8, "Đăng ký biến động đất đai", days(10, DayCount.AS_HOURS), null, Trait.FEE),
            procedure(9, "Cấp chứng chỉ hành nghề", days(5, DayCount.TO_END_OF_DAY), null, Trait.PLAIN),
            procedure(10, "Thẩm định hồ sơ môi trường", Term.calendarDays(15), null, Trait.STATED),
            procedure(11, "Cấp giấy chứng nhận quyền sử dụng đất", days(20, DayCount.AS_HOURS), null, Trait.FEE),
            procedure(12, "Phê duyệt kế hoạch sử dụng đất", Term.months(1), null, Trait.STEPS),
            procedure(13, "Công nhận di tích", Term.months(2), null, Trait.PLAIN));

    private static final int[] USE = {26, 16, 12, 8, 8, 8, 5, 6, 4, 3, 2, 1, 1};

    private static final Map<String, Term> COMPLAINT_STEPS = Map.of("accept", Term.calendarDays(10));

    /** Without the step check: its limit is not ours to state, reference data does. */
    private static final Map<String, Term> DENUNCIATION_STEPS = Map.of("notify", days(5, DayCount.TO_END_OF_DAY));

    private static final Map<String, Term> PETITION_STEPS = Map.of(
            "refuse", days(2, DayCount.TO_END_OF_DAY),
            "transfer", days(2, DayCount.TO_END_OF_DAY),
            "supplement", days(5, DayCount.TO_END_OF_DAY),
            "publish", days(2, DayCount.TO_END_OF_DAY));

    /** What a procedure has beyond its term. */
    private enum Trait {
        PLAIN,
        STATED,
        STEPS,
        FEE
    }

    private ProcedureShelf() {}

    /** The procedure of a throw from 0 to 1, in proportion to use. */
    static SimProcedure ofThrow(double fraction) {
        int left = (int) (fraction * 100);
        int place = 0;
        while (left >= USE[place]) {
            left -= USE[place++];
        }
        return DOSSIERS.get(place);
    }

    /** All of them, those of feedback included. */
    static List<SimProcedure> all() {
        List<SimProcedure> all = new ArrayList<>(DOSSIERS);
        all.add(limit("petition", "Phản ánh, kiến nghị", PETITION, PETITION_STEPS));
        all.add(complaint("complaint-1", 30));
        all.add(complaint("complaint-1-complex", 45));
        all.add(complaint("complaint-1-remote", 45));
        all.add(complaint("complaint-1-remote-complex", 60));
        all.add(complaint("complaint-2", 45));
        all.add(complaint("complaint-2-complex", 60));
        all.add(complaint("complaint-2-remote", 60));
        all.add(complaint("complaint-2-remote-complex", 70));
        all.add(denunciation("denunciation", 30));
        all.add(denunciation("denunciation-complex", 60));
        all.add(denunciation("denunciation-very-complex", 90));
        return all;
    }

    private static SimProcedure procedure(int number, String name, Term term, @Nullable LocalTime cutOff, Trait trait) {
        return new SimProcedure(
                "9.%06d".formatted(number),
                name,
                term,
                cutOff,
                trait == Trait.FEE,
                trait == Trait.STATED,
                trait == Trait.STEPS ? Map.of(CHECK, STEP, SIGN, STEP) : Map.of());
    }

    private static SimProcedure complaint(String id, int days) {
        return limit(id, "Giải quyết khiếu nại", Term.calendarDays(days), COMPLAINT_STEPS);
    }

    private static SimProcedure denunciation(String id, int days) {
        return limit(id, "Giải quyết tố cáo", Term.calendarDays(days), DENUNCIATION_STEPS);
    }

    private static SimProcedure limit(String id, String name, Term term, Map<String, Term> steps) {
        return new SimProcedure(id, name, term, null, false, false, steps);
    }

    private static Term days(int count, DayCount how) {
        return Term.workingDays(count, how);
    }
}
