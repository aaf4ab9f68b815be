package dev.tiphys.cli;

import dev.tiphys.engine.RunListener;
import dev.tiphys.graph.RunSnapshot;

/** Shows how a run goes on. */
interface Progress extends RunListener {
    /** Shows nothing. */
    Progress NONE = new Progress() {
        @Override
        public void changed(dev.tiphys.engine.WorkflowRun run, RunSnapshot before, RunSnapshot now) {}

        @Override
        public void pause(RunSnapshot now) {}

        @Override
        public void finish() {}
    };

    /** A tree that is drawn again and again where a person watches, else a line for each change. */
    static Progress of(Shell shell) {
        return shell.interactive() ? LiveTree.start(shell) : new PlainLines(shell);
    }

    /** Shows the state as it is and leaves the place below to others, until the next change. */
    void pause(RunSnapshot now);

    /** Shows nothing more; may be called more than once. */
    void finish();
}
