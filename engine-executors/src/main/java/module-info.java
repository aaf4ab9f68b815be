/** Ready executors: Java functions, local processes, HTTP requests, dry runs. */
module dev.tiphys.executors {
    requires transitive dev.tiphys.api;
    requires java.net.http;
    requires static org.jspecify;

    exports dev.tiphys.executors;
}
