/** The command line. */
module dev.tiphys.cli {
    requires dev.tiphys.api;
    requires dev.tiphys.core;
    requires dev.tiphys.executors;
    requires dev.tiphys.testing;
    requires info.picocli;
    requires static org.jspecify;

    opens dev.tiphys.cli to
            info.picocli;
}
