package congvu.producers.simulate.world;

import congvu.producers.simulate.chance.Dice;
import java.util.ArrayList;
import java.util.List;

/** Puts up the units of a world and divides people and files among them. */
final class WorldBuilder {

    private static final long VOLUME = 103;
    private static final double COMMUNAL_SHARE = 0.7;
    private static final int[] OFFICE_PERCENT = {15, 45, 40};
    private static final String[] OFFICE_CODES = {"VP", "KT", "VX"};
    private static final double OFFICE_STAFF = 10;
    private static final double DESK_STAFF = 11;
    private static final double COMMUNE_STAFF = 3 * OFFICE_STAFF + DESK_STAFF;
    private static final int OUTLYING_UNITS = UnitNames.SCHOOLS.size() + 1;
    /** Of those who do not work for communes, at departments and centres; the others teach and heal. */
    private static final double PROVINCIAL_SHARE = 0.15;

    private final long seed;
    private final int provinces;
    private final int communes;
    private final int staff;
    private final double dossiersPerDay;
    private final UnitNames names;
    private final List<SimUnit> units = new ArrayList<>();
    private final List<Double> staffWeights = new ArrayList<>();
    private double communeVolumes;

    WorldBuilder(long seed, int provinces, int communes, int staff, double dossiersPerDay) {
        this.seed = seed;
        this.provinces = provinces;
        this.communes = communes;
        this.staff = staff;
        this.dossiersPerDay = dossiersPerDay;
        this.names = new UnitNames(seed);
    }

    List<SimUnit> build() {
        for (int commune = 0; commune < communes; commune++) {
            communeVolumes += volume(commune);
        }
        add("VN", -1, "Trung ương", UnitKind.NATION, -1, -1, Hours.NATION, -1, 0, 0);
        int firstCommune = 0;
        for (int province = 0; province < provinces; province++) {
            int end = (int) ((province + 1L) * communes / provinces);
            addProvince(province, firstCommune, end);
            firstCommune = end;
        }
        return staffed();
    }

    private void addProvince(int province, int firstCommune, int endCommune) {
        String id = "P%02d".formatted(province + 1);
        Hours offices = Hours.ofOffices(province);
        Hours counters = Hours.ofCounters(province);
        int top = add(id, 0, names.province(province), UnitKind.PROVINCE, province, -1, offices, -1, 0, 0);
        int departments = UnitNames.DEPARTMENTS.size();
        double staffEach = provincialStaff() / provinces / (departments + 1);
        double volumeEach = (1 - COMMUNAL_SHARE) * dossiersPerDay / provinces / departments;
        String centreName = "Trung tâm Phục vụ hành chính công tỉnh";
        int centre = add(id + ".HC", top, centreName, UnitKind.CENTRE, province, -1, counters, -1, staffEach, 0);
        for (int i = 0; i < departments; i++) {
            String code = "%s.S%02d".formatted(id, i + 1);
            String name = UnitNames.DEPARTMENTS.get(i);
            add(code, top, name, UnitKind.DEPARTMENT, province, -1, offices, centre, staffEach, volumeEach);
        }
        for (int commune = firstCommune; commune < endCommune; commune++) {
            addCommune(id + ".X%03d".formatted(commune - firstCommune + 1), top, province, commune);
        }
    }

    private void addCommune(String id, int province, int number, int commune) {
        Hours hours = Hours.ofOffices(number);
        int top = add(id, province, names.commune(commune), UnitKind.COMMUNE, number, commune, hours, -1, 0, 0);
        Hours counter = Hours.ofCounters(number);
        String deskName = "Trung tâm Phục vụ hành chính công";
        int desk = add(id + ".HC", top, deskName, UnitKind.DESK, number, commune, counter, -1, DESK_STAFF, 0);
        double volume = COMMUNAL_SHARE * dossiersPerDay * volume(commune) / communeVolumes;
        for (int i = 0; i < OFFICE_CODES.length; i++) {
            double share = volume * OFFICE_PERCENT[i] / 100;
            String code = id + "." + OFFICE_CODES[i];
            add(
                    code,
                    top,
                    UnitNames.OFFICES.get(i),
                    UnitKind.OFFICE,
                    number,
                    commune,
                    hours,
                    desk,
                    OFFICE_STAFF,
                    share);
        }
        double outlying = outlyingStaff() / communes / OUTLYING_UNITS;
        for (int i = 0; i < UnitNames.SCHOOLS.size(); i++) {
            String name = UnitNames.SCHOOLS.get(i);
            add(id + ".T" + (i + 1), top, name, UnitKind.SCHOOL, number, commune, hours, -1, outlying, 0);
        }
        add(id + ".YT", top, "Trạm Y tế", UnitKind.STATION, number, commune, hours, -1, outlying, 0);
    }

    private double provincialStaff() {
        return Math.max(0, staff - COMMUNE_STAFF * communes) * PROVINCIAL_SHARE;
    }

    private double outlyingStaff() {
        return Math.max(0, staff - COMMUNE_STAFF * communes) * (1 - PROVINCIAL_SHARE);
    }

    private double volume(int commune) {
        return Dice.of(seed, VOLUME, commune).between(0.6, 1.4);
    }

    private int add(
            String id,
            int parent,
            String name,
            UnitKind kind,
            int province,
            int commune,
            Hours hours,
            int counter,
            double staffWeight,
            double volume) {
        int index = units.size();
        int takenInAt = counter < 0 ? index : counter;
        units.add(new SimUnit(index, id, parent, name, kind, province, commune, hours, 0, 0, takenInAt, volume));
        staffWeights.add(staffWeight);
        return index;
    }

    /** Exactly as many people as were asked for, divided by weight. */
    private List<SimUnit> staffed() {
        double all = staffWeights.stream().mapToDouble(Double::doubleValue).sum();
        List<SimUnit> staffed = new ArrayList<>(units.size());
        double before = 0;
        int from = 0;
        for (SimUnit unit : units) {
            before += staffWeights.get(unit.index());
            int until = (int) Math.round(before / all * staff);
            staffed.add(unit.with(from, until - from));
            from = until;
        }
        return staffed;
    }
}
