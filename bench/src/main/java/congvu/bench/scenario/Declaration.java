package congvu.bench.scenario;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Something that is declared at an instant, beside whatever else goes on. */
final class Declaration {
    private final FutureTask<Long> task;

    private Declaration(FutureTask<Long> task) {
        this.task = task;
    }

    /** Declares it when {@link System#nanoTime()} has come so far. */
    static Declaration in(long atNanos, Runnable declare) {
        Declaration declaration = new Declaration(new FutureTask<>(() -> {
            TimeUnit.NANOSECONDS.sleep(atNanos - System.nanoTime());
            long begunNanos = System.nanoTime();
            declare.run();
            return begunNanos;
        }));
        Thread.ofPlatform().daemon().name("bench-declaration").start(declaration.task);
        return declaration;
    }

    /** Waits until it is declared, and returns the {@link System#nanoTime()} just before. */
    long join() {
        try {
            return task.get();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to declare something, but was interrupted.", asked);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Expected to declare something, but failed to.", failure.getCause());
        }
    }
}
