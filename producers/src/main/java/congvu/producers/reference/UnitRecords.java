package congvu.producers.reference;

import congvu.domain.calendar.DayCount;
import congvu.domain.calendar.Term;
import congvu.domain.calendar.TermUnit;
import congvu.domain.reference.Placement;
import congvu.domain.reference.Procedure;
import congvu.domain.reference.ProcedureVersion;
import congvu.domain.reference.StepTerm;
import congvu.domain.reference.Unit;
import congvu.schemas.reference.ProcedureRecord;
import congvu.schemas.reference.ProcedureVersionRecord;
import congvu.schemas.reference.StepTermRecord;
import congvu.schemas.reference.TermRecord;
import congvu.schemas.reference.UnitPlacementRecord;
import congvu.schemas.reference.UnitRecord;
import java.time.LocalTime;
import java.util.List;

/** Units and procedures to Avro and back. */
final class UnitRecords {

    private UnitRecords() {}

    static UnitRecord record(Unit unit) {
        return UnitRecord.newBuilder()
                .setUnitId(unit.id())
                .setParentId(unit.parentId())
                .setName(unit.name())
                .setOfficeHoursId(unit.officeHoursId())
                .setValidFrom(unit.validFrom())
                .setValidTo(unit.validTo())
                .setSuccessorId(unit.successorId())
                .setPlacements(
                        unit.placements().stream().map(UnitRecords::record).toList())
                .build();
    }

    static Unit unit(UnitRecord unit) {
        return new Unit(
                unit.getUnitId(),
                unit.getParentId(),
                unit.getName(),
                unit.getOfficeHoursId(),
                unit.getValidFrom(),
                unit.getValidTo(),
                unit.getSuccessorId(),
                unit.getPlacements().stream().map(UnitRecords::placement).toList());
    }

    private static UnitPlacementRecord record(Placement placement) {
        return UnitPlacementRecord.newBuilder()
                .setParentId(placement.parentId())
                .setOfficeHoursId(placement.officeHoursId())
                .setValidFrom(placement.validFrom())
                .setValidTo(placement.validTo())
                .build();
    }

    private static Placement placement(UnitPlacementRecord placement) {
        return new Placement(
                placement.getParentId(),
                placement.getOfficeHoursId(),
                placement.getValidFrom(),
                placement.getValidTo());
    }

    static ProcedureRecord record(Procedure procedure) {
        return ProcedureRecord.newBuilder()
                .setProcedureId(procedure.id())
                .setName(procedure.name())
                .setVersions(
                        procedure.versions().stream().map(UnitRecords::record).toList())
                .build();
    }

    static Procedure procedure(ProcedureRecord procedure) {
        List<ProcedureVersion> versions =
                procedure.getVersions().stream().map(UnitRecords::version).toList();
        return new Procedure(procedure.getProcedureId(), procedure.getName(), versions);
    }

    private static ProcedureVersionRecord record(ProcedureVersion version) {
        LocalTime cutOff = version.cutOff();
        Term term = version.term();
        return ProcedureVersionRecord.newBuilder()
                .setVersion(version.version())
                .setValidFrom(version.validFrom())
                .setValidTo(version.validTo())
                .setTerm(term == null ? null : record(term))
                .setCutOff(cutOff == null ? null : cutOff.toString())
                .setPauseMovesStatedPromise(version.pauseMovesStatedPromise())
                .setFinancialObligationPauses(version.financialObligationPauses())
                .setSteps(version.steps().stream().map(UnitRecords::record).toList())
                .build();
    }

    private static ProcedureVersion version(ProcedureVersionRecord version) {
        String cutOff = version.getCutOff();
        TermRecord term = version.getTerm();
        return new ProcedureVersion(
                version.getVersion(),
                version.getValidFrom(),
                version.getValidTo(),
                term == null ? null : term(term),
                cutOff == null ? null : LocalTime.parse(cutOff),
                version.getPauseMovesStatedPromise(),
                version.getFinancialObligationPauses(),
                version.getSteps().stream().map(UnitRecords::step).toList());
    }

    private static StepTermRecord record(StepTerm step) {
        return StepTermRecord.newBuilder()
                .setStepId(step.stepId())
                .setTerm(record(step.term()))
                .build();
    }

    private static StepTerm step(StepTermRecord step) {
        return new StepTerm(step.getStepId(), term(step.getTerm()));
    }

    static TermRecord record(Term term) {
        return TermRecord.newBuilder()
                .setAmount(term.amount())
                .setUnit(congvu.schemas.reference.TermUnit.valueOf(term.unit().name()))
                .setDayCount(congvu.schemas.reference.DayCount.valueOf(
                        term.dayCount().name()))
                .build();
    }

    private static Term term(TermRecord term) {
        return new Term(
                term.getAmount(),
                TermUnit.valueOf(term.getUnit().name()),
                DayCount.valueOf(term.getDayCount().name()));
    }
}
