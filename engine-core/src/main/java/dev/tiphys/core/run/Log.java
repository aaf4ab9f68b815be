package dev.tiphys.core.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shell's log. A class of its own, so that a run without anything to say does not load the logging. */
final class Log {
    private static final Logger LOGGER = LoggerFactory.getLogger("dev.tiphys.engine");

    private Log() {}

    static void warn(String message) {
        LOGGER.warn(message);
    }

    static void warn(String message, Throwable cause) {
        LOGGER.warn(message, cause);
    }

    static void error(String message, Throwable cause) {
        LOGGER.error(message, cause);
    }
}
