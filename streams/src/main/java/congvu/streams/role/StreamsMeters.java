package congvu.streams.role;

import congvu.domain.alert.AlertState;
import congvu.domain.rule.SignalState;
import congvu.streams.rate.RateAccount;
import congvu.streams.rate.RateAccounts;
import congvu.streams.stage.InputAccount;
import congvu.streams.stage.InputFamily;
import congvu.streams.stage.PartitionAccount;
import congvu.streams.stage.PartitionAccounts;
import congvu.streams.unit.UnitAccount;
import congvu.streams.unit.UnitAccounts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * The meters of the processors of this process.
 *
 * <p>The accounting equation of each input topic: {@code events = accepted + duplicates + refused}, where each is
 * counted where a record leaves the stage, over the life of the topic and not of the process: they are sums over the
 * store. A partition that another instance owns is counted there.
 *
 * <p>Of the rate stage: {@code published + withdrawn} is what was written to the topic of rates since the start.
 */
final class StreamsMeters {

    private static final String EVENTS = "congvu.input.events";

    private final PartitionAccounts dossiers;
    private final RateAccounts rates;
    private final UnitAccounts units;

    StreamsMeters(PartitionAccounts dossiers, RateAccounts rates, UnitAccounts units) {
        this.dossiers = dossiers;
        this.rates = rates;
        this.units = units;
    }

    void bindTo(MeterRegistry registry, RestoreProgress restore, Supplier<StreamsHealth> health) {
        dossiers(registry);
        signals(registry);
        broadcasts(registry);
        rates(registry);
        units(registry);
        role(registry, restore, health);
    }

    private void dossiers(MeterRegistry registry) {
        event(registry, "accepted", InputAccount::accepted, UnitAccount::accepted);
        event(registry, "duplicate", InputAccount::duplicates, UnitAccount::duplicates);
        event(registry, "refused", InputAccount::refused, UnitAccount::refused);
        for (AlertState state : AlertState.values()) {
            Gauge.builder("congvu.alerts.transitions", () -> dossiers(account -> account.transitionsTo(state)))
                    .description("Transitions of alerts since the start, by the state that they led to")
                    .tags(Tags.of("state", state.name().toLowerCase(Locale.ROOT)))
                    .register(registry);
        }
        gauge(registry, "congvu.obligations.open", "Files that have not ended", () -> dossiers(PartitionAccount::open));
        gauge(
                registry,
                "congvu.work.held",
                "Pieces of work left for a later turn",
                () -> dossiers(PartitionAccount::held));
        gauge(
                registry,
                "congvu.work.unsettled",
                "Dossiers, tasks, cases and days that could not be computed since the start; any is a defect",
                () -> dossiers(PartitionAccount::unsettledDossiers));
        gauge(
                registry,
                "congvu.attendance.without.schedule",
                "Persons who keep a schedule that is not in the reference data; none of their days is judged",
                () -> dossiers(PartitionAccount::withoutSchedule));
    }

    private void signals(MeterRegistry registry) {
        for (SignalState state : SignalState.values()) {
            Gauge.builder(
                            "congvu.signals.transitions",
                            () -> dossiers(account -> account.signalsTo(state))
                                    + units(account -> account.signalsTo(state)))
                    .description("Transitions of signals since the start, by the state that they led to")
                    .tags(Tags.of("state", state.name().toLowerCase(Locale.ROOT)))
                    .register(registry);
        }
        gauge(
                registry,
                "congvu.rules.conditions.failed",
                "Conditions of rules that could not be computed of a fact since the start; they count as not holding",
                () -> dossiers(PartitionAccount::failedConditions));
    }

    private void broadcasts(MeterRegistry registry) {
        gauge(
                registry,
                "congvu.broadcasts.refused",
                "Ticks, records of reference data and reports of devices refused since the start, by each partition that got one",
                () -> dossiers(PartitionAccount::refusedBroadcasts));
        gauge(
                registry,
                "congvu.reference.problems",
                "Contradictions and gaps in the reference data in use, the most of any partition",
                () -> dossiers.accounts().stream()
                        .mapToLong(PartitionAccount::referenceProblems)
                        .max()
                        .orElse(0));
    }

    private void rates(MeterRegistry registry) {
        gauge(
                registry,
                "congvu.rates.published",
                "Rates published since the start",
                () -> rates(RateAccount::published));
        gauge(
                registry,
                "congvu.rates.withdrawn",
                "Rates withdrawn since the start",
                () -> rates(RateAccount::withdrawn));
        gauge(
                registry,
                "congvu.scorecards.published",
                "Scorecards published or withdrawn since the start",
                () -> rates(RateAccount::scorecards));
        gauge(
                registry,
                "congvu.rates.pending",
                "Groups whose rates or scorecards have changed and wait to be published",
                () -> rates(RateAccount::pending));
    }

    private void units(MeterRegistry registry) {
        gauge(
                registry,
                "congvu.units.pending",
                "Units of which something has changed and whose signals wait to be decided",
                () -> units(UnitAccount::pending));
    }

    private static void role(MeterRegistry registry, RestoreProgress restore, Supplier<StreamsHealth> health) {
        gauge(registry, "congvu.restore.remaining.records", "Records to be read back", restore::remaining);
        gauge(registry, "congvu.restore.restored.records", "Records read back since the start", restore::restored);
        gauge(
                registry,
                "congvu.streams.healthy",
                "1 when the role is healthy",
                () -> health.get().isHealthy() ? 1 : 0);
        Gauge.builder(
                        "congvu.clock.tick.delay",
                        health,
                        asked -> asked.get().tickDelaySeconds().orElse(Double.NaN))
                .description("How far the slowest partition's tick is behind the host's clock; none in a replay")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Actions about signals of units are counted by the task of the unit, which may still refuse them. */
    private void event(
            MeterRegistry registry,
            String outcome,
            ToLongFunction<InputAccount> count,
            ToLongFunction<UnitAccount> countOfUnits) {
        for (InputFamily family : InputFamily.values()) {
            Gauge.builder(
                            EVENTS,
                            () -> dossiers(account -> count.applyAsLong(account.input(family)))
                                    + (family == InputFamily.ACTIONS ? units(countOfUnits) : 0))
                    .description("Records of an input topic, by what became of them")
                    .tags(Tags.of("outcome", outcome, "input", family.label()))
                    .register(registry);
        }
    }

    private static void gauge(MeterRegistry registry, String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    private long dossiers(ToLongFunction<PartitionAccount> figure) {
        return dossiers.accounts().stream().mapToLong(figure).sum();
    }

    private long rates(ToLongFunction<RateAccount> figure) {
        return rates.accounts().stream().mapToLong(figure).sum();
    }

    private long units(ToLongFunction<UnitAccount> figure) {
        return units.accounts().stream().mapToLong(figure).sum();
    }
}
