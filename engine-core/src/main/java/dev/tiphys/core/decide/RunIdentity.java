package dev.tiphys.core.decide;

import java.time.Instant;

/**
 * @param runId the engine's id of the run
 * @param name the workflow's name
 * @param namespace its namespace
 * @param uid its uid
 * @param created when it was created
 */
public record RunIdentity(String runId, String name, String namespace, String uid, Instant created) {
    String lockKey() {
        return namespace + "/" + name;
    }
}
