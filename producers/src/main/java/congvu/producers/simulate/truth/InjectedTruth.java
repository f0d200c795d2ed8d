package congvu.producers.simulate.truth;

import congvu.producers.simulate.misbehaviour.Misbehaviour;
import java.util.List;

/**
 * One misbehaviour that was staged and can be seen by the end of the simulation.
 *
 * @param kind what it is
 * @param subjectKind STAFF, UNIT, DOSSIER, TASK or CASE
 * @param subject token, unit, dossier, task or case
 * @param unitId unit that answers for it
 * @param epochDays local days on which it shows
 * @param eventIds events that show it; none where it is that there are none
 * @param members ids of the files or cases of an incident that has several
 * @param implies other kinds that are there with it
 */
public record InjectedTruth(
        Misbehaviour kind,
        String subjectKind,
        String subject,
        String unitId,
        List<Integer> epochDays,
        List<String> eventIds,
        List<String> members,
        List<Misbehaviour> implies) {

    public InjectedTruth {
        epochDays = List.copyOf(epochDays);
        eventIds = List.copyOf(eventIds);
        members = List.copyOf(members);
        implies = List.copyOf(implies);
    }
}
