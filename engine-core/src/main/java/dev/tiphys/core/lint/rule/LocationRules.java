package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.text.LocationText;
import dev.tiphys.core.lint.tree.Node;

/** Locations of artifacts that lack something. */
final class LocationRules {
    private LocationRules() {}

    static void check(Node location, String prefix, Sink sink) {
        Node git = location.get("git");
        if (git.exists() && git.text("repo").isEmpty()) {
            sink.error(LintCode.ARTIFACT_LOCATION, git, LocationText.gitRepo(prefix));
        }
        Node hdfs = location.get("hdfs");
        if (hdfs.exists()) {
            hdfs(hdfs, prefix, sink);
        }
    }

    private static void hdfs(Node hdfs, String prefix, Sink sink) {
        if (hdfs.get("addresses").size() == 0) {
            sink.error(LintCode.ARTIFACT_LOCATION, hdfs, LocationText.hdfsAddresses(prefix));
        }
        String path = hdfs.text("path");
        if (path.isEmpty()) {
            sink.error(LintCode.ARTIFACT_LOCATION, hdfs, LocationText.hdfsPath(prefix));
        } else if (!path.startsWith("/")) {
            sink.error(LintCode.ARTIFACT_LOCATION, hdfs.get("path"), LocationText.hdfsPathRelative(prefix));
        }
        boolean cache = hdfs.has("krbCCacheSecret");
        boolean keytab = hdfs.has("krbKeytabSecret");
        boolean service = !hdfs.text("krbServicePrincipalName").isEmpty() && hdfs.has("krbConfigConfigMap");
        if (hdfs.text("hdfsUser").isEmpty() && !cache && !keytab) {
            sink.error(LintCode.ARTIFACT_LOCATION, hdfs, LocationText.hdfsUser(prefix));
        }
        if (keytab
                && (!service
                        || hdfs.text("krbUsername").isEmpty()
                        || hdfs.text("krbRealm").isEmpty())) {
            sink.error(LintCode.ARTIFACT_LOCATION, hdfs.get("krbKeytabSecret"), LocationText.hdfsKeytab(prefix));
        }
        if (cache && !service) {
            sink.error(LintCode.ARTIFACT_LOCATION, hdfs.get("krbCCacheSecret"), LocationText.hdfsCache(prefix));
        }
    }
}
