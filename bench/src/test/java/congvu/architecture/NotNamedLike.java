package congvu.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;

/** Holds for a class whose own name, without its package, does not match. */
final class NotNamedLike extends ArchCondition<JavaClass> {

    private final Pattern pattern;

    NotNamedLike(String pattern) {
        super("not be named like " + pattern);
        this.pattern = Pattern.compile(pattern);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean matches = pattern.matcher(type.getSimpleName()).matches();
        events.add(new SimpleConditionEvent(type, !matches, type.getName()));
    }
}
