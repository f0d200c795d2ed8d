package congvu.streams.dossier;

import congvu.domain.obligation.Obligation;
import congvu.domain.rule.RuleBook;
import congvu.domain.rule.RuleSubject;
import congvu.domain.signal.SignalSettlement;
import congvu.domain.signal.SignalSubject;
import congvu.domain.signal.SignalTransition;
import congvu.schemas.event.ActionFamily;
import congvu.streams.signal.SignalRecords;
import congvu.streams.signal.UnitHits;
import congvu.streams.stage.PartitionNodes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decision about the signals of a file publishes: their transitions, and to units what is different of it. */
final class SignalOutput {
    private final SignalRecords records;

    SignalOutput(SignalRecords records) {
        this.records = records;
    }

    /** @param file null where it was never accepted */
    List<DossierOutput.Message> messages(
            Subject subject, @Nullable Obligation file, SignalSettlement settlement, RuleBook rules) {
        SignalRecords.About about = new SignalRecords.About(
                new SignalSubject(RuleSubject.OBLIGATION, subject.obligationId()),
                subject.id(),
                familyOf(subject),
                file == null ? null : file.procedureId());
        List<DossierOutput.Message> messages = new ArrayList<>();
        for (SignalTransition transition : settlement.transitions()) {
            messages.add(new DossierOutput.Message(
                    PartitionNodes.TO_SIGNALS, SignalRecords.key(transition), records.value(about, transition, rules)));
        }
        for (UnitHits hits : UnitHits.of(subject.obligationId(), settlement.toUnits())) {
            messages.add(new DossierOutput.Message(PartitionNodes.TO_RATE_PARTIALS, hits.key(), hits.toBytes()));
        }
        return messages;
    }

    private static ActionFamily familyOf(Subject subject) {
        return switch (subject.family()) {
            case DOSSIER -> ActionFamily.DOSSIER;
            case TASK -> ActionFamily.TASK;
            case PETITION, COMPLAINT, DENUNCIATION -> ActionFamily.FEEDBACK;
        };
    }
}
