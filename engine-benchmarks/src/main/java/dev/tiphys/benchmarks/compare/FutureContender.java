package dev.tiphys.benchmarks.compare;

import dev.tiphys.cli.bench.Shape;
import java.util.concurrent.CompletableFuture;

/** Nothing but CompletableFutures: no node has a state, a name or a time. What is left is the floor. */
final class FutureContender implements Contender {
    private static Object task(Object given) {
        return given;
    }

    @Override
    public String name() {
        return "CompletableFuture";
    }

    @Override
    public Prepared prepare(Shape shape, int nodes) {
        return switch (shape) {
            case CHAIN -> () -> chain(nodes);
            case FAN_OUT -> () -> fanOut(nodes);
            case DAG -> layers(nodes);
            case LOOP -> () -> loop(nodes);
        };
    }

    private static long chain(int nodes) {
        CompletableFuture<Object> start = new CompletableFuture<>();
        CompletableFuture<Object> last = start;
        for (int i = 0; i < nodes; i++) {
            last = last.thenApply(FutureContender::task);
        }
        start.complete("v");
        last.join();
        return nodes;
    }

    private static long fanOut(int nodes) {
        CompletableFuture<Object> start = new CompletableFuture<>();
        CompletableFuture<?>[] all = new CompletableFuture<?>[nodes];
        for (int i = 0; i < nodes; i++) {
            all[i] = start.thenApply(FutureContender::task);
        }
        CompletableFuture<Object> end = CompletableFuture.allOf(all).thenApply(nothing -> all.length);
        start.complete("v");
        end.join();
        return nodes + 1L;
    }

    private static Prepared layers(int nodes) {
        int[][] dependencies = Shape.layeredDependencies(nodes);
        return () -> {
            CompletableFuture<Object> start = new CompletableFuture<>();
            CompletableFuture<?>[] all = new CompletableFuture<?>[nodes];
            for (int i = 0; i < nodes; i++) {
                CompletableFuture<?>[] before = new CompletableFuture<?>[dependencies[i].length];
                for (int k = 0; k < before.length; k++) {
                    before[k] = all[dependencies[i][k]];
                }
                all[i] = before.length == 0
                        ? start.thenApply(FutureContender::task)
                        : CompletableFuture.allOf(before).thenApply(nothing -> task("v"));
            }
            CompletableFuture<Void> end = CompletableFuture.allOf(all);
            start.complete("v");
            end.join();
            return nodes;
        };
    }

    // Two lanes take the items in turn.
    private static long loop(int nodes) {
        CompletableFuture<Object> start = new CompletableFuture<>();
        CompletableFuture<Object> even = start;
        CompletableFuture<Object> odd = start;
        for (int i = 0; i < nodes; i++) {
            if (i % 3 == 0) {
                continue;
            }
            if (i % 2 == 0) {
                even = even.thenApply(FutureContender::task);
            } else {
                odd = odd.thenApply(FutureContender::task);
            }
        }
        CompletableFuture<Void> end = CompletableFuture.allOf(even, odd);
        start.complete("v");
        end.join();
        return nodes;
    }
}
