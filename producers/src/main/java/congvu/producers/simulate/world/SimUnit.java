package congvu.producers.simulate.world;

/**
 * One unit of the simulated state.
 *
 * @param index place in {@link World#units()}
 * @param id code of the unit
 * @param parent index of the unit above, -1 at the top
 * @param name in Vietnamese
 * @param province number of the province, from 0; -1 for the nation
 * @param commune number of the commune in the nation, from 0; -1 above communes
 * @param hours the hours it keeps
 * @param staffFrom number of its first person
 * @param staffCount how many persons it has
 * @param counter index of the unit whose counter takes its files in; its own where it takes none
 * @param dossiersPerDay files it becomes responsible for on a working day
 */
public record SimUnit(
        int index,
        String id,
        int parent,
        String name,
        UnitKind kind,
        int province,
        int commune,
        Hours hours,
        int staffFrom,
        int staffCount,
        int counter,
        double dossiersPerDay) {

    SimUnit with(int from, int count) {
        return new SimUnit(
                index, id, parent, name, kind, province, commune, hours, from, count, counter, dossiersPerDay);
    }
}
