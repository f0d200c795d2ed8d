package congvu.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody asks what time it is, but for the clock role and the edges where a person waits. */
@Tag("architecture")
class TimeIsDataTest {

    private static final JavaClasses HOUSE = House.classes();
    private static final String[] MAY_READ_THE_CLOCK = {"congvu.producers.clock..", "congvu.app..", "congvu.bench.."};
    private static final Set<String> SYSTEM_CLOCKS =
            Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes");

    @Test
    void shouldTakeTimeAsAnArgumentEverywhereElse() {
        noClasses()
                .that()
                .resideOutsideOfPackages(MAY_READ_THE_CLOCK)
                .should()
                .accessTargetWhere(readsTheClock())
                .because("time is data: a tick from congvu.clock or the time of an event. Take an Instant, or an "
                        + "InstantSource in a producer, as an argument, and let app hand the real one in")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        return DescribedPredicate.describe("reads the clock of the machine", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            return switch (owner.getName()) {
                case "java.lang.System" -> name.equals("currentTimeMillis");
                case "java.time.InstantSource" -> name.equals("system");
                case "java.util.Date" ->
                    name.equals("<init>")
                            && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget call
                            && call.getRawParameterTypes().isEmpty();
                default ->
                    (owner.isAssignableTo(Clock.class) && SYSTEM_CLOCKS.contains(name))
                            || (owner.getPackageName().startsWith("java.time") && name.equals("now"))
                            || name.equals("currentSystemTimeMs");
            };
        });
    }
}
