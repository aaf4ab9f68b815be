package dev.tiphys.cli;

import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.graph.RunSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a run, drawn again in its place as the run goes on. Lines are cut at the terminal's edge by the terminal
 * itself; when there are too many of them, those of nodes that are done with go first.
 */
final class LiveTree implements Progress {
    /** Beyond this a tree helps nobody, and drawing it would take time from the run. */
    private static final int MOST_NODES = 5_000;

    private static final long PERIOD_MILLIS = 100;

    private final Shell shell;
    private final int rows;
    private final Thread painter = new Thread(this::paint, "tiphys-tree");
    private @Nullable RunSnapshot newest;
    private @Nullable RunSnapshot paused;
    private int drawn;
    private boolean closed;

    LiveTree(Shell shell, int rows) {
        this.shell = shell;
        this.rows = rows;
    }

    static LiveTree start(Shell shell) {
        LiveTree tree = new LiveTree(shell, Terminal.rows());
        tree.painter.setDaemon(true);
        tree.painter.start();
        return tree;
    }

    @Override
    public synchronized void changed(WorkflowRun run, RunSnapshot before, RunSnapshot now) {
        newest = now;
    }

    @Override
    public synchronized void pause(RunSnapshot now) {
        newest = now;
        paused = now;
        draw(now, Instant.now());
        drawn = 0;
    }

    @Override
    public synchronized void finish() {
        if (!closed) {
            closed = true;
            notifyAll();
            shell.out().print(erase().append("\u001b[J"));
            shell.out().flush();
            drawn = 0;
        }
    }

    private synchronized void paint() {
        try {
            while (!closed) {
                RunSnapshot now = newest;
                if (now != null && now != paused) {
                    draw(now, Instant.now());
                }
                wait(PERIOD_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Draws over what was drawn before, in one write so that nothing flickers. */
    synchronized void draw(RunSnapshot run, Instant now) {
        List<String> lines = fit(run, now);
        StringBuilder frame = erase().append("\u001b[?7l");
        for (String line : lines) {
            frame.append("\u001b[2K").append(line).append('\n');
        }
        shell.out().print(frame.append("\u001b[J\u001b[?7h"));
        shell.out().flush();
        drawn = lines.size();
    }

    private StringBuilder erase() {
        StringBuilder text = new StringBuilder();
        if (drawn > 0) {
            text.append("\u001b[").append(drawn).append('F');
        }
        return text;
    }

    private List<String> fit(RunSnapshot run, Instant now) {
        List<String> shown = new ArrayList<>();
        if (run.nodes().size() <= MOST_NODES) {
            List<Tree.Line> all = Tree.lines(run, shell.paint(), now);
            int place = Math.max(1, rows - 2);
            List<Tree.Line> open = all.size() <= place
                    ? all
                    : all.stream().filter(line -> !line.settled()).toList();
            int most = all.size() <= place ? place : Math.min(open.size(), Math.max(1, place - 1));
            open.stream().limit(most).forEach(line -> shown.add(line.text()));
            int hidden = all.size() - shown.size();
            if (hidden > 0) {
                shown.add(shell.paint().faint("… and " + hidden + " more nodes"));
            }
        }
        shown.add(Tree.summary(run, shell.paint(), now));
        return shown;
    }
}
