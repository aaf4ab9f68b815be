package dev.tiphys.executors.contract;

/** With mount namespaces, where the system makes them. */
class NamespacesContractTest extends ProcessContract {
    NamespacesContractTest() {
        super(true);
    }
}
