package congvu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A function fits on a screen. */
@Tag("architecture")
class FunctionLengthTest {

    private static final int LONGEST_FUNCTION_LINES = 60;

    @Test
    void shouldFitOnAScreen() throws IOException {
        // When
        List<String> tooLong = functionsLongerThan(LONGEST_FUNCTION_LINES);

        // Then
        assertThat(tooLong)
                .as(
                        "Expected no function above %d lines. Name its steps, and let it read as their list",
                        LONGEST_FUNCTION_LINES)
                .isEmpty();
    }

    private static List<String> functionsLongerThan(int lines) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(House.mainSources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree file : task.parse()) {
                new LongFunctions(file, positions, lines).scan(file, found);
            }
        }
        return found;
    }

    /** Collects the functions of one file that are too long, as {@code file:line name, n lines}. */
    private static final class LongFunctions extends TreeScanner<Void, List<String>> {

        private final CompilationUnitTree file;
        private final SourcePositions positions;
        private final int longest;

        LongFunctions(CompilationUnitTree file, SourcePositions positions, int longest) {
            this.file = file;
            this.positions = positions;
            this.longest = longest;
        }

        @Override
        public Void visitMethod(MethodTree function, List<String> found) {
            LineMap lineMap = file.getLineMap();
            long first = lineMap.getLineNumber(positions.getStartPosition(file, function));
            long last = lineMap.getLineNumber(positions.getEndPosition(file, function));
            long length = last - first + 1;
            if (length > longest) {
                found.add("%s:%d %s, %d lines"
                        .formatted(file.getSourceFile().getName(), first, function.getName(), length));
            }
            return super.visitMethod(function, found);
        }
    }
}
