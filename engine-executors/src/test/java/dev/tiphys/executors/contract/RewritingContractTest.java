package dev.tiphys.executors.contract;

/** With paths replaced in texts. */
class RewritingContractTest extends ProcessContract {
    RewritingContractTest() {
        super(false);
    }
}
